package crux.compare;

import crux.analysis.Basis;
import crux.analysis.Progress;
import crux.analysis.Uncertainty;
import crux.inference.Reading;
import crux.model.Chance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Rival structures of one question side by side, and averaged by weights the user sets.
 *
 * <p>The weighted conclusion is the mixture Σ w_k·P_k(h | e): the weights are those given to the structures with everything known, and
 * evidence does not move them. What it would make of them, if they were weights from before it, stands beside: w_k·P_k(e) in proportion.
 * A rival under which the evidence is impossible has no conclusion, and its weight goes to the others in proportion. Cost: the draws of
 * the spread, and for each answer 33 evaluations a rival that asks for it, and at most 200 more where an extreme lies between two of them.
 *
 * @param list the rivals, in the order given
 * @param readings the conclusion of each
 * @param weighted the mixture; nothing where no rival with a weight has a conclusion
 * @param updated the weights that the evidence would make of these; NaN where there is no conclusion
 * @param updatedWeighted the mixture under those
 * @param spread between the structures and within them
 * @param choices in falling order of what they move the mixture by
 */
public record Rivals(
        List<Rival> list,
        List<Reading> readings,
        Optional<Chance> weighted,
        List<Double> updated,
        Optional<Chance> updatedWeighted,
        Optional<StructureSpread> spread,
        List<Choice> choices) {

    /**
     * What is compared.
     *
     * @param basis what the choices are moved over
     * @param tier the last tier of credences
     * @param effort of the draws
     */
    public record Study(Basis basis, int tier, Uncertainty.Effort effort) {}

    /** Copies its lists. */
    public Rivals {
        list = List.copyOf(list);
        readings = List.copyOf(readings);
        updated = List.copyOf(updated);
        choices = List.copyOf(choices);
    }

    /** Compares rivals whose weights sum to 1. */
    public static Rivals of(List<Rival> rivals, Study study, Progress progress) {
        List<Reading> readings = rivals.stream()
                .map(rival -> rival.inquiry().answerer().at(rival.inquiry().settings()))
                .toList();
        List<Double> weights = weights(rivals, readings);
        if (weights.isEmpty()) {
            return withoutConclusion(rivals, readings);
        }
        List<Integer> numbers = IntStream.range(0, rivals.size())
                .filter(k -> readings.get(k).chance().isPresent())
                .boxed()
                .toList();
        List<Rival> possible = numbers.stream()
                .map(k -> rivals.get(k).weighing(weights.get(k)))
                .toList();
        List<Double> updated = updated(rivals, readings);
        return new Rivals(
                rivals,
                readings,
                Optional.of(mixture(weights, readings)),
                updated,
                Optional.of(mixture(updated, readings)),
                Optional.of(StructureSpread.of(possible, study.basis(), study.tier(), study.effort(), progress)),
                choices(possible, numbers, study, readings));
    }

    /** Where the evidence is impossible under every rival that has a weight. */
    private static Rivals withoutConclusion(List<Rival> rivals, List<Reading> readings) {
        return new Rivals(
                rivals,
                readings,
                Optional.empty(),
                rivals.stream().map(rival -> Double.NaN).toList(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /** The weights of those with a conclusion, made to sum to 1, 0 for the others; none at all where they have no weight. */
    private static List<Double> weights(List<Rival> rivals, List<Reading> readings) {
        double[] weights = new double[rivals.size()];
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            weights[k] = readings.get(k).chance().isPresent() ? rivals.get(k).weight() : 0;
            sum += weights[k];
        }
        double total = sum;
        return sum == 0
                ? List.of()
                : Arrays.stream(weights).map(weight -> weight / total).boxed().toList();
    }

    private static Chance mixture(List<Double> weights, List<Reading> readings) {
        double probability = 0;
        double complement = 0;
        for (int k = 0; k < readings.size(); k++) {
            if (weights.get(k) > 0) {
                probability += weights.get(k) * readings.get(k).probability();
                complement += weights.get(k) * readings.get(k).complement();
            }
        }
        return new Chance(probability, complement);
    }

    /** In proportion to w·P(e), from logarithms, so that evidence that is far from likely anywhere still counts. */
    private static List<Double> updated(List<Rival> rivals, List<Reading> readings) {
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < rivals.size(); k++) {
            if (rivals.get(k).weight() > 0) {
                most = Math.max(most, readings.get(k).logEvidence());
            }
        }
        double[] weights = new double[rivals.size()];
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            double weight = rivals.get(k).weight();
            boolean counts = weight > 0 && readings.get(k).chance().isPresent();
            weights[k] = counts ? weight * Math.exp(readings.get(k).logEvidence() - most) : 0;
            sum += weights[k];
        }
        List<Double> updated = new ArrayList<>();
        for (double weight : weights) {
            updated.add(weight / sum);
        }
        return updated;
    }

    /** Whether the evidence would move the weights, if they were weights from before it. */
    public boolean wouldMove() {
        for (int k = 0; k < list.size(); k++) {
            if (Math.abs(updated.get(k) - list.get(k).weight()) > 1e-9) {
                return true;
            }
        }
        return false;
    }

    private static List<Choice> choices(
            List<Rival> possible, List<Integer> numbers, Study study, List<Reading> readings) {
        double[] conclusions =
                numbers.stream().mapToDouble(k -> readings.get(k).probability()).toArray();
        return new Choices(possible, conclusions, study.basis())
                .ranked(study.tier()).stream()
                        .map(choice -> new Choice(
                                choice.rivals().stream().map(numbers::get).toList(),
                                choice.answer(),
                                choice.value(),
                                choice.between(),
                                choice.atLow(),
                                choice.atHigh(),
                                choice.least(),
                                choice.greatest()))
                        .toList();
    }
}
