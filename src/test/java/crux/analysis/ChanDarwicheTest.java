package crux.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import crux.circuit.CircuitEngine;
import crux.inference.Limits;
import crux.inference.SensitivityFunctions;
import crux.inference.Slope;
import crux.model.Answer;
import crux.model.BeliefNetwork;
import crux.model.Chance;
import crux.model.Coordinate;
import crux.model.Credence;
import crux.model.Family;
import crux.model.FormRows;
import crux.model.Interval;
import crux.model.Profile;
import crux.model.Query;
import crux.model.Reach;
import crux.model.RealAlgebra;
import crux.model.Response;
import crux.model.Settings;
import crux.model.Variable;
import crux.testing.Flagship;
import crux.testing.RandomArguments;
import crux.testing.RandomNetworks;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No conclusion's odds move by more than the distance of the two distributions allows: |log2 O_Q − log2 O_P| ≤ D(P, Q), with D at most
 * the sum over the tables of the spread of log2 ratios of their entries [ChDa05b].
 *
 * <p>That holds of any two answers, and so of the swings on every basis, whatever the form and however many tables a credence enters. Where
 * an end of a range is a certainty that the other end is not, D is infinite and says nothing: a rejected question, run over its whole
 * domain, is bounded within it alone, from each point of its curve to the next.
 *
 * <p>Along one entry θ of a table the bound for two near values is that of the derivative, |∂P/∂θ| ≤ P(1 − P) / (θ(1 − θ)) [ChDa02]. The
 * paper has it for two states; since the others of the row co-vary in proportion, log θ/(1 − θ) is the distance for any number of states.
 */
class ChanDarwicheTest {

    private static final double ROUNDING = 1e-9;
    private static final List<Basis> BASES = List.of(Basis.values());

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void swingsAndCurves_keepToTheBound_onRandomArguments(long block) {
        for (long seed = block * 10; seed < (block + 1) * 10; seed++) {
            BeliefNetwork network = RandomArguments.any(seed, 6);
            Basis basis = BASES.get((int) (seed % BASES.size()));
            keepsToTheBound(network, RandomArguments.query(network, seed % 2 == 0), basis, "seed " + seed);
        }
    }

    @ParameterizedTest
    @CsvSource({"scheming, EQUAL", "extra-criteria, OWN", "extra-criteria, AUTHOR"})
    void swingsAndCurves_keepToTheBound_onAnArgument(String id, Basis basis) {
        BeliefNetwork network = Flagship.network(id);
        keepsToTheBound(network, Flagship.granted(network), basis, id);
    }

    /** Answers that all differ: the distances of the tables add up. */
    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void twoPeople_keepToTheBound(long block) {
        for (long seed = block * 10; seed < (block + 1) * 10; seed++) {
            BeliefNetwork network = RandomArguments.any(seed, 6);
            Inquiry inquiry = inquiry(network, RandomArguments.query(network, true));
            Random random = new Random(seed);
            Settings one = RandomArguments.settings(network, random);
            Settings other = RandomArguments.settings(network, random);
            isWithin(
                    inquiry.answerer().at(one).chance(),
                    inquiry.answerer().at(other).chance(),
                    distance(network, one, other),
                    "seed " + seed);
        }
    }

    private static void keepsToTheBound(BeliefNetwork network, Query query, Basis basis, String what) {
        Inquiry inquiry = inquiry(network, query);
        if (inquiry.answerer().at(inquiry.settings()).chance().isEmpty()) {
            return;
        }
        Tornado tornado = Tornado.of(inquiry, basis, 3, profile(network));
        for (Swing swing : tornado.swings()) {
            Settings low =
                    inquiry.settings().with(swing.coordinate(), swing.between().low());
            Settings high =
                    inquiry.settings().with(swing.coordinate(), swing.between().high());
            String name = what + ", " + swing.coordinate().name();
            isWithin(swing.atLow(), swing.atHigh(), distance(network, low, high), name);
            curve(inquiry, swing, name);
        }
    }

    /** Hard bounds, percentiles, Beta distributions and rejections in turn, wherever the credence takes them. */
    private static Profile profile(BeliefNetwork network) {
        Profile profile = Profile.blank("somebody", network.id(), "");
        int next = 0;
        for (Credence credence : network.credences()) {
            Interval reach = Reach.of(credence);
            double low = reach.low() + 0.2 * reach.width();
            double high = reach.low() + 0.7 * reach.width();
            Answer answer = switch (next++ % 4) {
                case 0 -> new Answer.Range(low, high);
                case 1 -> Answer.Spread.interval(low, high);
                case 2 -> new Answer.Beta(2, 3);
                default -> new Answer.Rejected("ill-posed");
            };
            boolean fits = answer instanceof Answer.Rejected
                    || (!credence.isDistribution()
                            && (credence.kind() != Credence.Kind.NUMBER || !(answer instanceof Answer.Beta)));
            profile = fits ? profile.with(credence.id(), Response.of(answer)) : profile;
        }
        return profile;
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53, 54})
    void derivativesByTableEntries_keepToTheBound(long block) {
        for (long seed = block * 25; seed < (block + 1) * 25; seed++) {
            RandomNetworks random = RandomNetworks.seeded(seed).ofAtMost(7);
            BeliefNetwork network = random.network();
            SensitivityFunctions functions =
                    SensitivityFunctions.of(network, network.defaults(), random.query(network), Limits.ofHeap());
            if (!functions.impossible()) {
                functions.parameters().forEach(parameter -> {
                    double theta = parameter.value();
                    double p = parameter.function().at(theta);
                    if (theta > 1e-9 && theta < 1 - 1e-9) {
                        assertThat(Math.abs(parameter.derivative()) * theta * (1 - theta))
                                .as("%s %s", random, parameter)
                                .isLessThanOrEqualTo(p * (1 - p) + ROUNDING);
                    }
                });
            }
        }
    }

    /** The derivative by a credence that is one entry of one table, from the circuit's pass down. */
    @ParameterizedTest
    @ValueSource(longs = {61, 62, 63, 64})
    void derivativesByPriors_keepToTheBound(long block) {
        for (long seed = block * 25; seed < (block + 1) * 25; seed++) {
            BeliefNetwork network = RandomArguments.affine(seed, 6);
            Inquiry inquiry = inquiry(network, RandomArguments.query(network, true));
            Degrees degrees = Degrees.of(network, inquiry.query());
            Slope slope = inquiry.answerer().slopeAt(inquiry.settings());
            for (Variable variable : network.variables()) {
                Family family = network.family(variable.id());
                List<Coordinate> named = network.dependence(variable.id())
                        .conditional()
                        .coordinates(family)
                        .distinct()
                        .toList();
                if (family.parents().isEmpty()
                        && named.size() == 1
                        && slope.reading().chance().isPresent()) {
                    Coordinate coordinate = named.get(0);
                    assertThat(degrees.isLinearFractional(coordinate.credence()))
                            .isTrue();
                    double theta = inquiry.settings().value(coordinate);
                    Chance chance = slope.reading().chance().get();
                    assertThat(Math.abs(slope.derivative(coordinate)) * theta * (1 - theta))
                            .as("seed %s, %s", seed, coordinate.name())
                            .isLessThanOrEqualTo(chance.probability() * chance.complement() + ROUNDING);
                }
            }
        }
    }

    /** From each point to the next, and from the first to every other. */
    private static void curve(Inquiry inquiry, Swing swing, String name) {
        Coordinate coordinate = swing.coordinate();
        if (swing.between().width() == 0) {
            return;
        }
        List<OneWay.Point> points = OneWay.of(inquiry, coordinate, swing.between(), 9, OptionalDouble.empty())
                .points();
        for (int i = 1; i < points.size(); i++) {
            for (int j : new int[] {0, i - 1}) {
                double distance = distance(
                        inquiry.network(),
                        inquiry.settings().with(coordinate, points.get(j).value()),
                        inquiry.settings().with(coordinate, points.get(i).value()));
                isWithin(points.get(j).chance(), points.get(i).chance(), distance, name);
            }
        }
    }

    private static void isWithin(Optional<Chance> one, Optional<Chance> other, double distance, String what) {
        if (one.isPresent() && other.isPresent() && Double.isFinite(distance)) {
            OptionalDouble from = one.get().bits();
            OptionalDouble to = other.get().bits();
            // What is certain under one of two distributions of finite distance is so under the other.
            assertThat(to.isPresent()).as(what).isEqualTo(from.isPresent());
            if (from.isPresent()) {
                assertThat(Math.abs(to.getAsDouble() - from.getAsDouble()))
                        .as(what)
                        .isLessThanOrEqualTo(distance + ROUNDING);
            }
        }
    }

    /** In bits; infinite where an entry is 0 under one of them alone. */
    private static double distance(BeliefNetwork network, Settings one, Settings other) {
        return network.variables().stream()
                .mapToDouble(variable -> ofTable(network, variable, one, other))
                .sum();
    }

    private static double ofTable(BeliefNetwork network, Variable variable, Settings one, Settings other) {
        Family family = network.family(variable.id());
        FormRows<Double> from = rows(network, family, one);
        FormRows<Double> to = rows(network, family, other);
        double most = Double.NEGATIVE_INFINITY;
        double least = Double.POSITIVE_INFINITY;
        for (int row = 0; row < family.configurationCount(); row++) {
            for (int state = 0; state < variable.size(); state++) {
                double p = from.row(row).get(state);
                double q = to.row(row).get(state);
                double ratio = p == q ? 0 : RealAlgebra.log2(q) - RealAlgebra.log2(p);
                most = Math.max(most, ratio);
                least = Math.min(least, ratio);
            }
        }
        return most - least;
    }

    private static FormRows<Double> rows(BeliefNetwork network, Family family, Settings settings) {
        return new FormRows<>(
                family, network.dependence(family.child().id()).conditional(), new RealAlgebra(settings::value));
    }

    private static Inquiry inquiry(BeliefNetwork network, Query query) {
        return new Inquiry(
                network,
                query,
                network.defaults(),
                CircuitEngine.within(Limits.ofHeap(), 1).answerer(network, query));
    }
}
