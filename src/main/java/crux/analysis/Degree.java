package crux.analysis;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The degree of an expression as a polynomial in each credence, an upper bound of it; a distribution counts as one. Immutable.
 */
final class Degree {

    /** The degree of what is no polynomial. */
    static final int NONE = 1_000_000;

    /** Of a constant. */
    static final Degree ZERO = new Degree(Map.of());

    private final Map<String, Integer> powers;

    private Degree(Map<String, Integer> powers) {
        this.powers = powers;
    }

    static Degree ofCredence(String credence) {
        return new Degree(Map.of(credence, 1));
    }

    /** In one credence; {@link #NONE} or more where it is no polynomial in it. */
    int in(String credence) {
        return powers.getOrDefault(credence, 0);
    }

    boolean isConstant() {
        return powers.isEmpty();
    }

    /** The degrees, by credence, of those it depends on. */
    Map<String, Integer> powers() {
        return Collections.unmodifiableMap(powers);
    }

    Degree plus(Degree other) {
        return other.powers.equals(powers) ? this : merged(other, Math::max);
    }

    Degree times(Degree other) {
        return merged(other, (a, b) -> Math.min(NONE, a + b));
    }

    /** Of a function that is no polynomial. */
    Degree transcended() {
        Map<String, Integer> none = new LinkedHashMap<>(powers);
        none.replaceAll((credence, power) -> NONE);
        return isConstant() ? this : new Degree(none);
    }

    private Degree merged(Degree other, java.util.function.BinaryOperator<Integer> rule) {
        if (other.isConstant()) {
            return this;
        }
        if (isConstant()) {
            return other;
        }
        Map<String, Integer> sum = new LinkedHashMap<>(powers);
        other.powers.forEach((credence, power) -> sum.merge(credence, power, rule));
        return new Degree(sum);
    }
}
