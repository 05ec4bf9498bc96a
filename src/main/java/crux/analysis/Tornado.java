package crux.analysis;

import crux.inference.Reading;
import crux.inference.Slope;
import crux.model.Answer;
import crux.model.Coordinate;
import crux.model.Credence;
import crux.model.Interval;
import crux.model.Profile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Which assumption moves the conclusion most: every answer's swing on one basis.
 *
 * @param basis what the swings compare
 * @param base the conclusion under the present answers
 * @param swings in falling order of swing, equal ones in the network's order
 */
public record Tornado(Basis basis, Reading base, List<Swing> swings) {

    /** Copies its list. */
    public Tornado {
        swings = List.copyOf(swings);
    }

    /**
     * The swing of each coordinate of the credences up to {@code tier}.
     *
     * @param profile whose ranges count on {@link Basis#OWN}
     */
    public static Tornado of(Inquiry inquiry, Basis basis, int tier, Profile profile) {
        Degrees degrees = Degrees.of(inquiry.network(), inquiry.query());
        Slope slope = inquiry.answerer().slopeAt(inquiry.settings());
        List<Swing> swings = new ArrayList<>();
        for (Credence credence : inquiry.network().credences()) {
            if (credence.tier() <= tier) {
                Optional<Answer> answer = profile.answer(credence.id());
                for (Coordinate coordinate : credence.coordinates()) {
                    Curve curve = new Curve(inquiry, coordinate, degrees.isLinearFractional(credence.id()));
                    double derivative = slope.derivative(coordinate, inquiry.settings());
                    swings.add(swing(curve, coordinate, between(credence, basis, curve.value(), answer), derivative));
                }
            }
        }
        swings.sort(Comparator.comparingDouble(Swing::swing).reversed());
        return new Tornado(basis, slope.reading(), swings);
    }

    private static Interval between(Credence credence, Basis basis, double value, Optional<Answer> answer) {
        boolean whole = credence.isDistribution() && credence.size() == 1;
        return whole ? new Interval(value, value) : basis.between(credence, value, answer);
    }

    private static Swing swing(Curve curve, Coordinate coordinate, Interval between, double derivative) {
        Trace trace = Trace.of(curve, between);
        return new Swing(
                coordinate,
                curve.value(),
                between,
                trace.first().reading().chance(),
                trace.last().reading().chance(),
                trace.least().flatMap(point -> point.reading().chance()),
                trace.greatest().flatMap(point -> point.reading().chance()),
                Double.isNaN(derivative) ? OptionalDouble.empty() : OptionalDouble.of(derivative),
                curve.function());
    }
}
