package crux.circuit;

import crux.model.RealAlgebra;
import java.util.Locale;

/**
 * What a circuit can do: a closed set, each operation over one or two earlier values.
 *
 * <p>Its code is its number in the data form, and its place in this list.
 */
public enum Operation {
    /** a + b. */
    ADD(0, 2),
    /** a − b. */
    SUBTRACT(1, 2),
    /** a · b; a factor of 0 makes 0. */
    MULTIPLY(2, 2),
    /** a / b. */
    DIVIDE(3, 2),
    /** The lesser of two; where they are equal, a, and its derivative. */
    MIN(4, 2),
    /** The greater of two; where they are equal, a, and its derivative. */
    MAX(5, 2),
    /** 2 to the power of a. */
    EXP2(6, 1),
    /** The logarithm of a to base 2; of 0 it is negative infinity. */
    LOG2(7, 1),
    /** The standard normal distribution function at a. */
    NORMAL_CDF(8, 1),
    /** a, or 0 where rounding has left it below; the derivative is that of a throughout. */
    CUT(9, 1);

    private static final Operation[] BY_CODE = values();

    private final int code;
    private final int operands;

    Operation(int code, int operands) {
        this.code = code;
        this.operands = operands;
    }

    /** How many operands it takes. */
    public int operands() {
        return operands;
    }

    /** Its number in the data form. */
    public int code() {
        return code;
    }

    /** The operation with this number. */
    static Operation of(int code) {
        return BY_CODE[code];
    }

    /** Its name in the data form: {@code normal-cdf}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its value in doubles; operations of one operand pass over {@code b}. */
    double apply(double a, double b) {
        return switch (this) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / b;
            case MIN -> b < a ? b : a;
            case MAX -> b > a ? b : a;
            case EXP2 -> RealAlgebra.exp2(a);
            case LOG2 -> RealAlgebra.log2(a);
            case NORMAL_CDF -> RealAlgebra.normalCdf(a);
            case CUT -> Math.max(0, a);
        };
    }
}
