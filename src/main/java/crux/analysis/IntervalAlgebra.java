package crux.analysis;

import crux.model.Algebra;
import crux.model.Coordinate;
import crux.model.Interval;
import crux.model.RealAlgebra;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/**
 * Arithmetic over intervals: what a conditional form can write into its table when its credences lie anywhere in theirs.
 *
 * <p>Each operation holds every value its operands allow, taken as unrelated; ends are rounded to nearest, so that a bound made from
 * them needs a margin for rounding. 0 times infinity is 0.
 */
final class IntervalAlgebra implements Algebra<Interval> {

    private final Function<Coordinate, Interval> region;

    IntervalAlgebra(Function<Coordinate, Interval> region) {
        this.region = region;
    }

    @Override
    public Interval constant(double value) {
        return new Interval(value, value);
    }

    @Override
    public Interval credence(Coordinate coordinate) {
        return region.apply(coordinate);
    }

    @Override
    public Interval add(Interval a, Interval b) {
        return spanning(a.low() + b.low(), a.high() + b.high());
    }

    @Override
    public Interval multiply(Interval a, Interval b) {
        return spanning(
                product(a.low(), b.low()),
                product(a.low(), b.high()),
                product(a.high(), b.low()),
                product(a.high(), b.high()));
    }

    @Override
    public Interval divide(Interval a, Interval b) {
        return b.contains(0) && b.width() > 0
                ? Interval.ALL
                : spanning(a.low() / b.low(), a.low() / b.high(), a.high() / b.low(), a.high() / b.high());
    }

    @Override
    public Interval exp2(Interval a) {
        return spanning(RealAlgebra.exp2(a.low()), RealAlgebra.exp2(a.high()));
    }

    @Override
    public Interval log2(Interval a) {
        return spanning(RealAlgebra.log2(Math.max(0, a.low())), RealAlgebra.log2(Math.max(0, a.high())));
    }

    @Override
    public Interval min(Interval a, Interval b) {
        return spanning(Math.min(a.low(), b.low()), Math.min(a.high(), b.high()));
    }

    @Override
    public Interval max(Interval a, Interval b) {
        return spanning(Math.max(a.low(), b.low()), Math.max(a.high(), b.high()));
    }

    @Override
    public Interval normalCdf(Interval a) {
        return spanning(RealAlgebra.normalCdf(a.low()), RealAlgebra.normalCdf(a.high()));
    }

    private static double product(double a, double b) {
        return a == 0 || b == 0 ? 0 : a * b;
    }

    /** From the least to the greatest; everything where one of them is undefined. */
    private static Interval spanning(double... ends) {
        boolean undefined = DoubleStream.of(ends).anyMatch(Double::isNaN);
        return undefined
                ? Interval.ALL
                : new Interval(
                        DoubleStream.of(ends).min().orElseThrow(),
                        DoubleStream.of(ends).max().orElseThrow());
    }
}
