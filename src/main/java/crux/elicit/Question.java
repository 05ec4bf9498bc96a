package crux.elicit;

import crux.model.BeliefNetwork;
import crux.model.Credence;
import crux.model.Response;
import crux.notation.Figures;
import java.util.List;
import java.util.Optional;

/**
 * One question of a questionnaire as it is put to a person. It holds the credence, whose default is not to be shown before
 * {@link Questionnaire#showsEffects()}.
 *
 * @param credence what is asked
 * @param number its place, from 1
 * @param total how many there are
 * @param standing where it stands
 * @param response what was answered, if anything was
 * @param given what the answer is conditional on, where the network says
 * @param lead how many cases the person's own answers leave for it, in words; empty where that is not known
 * @param warnings said now for the first time
 */
public record Question(
        Credence credence,
        int number,
        int total,
        Standing standing,
        Optional<Response> response,
        Optional<Given> given,
        String lead,
        List<Warning> warnings) {

    /** Copies its list. */
    public Question {
        warnings = List.copyOf(warnings);
    }

    /** What kind of answer is wanted, in words. */
    public String wanted(BeliefNetwork network) {
        return switch (credence.kind()) {
            case PROBABILITY -> "a chance: how many of 100?";
            case WEIGHT -> "a weight from 0 to 100 %: how much you lean that way, by your own choice";
            case NUMBER -> credence.unit().isEmpty() ? "a number" : "a number of " + credence.unit();
            case DISTRIBUTION -> "shares of 100, in this order: " + String.join(", ", network.shareLabels(credence));
        };
    }

    /** The words that lead to the question where its condition is known. */
    static String lead(BeliefNetwork network, Given given, Optional<RunningCount> count) {
        String words = given.words(network);
        if (count.isEmpty()) {
            return "Take only the cases where you learn that %s.".formatted(words);
        }
        if (count.get().count() == 0) {
            return "By your answers so far it never happens that %s: what you say here will change nothing."
                    .formatted(words);
        }
        String left = Figures.number((double) count.get().count(), "");
        return "Of %1$s cases, your answers so far leave %2$s where %3$s. Of those %2$s:"
                .formatted(Figures.number((double) count.get().of(), ""), left, words);
    }
}
