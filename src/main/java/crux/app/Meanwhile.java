package crux.app;

import crux.app.text.Sheet;
import crux.library.Merge;
import crux.model.BeliefNetwork;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody else saved in a profile while a person was at it, and what became of it.
 *
 * @param taken the parts that are now as somebody else saved them
 * @param conflicts the parts that both changed; the person's own version counts, and the other stays in the history
 */
public record Meanwhile(Set<String> taken, List<Merge.Conflict> conflicts) {

    /** Nobody saved anything. */
    static final Meanwhile NOTHING = new Meanwhile(Set.of(), List.of());

    private static final String ANSWERS = "answers/";

    /** Copies its collections, which keep their order. */
    public Meanwhile {
        taken = new LinkedHashSet<>(taken);
        conflicts = List.copyOf(conflicts);
    }

    /** This and what another merge came to. */
    Meanwhile and(Merge<?> merge) {
        Set<String> all = new LinkedHashSet<>(taken);
        all.addAll(merge.taken());
        Map<String, Merge.Conflict> both = new LinkedHashMap<>();
        conflicts.forEach(conflict -> both.put(conflict.part(), conflict));
        merge.conflicts().forEach(conflict -> both.put(conflict.part(), conflict));
        return new Meanwhile(all, List.copyOf(both.values()));
    }

    /** Whether there is nothing to tell. */
    public boolean isNothing() {
        return taken.isEmpty() && conflicts.isEmpty();
    }

    /** Tells the person, part by part. */
    public void write(BeliefNetwork network, String profile, Sheet sheet) {
        if (isNothing()) {
            return;
        }
        String taken = this.taken.stream().map(part -> words(network, part)).collect(Collectors.joining(", "));
        sheet.paragraph("Somebody saved %s meanwhile.%s"
                .formatted(profile, taken.isEmpty() ? "" : " Taken up from them: " + taken + "."));
        for (Merge.Conflict conflict : conflicts) {
            sheet.item(
                    "  ",
                    "%s: they say %s, you say %s. Yours counts; theirs stays in the history."
                            .formatted(
                                    words(network, conflict.part()),
                                    conflict.theirs().orElse("nothing"),
                                    conflict.mine().orElse("nothing")));
        }
        if (!conflicts.isEmpty()) {
            sheet.quiet("crux history %s shows both; crux restore brings theirs back.".formatted(profile));
        }
    }

    private static String words(BeliefNetwork network, String part) {
        return part.startsWith(ANSWERS)
                ? "“%s”".formatted(ShareRows.label(network, part.substring(ANSWERS.length())))
                : part;
    }
}
