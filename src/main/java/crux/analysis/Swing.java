package crux.analysis;

import crux.inference.SensitivityFunction;
import crux.model.Chance;
import crux.model.Coordinate;
import crux.model.Interval;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far one answer, moved between two values, moves the conclusion; the other shares of a distribution co-vary in proportion.
 *
 * @param coordinate what is moved
 * @param value where it is now
 * @param between the two values it is moved between, which need not hold {@code value}
 * @param atLow the conclusion at the lower; none where the evidence is impossible there
 * @param atHigh the conclusion at the higher; none where the evidence is impossible there
 * @param least the smallest conclusion in between, ends included; none where the evidence is impossible throughout
 * @param greatest the greatest conclusion in between
 * @param derivative of the conclusion by the coordinate at {@code value}; none where the evidence is impossible there
 * @param function the conclusion as a function of the coordinate, where it is linear-fractional
 */
public record Swing(
        Coordinate coordinate,
        double value,
        Interval between,
        Optional<Chance> atLow,
        Optional<Chance> atHigh,
        Optional<Chance> least,
        Optional<Chance> greatest,
        OptionalDouble derivative,
        Optional<SensitivityFunction> function) {

    /** Relative to the smaller chance, differences below this are rounding and count as none. */
    private static final double ROUNDING = 1e-14;

    /** The greatest conclusion less the smallest; 0 where the evidence is impossible throughout. */
    public double swing() {
        if (least.isEmpty() || greatest.isEmpty()) {
            return 0;
        }
        double risen = greatest.get().probability() - least.get().probability();
        double fallen = least.get().complement() - greatest.get().complement();
        boolean likely = least.get().complement() < greatest.get().probability();
        double difference = likely ? fallen : risen;
        double scale = likely ? least.get().complement() : greatest.get().probability();
        return difference > ROUNDING * scale ? difference : 0;
    }

    /** The swing in log2 odds; none where the conclusion is 0 or 1 at an extreme, or the evidence is impossible throughout. */
    public OptionalDouble swingBits() {
        if (least.isEmpty() || greatest.isEmpty()) {
            return OptionalDouble.empty();
        }
        OptionalDouble low = least.get().bits();
        OptionalDouble high = greatest.get().bits();
        if (low.isEmpty() || high.isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(swing() == 0 ? 0 : high.getAsDouble() - low.getAsDouble());
    }
}
