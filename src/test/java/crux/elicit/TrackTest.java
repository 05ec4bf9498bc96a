package crux.elicit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crux.analysis.Moves;
import crux.model.Coordinates;
import crux.model.Credence;
import crux.model.Interval;
import crux.model.Settings;
import crux.testing.FiniteDifferences;
import crux.testing.Questions;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How a repair moves one credence, held against the metric of changes of mind and against finite differences. */
class TrackTest {

    private static final double POSITIVE = Double.POSITIVE_INFINITY;

    static Stream<Credence> credences() {
        return Stream.of(
                Credence.probability("a probability", "?", 0.3),
                number("a number with a range", new Interval(-10, 10), Optional.of(new Interval(1, 4))),
                number("a number without a range", new Interval(0, 12), Optional.empty()),
                number("a number that has one end", new Interval(0, POSITIVE), Optional.empty()),
                number("a number without an end", Interval.ALL, Optional.empty()),
                distribution("two shares", 0.4, 0.6),
                distribution("three shares", 0.2, 0.5, 0.3),
                distribution("three shares, one of them 0", 0.2, 0, 0.8));
    }

    private static Credence number(String id, Interval domain, Optional<Interval> range) {
        return Questions.number(id, 3, domain, range);
    }

    private static Credence distribution(String id, double... shares) {
        List<String> states =
                IntStream.range(0, shares.length).mapToObj(i -> "s" + i).toList();
        return Questions.distribution(id, "kind", states, shares);
    }

    private static Track track(Credence credence, double weight) {
        return Track.of(credence, Settings.defaultsOf(new Coordinates(List.of(credence))), weight);
    }

    /** Some place where each coordinate has another value. */
    private static double[] point(Track track) {
        return IntStream.range(0, track.free()).mapToDouble(i -> 0.7 - 0.4 * i).toArray();
    }

    @ParameterizedTest
    @MethodSource("credences")
    void aMove_isAsFarAsItIsForAChangeOfMind(Credence credence) {
        Track track = track(credence, 2.5);
        if (track.free() == 1) {
            double[] point = {0.7};
            assertThat(Math.abs(track.distance(point, 0)))
                    .isCloseTo(Moves.of(credence, track.from(), track.values(point, 0)), within(1e-12));
        }
    }

    @ParameterizedTest
    @MethodSource("credences")
    void values_areWhatTheyWere_atNought(Credence credence) {
        Track track = track(credence, 1);
        List<Double> values = track.values(new double[track.free()], 0);
        for (int i = 0; i < values.size(); i++) {
            assertThat(values.get(i)).isCloseTo(credence.defaults().get(i), within(1e-15));
        }
        assertThat(track.distance(new double[track.free()], 0)).isZero();
    }

    @ParameterizedTest
    @MethodSource("credences")
    void derivatives_areThoseOfTheValues(Credence credence) {
        Track track = track(credence, 1);
        double[] point = point(track);
        for (int c = 0; c < track.free(); c++) {
            int moved = c;
            double[] exact = track.derivative(point, 0, c);
            double[] found = FiniteDifferences.derivatives(
                    value -> {
                        double[] there = point.clone();
                        there[moved] = value;
                        return track.values(there, 0).stream()
                                .mapToDouble(share -> share)
                                .toArray();
                    },
                    point[c],
                    0.1,
                    -9,
                    9);
            assertThat(exact).containsExactly(found, within(1e-9));
        }
    }

    /** Of shares, √2 times the length of the logarithms about their mean, in bits. */
    @ParameterizedTest
    @MethodSource("credences")
    void residuals_squareToTheWeightedDistance(Credence credence) {
        Track track = track(credence, 2.5);
        double[] point = point(track);
        double squares = 0;
        for (int r = 0; r < track.residuals(); r++) {
            squares += track.residual(point, 0, r) * track.residual(point, 0, r);
        }
        double distance = track.distance(point, 0);
        assertThat(squares).isCloseTo(2.5 * distance * distance, within(1e-12));
        if (credence.isDistribution()) {
            List<Double> to = track.values(point, 0);
            double[] gains = IntStream.range(0, to.size())
                    .filter(i -> to.get(i) > 0)
                    .mapToDouble(i -> Math.log(to.get(i) / credence.defaults().get(i)) / Math.log(2))
                    .toArray();
            double mean = IntStream.range(0, gains.length)
                    .mapToDouble(i -> gains[i])
                    .average()
                    .orElseThrow();
            double length = 0;
            for (double gain : gains) {
                length += (gain - mean) * (gain - mean);
            }
            assertThat(distance).isCloseTo(Math.sqrt(2 * length), within(1e-12));
        }
    }

    @Test
    void aNumber_staysInItsDomain_andSlopesNoFurther() {
        Track track = track(number("number", new Interval(0, 4), Optional.empty()), 1);
        assertThat(track.values(new double[] {5}, 0)).containsExactly(4.0);
        assertThat(track.derivative(new double[] {5}, 0, 0)).containsExactly(0);
        assertThat(track.values(new double[] {-50}, 0)).containsExactly(0.0);
        assertThat(track.derivative(new double[] {-50}, 0, 0)).containsExactly(0);
    }

    @Test
    void certainties_doNotMove() {
        assertThat(track(Credence.probability("p", "?", 0), 1).isFree()).isFalse();
        assertThat(track(Credence.probability("p", "?", 1), 1).isFree()).isFalse();
        assertThat(track(Credence.probability("p", "?", 0.5), 1).isFree()).isTrue();
        assertThat(track(distribution("d", 1, 0), 1).isFree()).isFalse();
        assertThat(track(distribution("d", 0.5, 0.5), 1).isFree()).isTrue();
    }
}
