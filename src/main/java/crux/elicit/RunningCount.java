package crux.elicit;

import crux.inference.Engine;
import crux.inference.JointDistribution;
import crux.inference.Outcome;
import crux.inference.Posteriors;
import crux.inference.TooLarge;
import crux.model.Answer;
import crux.model.BeliefNetwork;
import crux.model.Profile;
import crux.model.Query;
import crux.model.Variable;
import java.util.List;
import java.util.Optional;

/**
 * How many of so many cases a person's own answers leave where a condition holds: of 100 cases, 44.
 *
 * @param probability of the condition
 * @param of the least power of ten, from 100, that makes the count at least 10
 * @param count the nearest whole number; 0 where the answers rule the condition out
 */
public record RunningCount(double probability, long of, long count) {

    private static final double LEAST = 1e-12;

    /** The count for a probability. */
    static RunningCount of(double probability) {
        long of = 100;
        while (probability * of < 9.5 && probability > LEAST) {
            of *= 10;
        }
        return new RunningCount(probability, of, Math.round(probability * of));
    }

    /**
     * The count for a condition, where every number it comes from is the person's own: blank questions put nothing on the table. Nothing
     * too where the network is too large to answer.
     */
    static Optional<RunningCount> of(BeliefNetwork network, Profile profile, Given given, Engine engine) {
        boolean own = given.sources(network).stream().allMatch(credence -> isOwn(profile, credence));
        return own ? probability(network, profile, given, engine).map(RunningCount::of) : Optional.empty();
    }

    private static boolean isOwn(Profile profile, String credence) {
        return profile.answer(credence)
                .filter(answer -> !(answer instanceof Answer.Rejected))
                .isPresent();
    }

    private static Optional<Double> probability(BeliefNetwork network, Profile profile, Given given, Engine engine) {
        try {
            Outcome outcome = engine.posteriors(network, profile.settings(network), Query.NOTHING);
            return outcome instanceof Posteriors posteriors
                    ? Optional.of(
                            sum(posteriors.joint(List.copyOf(given.states().keySet())), given))
                    : Optional.empty();
        } catch (TooLarge tooLarge) {
            return Optional.empty();
        }
    }

    private static double sum(JointDistribution joint, Given given) {
        double sum = 0;
        for (int i = 0; i < joint.size(); i++) {
            sum += holds(joint.variables(), i, given) ? joint.entry(i) : 0;
        }
        return sum;
    }

    /** Whether the entry of that number, the last variable's states fastest, meets the condition. */
    private static boolean holds(List<Variable> variables, int number, Given given) {
        int rest = number;
        for (int i = variables.size() - 1; i >= 0; i--) {
            Variable variable = variables.get(i);
            String state = variable.states().get(rest % variable.size()).id();
            if (!given.states().getOrDefault(variable.id(), List.of()).contains(state)) {
                return false;
            }
            rest /= variable.size();
        }
        return true;
    }
}
