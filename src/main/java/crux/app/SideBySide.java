package crux.app;

import crux.compare.Kinship;
import crux.compare.Rivals;
import crux.format.Problem;
import java.util.List;
import java.util.Optional;

/**
 * Rival structures of one question side by side: each one's conclusion, the weighted one, how far the structures are apart beside what the
 * answers leave open, and which choice moves it most.
 *
 * @param at the standpoints, in the order given
 * @param overall the conclusions
 * @param granted the same granted what each grants, where all grant something
 * @param study on what basis
 * @param parts networks that are parts of one argument rather than rivals
 * @param common claims that several of them lean on
 * @param notes what only some of them know
 * @param most how many rows a person is shown
 */
record SideBySide(
        List<Standpoint> at,
        Rivals overall,
        Optional<Rivals> granted,
        Rivals.Study study,
        List<Parts> parts,
        List<Kinship.Common> common,
        List<Problem> notes,
        int most) {

    /** Networks, by number, that are parts of a whole. */
    record Parts(List<Integer> networks, String whole) {

        /** Copies its list. */
        public Parts {
            networks = List.copyOf(networks);
        }
    }

    /** Copies its lists. */
    SideBySide {
        at = List.copyOf(at);
        parts = List.copyOf(parts);
        common = List.copyOf(common);
        notes = List.copyOf(notes);
    }

    /** What a rival is called. */
    String name(int rival) {
        return overall.list().get(rival).name();
    }

    List<String> names(List<Integer> rivals) {
        return rivals.stream().map(this::name).toList();
    }

    /** Whether they are all parts of one argument. */
    boolean areParts() {
        return parts.stream().anyMatch(found -> found.networks().size() == at.size());
    }
}
