package crux.app;

import crux.app.text.Sheet;
import crux.library.Merge;
import crux.model.BeliefNetwork;
import crux.model.Profile;
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
    private static final String BELIEFS = "beliefs/";

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
    public void write(BeliefNetwork network, Profile own, Sheet sheet) {
        if (isNothing()) {
            return;
        }
        String profile = network.id() + "/" + ProfileWords.name(own);
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
            sheet.quiet("crux history %s shows both; crux restore brings theirs back.".formatted(Typed.word(profile)));
        }
    }

    /** A part of a profile as people call it: an answer by its question's label, a belief by what it is of. */
    static String words(BeliefNetwork network, String part) {
        if (part.startsWith(ANSWERS)) {
            return "“%s”".formatted(ShareRows.label(network, part.substring(ANSWERS.length())));
        }
        if (part.startsWith(BELIEFS)) {
            return "what is stated of " + part.substring(BELIEFS.length());
        }
        return part.equals("hash") ? "which state of the network it answers" : part;
    }
}
