package crux.circuit;

import java.util.Locale;

/** A circuit would have more operations than are allowed: refused before memory is taken, or as soon as it shows. */
public final class CircuitTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final double operations;

    CircuitTooLarge(double operations, long allowed) {
        super(String.format(
                Locale.ROOT,
                "the circuit has %.3g operations or more, where %.3g are allowed; the junction tree may do",
                operations,
                (double) allowed));
        this.operations = operations;
    }

    /** How many operations it would have had at least. */
    public double operations() {
        return operations;
    }
}
