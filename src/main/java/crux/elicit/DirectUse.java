package crux.elicit;

import crux.model.Coordinate;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * How an entry of a conditional table names credences: not at all, as itself, or in any other way.
 *
 * @param credences the ids it names
 * @param direct whether the entry is one credence's value, one of its shares, or one minus it
 * @param number the entry where it names none; NaN otherwise
 */
record DirectUse(Set<String> credences, boolean direct, double number) {

    static DirectUse constant(double value) {
        return new DirectUse(Set.of(), false, value);
    }

    static DirectUse of(Coordinate coordinate) {
        return new DirectUse(Set.of(coordinate.credence()), true, Double.NaN);
    }

    /** An entry made of both in a way that is neither. */
    DirectUse mixedWith(DirectUse other) {
        Set<String> both = new LinkedHashSet<>(credences);
        both.addAll(other.credences);
        return new DirectUse(both, false, Double.NaN);
    }

    boolean isConstant() {
        return credences.isEmpty();
    }

    boolean is(double value) {
        return isConstant() && number == value;
    }
}
