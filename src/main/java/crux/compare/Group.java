package crux.compare;

import crux.analysis.Block;
import crux.analysis.Inquiry;
import crux.analysis.Progress;
import crux.inference.Answerer;
import crux.inference.Readings;
import crux.inference.Slope;
import crux.inference.Slopes;
import crux.model.Chance;
import crux.model.Coordinate;
import crux.model.Credence;
import crux.model.Settings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * Many people's answers to one network: how their conclusions and answers are spread, what pooling makes of them, and which answers carry
 * their disagreement.
 *
 * <p>Each person's distance from the pooled answers is shared out among the credences along the straight line between the two,
 * φ_i = (b_i − a_i) ∫ ∂f/∂θ_i, as [Owen72] shares a gap, by {@value #NODES} Gauss–Legendre points: exact where the conclusion is a
 * polynomial of degree {@code 2·NODES} or less along the line. A credence's share of the variance over people is cov(φ_i, f) / var(f);
 * the shares add up to 1 but for the quadrature, whose remainder is stated. Cost: {@value #NODES} slopes and one evaluation a person.
 *
 * @param members the people whose conclusion exists, in the order given
 * @param chances the conclusion of each
 * @param impossible those under whose answers the evidence is impossible
 * @param conclusions how the probabilities are spread
 * @param answers how each coordinate is spread, in the network's order
 * @param pools what pooling comes to
 * @param disagreement in falling order; empty where all conclude alike
 * @param remainder of the variance that the shares leave over
 */
public record Group(
        List<Member> members,
        List<Chance> chances,
        List<Member> impossible,
        Summary conclusions,
        Map<Coordinate, Summary> answers,
        Pools pools,
        List<VarianceShare> disagreement,
        double remainder) {

    private static final int NODES = 5;

    /** Where the conclusions' variance is a smaller part of their squares, they differ by rounding. */
    private static final double ALIKE = 1e-24;

    /** Smaller shares are rounding. */
    private static final double NOISE = 1e-12;

    /**
     * What pooling comes to; a pool that does not exist is absent.
     *
     * @param exponent that the extremised pool raises the odds to
     * @param linear mean of the conclusions
     * @param logarithmic geometric mean of their odds
     * @param extremised the same raised to the exponent
     * @param ofMeanAnswers the conclusion from everybody's mean answers
     * @param ofLogarithmicAnswers the conclusion from answers pooled by logarithms
     */
    public record Pools(
            double exponent,
            Chance linear,
            Optional<Chance> logarithmic,
            Optional<Chance> extremised,
            Optional<Chance> ofMeanAnswers,
            Optional<Chance> ofLogarithmicAnswers) {}

    /**
     * How much of the variance of people's conclusions a credence carries.
     *
     * @param credence its id
     * @param share of the variance; negative where people who answer it higher conclude lower for other reasons
     */
    public record VarianceShare(String credence, double share) {}

    /** Copies its lists. */
    public Group {
        members = List.copyOf(members);
        chances = List.copyOf(chances);
        impossible = List.copyOf(impossible);
        answers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        disagreement = List.copyOf(disagreement);
    }

    /**
     * What a group comes to; nothing where nobody's conclusion exists.
     *
     * @param inquiry the question; its own answers do not count
     * @param exponent of the extremised pool, positive
     */
    public static Optional<Group> of(Inquiry inquiry, List<Member> everybody, double exponent, Progress progress) {
        Readings readings = readings(inquiry.answerer(), everybody);
        List<Member> members = new ArrayList<>();
        List<Chance> chances = new ArrayList<>();
        List<Member> impossible = new ArrayList<>();
        for (int i = 0; i < everybody.size(); i++) {
            if (Double.isNaN(readings.probability(i))) {
                impossible.add(everybody.get(i));
            } else {
                members.add(everybody.get(i));
                chances.add(new Chance(readings.probability(i), readings.complement(i)));
            }
        }
        if (members.isEmpty()) {
            return Optional.empty();
        }
        List<Settings> settings = members.stream().map(Member::settings).toList();
        double[] conclusions = chances.stream().mapToDouble(Chance::probability).toArray();
        Settings centre = Pool.linearAnswers(settings);
        Variance variance = Variance.of(inquiry, settings, conclusions, centre, progress);
        return Optional.of(new Group(
                members,
                chances,
                impossible,
                Summary.of(conclusions),
                answers(settings),
                pools(inquiry.answerer(), chances, settings, centre, exponent),
                variance.shares(),
                variance.remainder()));
    }

    private static Readings readings(Answerer answerer, List<Member> members) {
        List<double[]> lanes =
                members.stream().map(member -> member.settings().toArray()).toList();
        return answerer.at(Block.of(lanes), members.size());
    }

    private static Map<Coordinate, Summary> answers(List<Settings> people) {
        Map<Coordinate, Summary> answers = new LinkedHashMap<>();
        for (Coordinate coordinate : people.get(0).coordinates().list()) {
            answers.put(
                    coordinate,
                    Summary.of(people.stream()
                            .mapToDouble(settings -> settings.value(coordinate))
                            .toArray()));
        }
        return answers;
    }

    private static Pools pools(
            Answerer answerer, List<Chance> chances, List<Settings> people, Settings centre, double exponent) {
        return new Pools(
                exponent,
                Pool.linear(chances),
                Pool.logarithmic(chances, 1),
                Pool.logarithmic(chances, exponent),
                answerer.at(centre).chance(),
                Pool.logarithmicAnswers(people)
                        .flatMap(settings -> answerer.at(settings).chance()));
    }

    /** The shares of the variance of people's conclusions. */
    private record Variance(List<VarianceShare> shares, double remainder) {

        static Variance of(
                Inquiry inquiry, List<Settings> people, double[] conclusions, Settings centre, Progress progress) {
            List<Credence> credences = inquiry.network().credences();
            double mean = java.util.Arrays.stream(conclusions).average().orElseThrow();
            double total = java.util.Arrays.stream(conclusions)
                    .map(value -> (value - mean) * (value - mean))
                    .sum();
            double squares = java.util.Arrays.stream(conclusions)
                    .map(value -> value * value)
                    .sum();
            if (!(total > ALIKE * squares)) {
                return new Variance(List.of(), 0);
            }
            double[] sums = new double[credences.size()];
            for (int person = 0; person < people.size(); person++) {
                double[] shares = alongTheLine(inquiry, centre, people.get(person));
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += shares[i] * (conclusions[person] - mean);
                }
                progress.reached((person + 1) / (double) people.size());
            }
            return ranked(credences, sums, total);
        }

        private static Variance ranked(List<Credence> credences, double[] sums, double total) {
            List<VarianceShare> list = new ArrayList<>();
            double remainder = 1;
            for (int i = 0; i < sums.length; i++) {
                remainder -= sums[i] / total;
                if (Math.abs(sums[i]) > NOISE * total) {
                    list.add(new VarianceShare(credences.get(i).id(), sums[i] / total));
                }
            }
            list.sort(Comparator.comparingDouble((VarianceShare share) -> Math.abs(share.share()))
                    .reversed());
            return new Variance(list, remainder);
        }

        /** What each credence contributes on the straight way from one setting to another. */
        private static double[] alongTheLine(Inquiry inquiry, Settings from, Settings to) {
            double[] a = from.toArray();
            double[] b = to.toArray();
            double[] byCredence = new double[inquiry.network().credences().size()];
            GaussIntegrator nodes = new GaussIntegratorFactory().legendre(NODES, 0, 1);
            List<double[]> lanes = IntStream.range(0, NODES)
                    .mapToObj(node -> between(a, b, nodes.getPoint(node)))
                    .toList();
            Slopes slopes = inquiry.answerer().slopesAt(Block.of(lanes), NODES);
            for (int node = 0; node < NODES; node++) {
                Slope slope = slopes.of(node);
                for (int c = 0; c < byCredence.length; c++) {
                    Credence credence = inquiry.network().credences().get(c);
                    int first = from.coordinates().firstOf(credence.id());
                    for (int i = 0; i < credence.size(); i++) {
                        double moved = b[first + i] - a[first + i];
                        byCredence[c] += moved == 0
                                ? 0
                                : nodes.getWeight(node)
                                        * moved
                                        * slope.derivative(
                                                credence.coordinates().get(i));
                    }
                }
            }
            return byCredence;
        }

        private static double[] between(double[] a, double[] b, double way) {
            double[] at = new double[a.length];
            for (int i = 0; i < at.length; i++) {
                at[i] = a[i] + way * (b[i] - a[i]);
            }
            return at;
        }
    }
}
