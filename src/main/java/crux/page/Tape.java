package crux.page;

import crux.model.Algebra;
import crux.model.Coordinate;
import crux.model.Coordinates;
import crux.model.RealAlgebra;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Operations written down as they are carried out: a conditional form run over this algebra leaves the list of operations that computes
 * it from the credences.
 *
 * <p>A number is the place of its operation. Operations on constants are carried out at once, an operation met before is not repeated,
 * and 0 and 1 are left out of sums and products: 0 · x is 0, for the entries of tables are finite. Belongs to one thread.
 */
final class Tape implements Algebra<Integer> {

    /** What an operation is. */
    enum Kind {
        INPUT,
        CONSTANT,
        ADD,
        MULTIPLY,
        DIVIDE,
        EXP2,
        LOG2,
        MIN,
        MAX,
        NORMAL_CDF
    }

    /**
     * One operation.
     *
     * @param kind what it is
     * @param left the place of its first operand; of an input the number of its coordinate
     * @param right the place of its second operand; the first again where there is one alone
     * @param value of a constant
     */
    record Operation(Kind kind, int left, int right, double value) {}

    private final RealAlgebra real = RealAlgebra.ofConstants();
    private final Coordinates coordinates;
    private final List<Operation> operations = new ArrayList<>();
    private final Map<Operation, Integer> places = new HashMap<>();

    Tape(Coordinates coordinates) {
        this.coordinates = coordinates;
    }

    /** All operations so far, operands before what is made of them. */
    List<Operation> operations() {
        return List.copyOf(operations);
    }

    private int place(Operation operation) {
        return places.computeIfAbsent(operation, added -> {
            operations.add(added);
            return operations.size() - 1;
        });
    }

    private boolean isConstant(int place) {
        return operations.get(place).kind() == Kind.CONSTANT;
    }

    private boolean is(int place, double value) {
        return isConstant(place) && operations.get(place).value() == value;
    }

    private double value(int place) {
        return operations.get(place).value();
    }

    private int symmetric(Kind kind, int a, int b) {
        return place(new Operation(kind, Math.min(a, b), Math.max(a, b), 0));
    }

    @Override
    public Integer constant(double value) {
        return place(new Operation(Kind.CONSTANT, 0, 0, value + 0.0));
    }

    @Override
    public Integer credence(Coordinate coordinate) {
        int input = coordinates.indexOf(coordinate);
        return place(new Operation(Kind.INPUT, input, input, 0));
    }

    @Override
    public Integer add(Integer a, Integer b) {
        if (isConstant(a) && isConstant(b)) {
            return constant(value(a) + value(b));
        }
        if (is(a, 0)) {
            return b;
        }
        return is(b, 0) ? a : symmetric(Kind.ADD, a, b);
    }

    @Override
    public Integer multiply(Integer a, Integer b) {
        if (isConstant(a) && isConstant(b)) {
            return constant(value(a) * value(b));
        }
        if (is(a, 0) || is(b, 1)) {
            return a;
        }
        return is(b, 0) || is(a, 1) ? b : symmetric(Kind.MULTIPLY, a, b);
    }

    @Override
    public Integer divide(Integer a, Integer b) {
        if (isConstant(a) && isConstant(b)) {
            return constant(value(a) / value(b));
        }
        return is(a, 0) || is(b, 1) ? a : place(new Operation(Kind.DIVIDE, a, b, 0));
    }

    @Override
    public Integer exp2(Integer a) {
        return isConstant(a) ? constant(RealAlgebra.exp2(value(a))) : place(new Operation(Kind.EXP2, a, a, 0));
    }

    @Override
    public Integer log2(Integer a) {
        return isConstant(a) ? constant(RealAlgebra.log2(value(a))) : place(new Operation(Kind.LOG2, a, a, 0));
    }

    @Override
    public Integer min(Integer a, Integer b) {
        if (isConstant(a) && isConstant(b)) {
            return constant(real.min(value(a), value(b)));
        }
        return a.equals(b) ? a : place(new Operation(Kind.MIN, a, b, 0));
    }

    @Override
    public Integer max(Integer a, Integer b) {
        if (isConstant(a) && isConstant(b)) {
            return constant(real.max(value(a), value(b)));
        }
        return a.equals(b) ? a : place(new Operation(Kind.MAX, a, b, 0));
    }

    @Override
    public Integer normalCdf(Integer a) {
        return isConstant(a)
                ? constant(RealAlgebra.normalCdf(value(a)))
                : place(new Operation(Kind.NORMAL_CDF, a, a, 0));
    }
}
