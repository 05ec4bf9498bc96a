package crux.elicit;

import crux.model.Algebra;
import crux.model.Coordinate;
import crux.model.RealAlgebra;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** Runs a conditional form to see, entry by entry, which credences it names and whether an entry is one of them. */
final class DirectUseAlgebra implements Algebra<DirectUse> {

    @Override
    public DirectUse constant(double value) {
        return DirectUse.constant(value);
    }

    @Override
    public DirectUse credence(Coordinate coordinate) {
        return DirectUse.of(coordinate);
    }

    @Override
    public DirectUse add(DirectUse a, DirectUse b) {
        if (a.is(0)) {
            return b;
        }
        return b.is(0) ? a : combine(a, b, Double::sum);
    }

    @Override
    public DirectUse multiply(DirectUse a, DirectUse b) {
        if (a.is(0) || b.is(0)) {
            return constant(0);
        }
        if (a.is(1)) {
            return b;
        }
        return b.is(1) ? a : combine(a, b, (x, y) -> x * y);
    }

    @Override
    public DirectUse divide(DirectUse a, DirectUse b) {
        if (a.is(0)) {
            return a;
        }
        return b.is(1) ? a : combine(a, b, (x, y) -> x / y);
    }

    /** One minus a credence is as direct as the credence. */
    @Override
    public DirectUse subtract(DirectUse a, DirectUse b) {
        if (a.is(1) && b.direct()) {
            return b;
        }
        return b.is(0) ? a : combine(a, b, (x, y) -> x - y);
    }

    @Override
    public DirectUse exp2(DirectUse a) {
        return apply(a, RealAlgebra::exp2);
    }

    @Override
    public DirectUse log2(DirectUse a) {
        return apply(a, RealAlgebra::log2);
    }

    @Override
    public DirectUse min(DirectUse a, DirectUse b) {
        return combine(a, b, Math::min);
    }

    @Override
    public DirectUse max(DirectUse a, DirectUse b) {
        return combine(a, b, Math::max);
    }

    @Override
    public DirectUse normalCdf(DirectUse a) {
        return apply(a, RealAlgebra::normalCdf);
    }

    private DirectUse combine(DirectUse a, DirectUse b, DoubleBinaryOperator operator) {
        return a.isConstant() && b.isConstant()
                ? constant(operator.applyAsDouble(a.number(), b.number()))
                : a.mixedWith(b);
    }

    private DirectUse apply(DirectUse a, DoubleUnaryOperator operator) {
        return a.isConstant() ? constant(operator.applyAsDouble(a.number())) : a.mixedWith(a);
    }
}
