package crux.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Arithmetic over {@link Gradient}s: forward differentiation of a conditional form by the coordinates it names.
 *
 * <p>A factor of exactly 0 annihilates the other's derivative even where that is infinite, so that derivatives exist at zeros.
 * At a kink of min or max the derivative is the first argument's. Cost: one pass over the listed coordinates an operation.
 */
public final class GradientAlgebra implements Algebra<Gradient> {

    private static final double LN_2 = Math.log(2);

    private final int size;
    private final Map<Coordinate, Integer> places = new HashMap<>();
    private final ToDoubleFunction<Coordinate> settings;

    /** Differentiates by {@code coordinates}; other credences count as constants. */
    public GradientAlgebra(List<Coordinate> coordinates, ToDoubleFunction<Coordinate> settings) {
        size = coordinates.size();
        for (int i = 0; i < size; i++) {
            places.put(coordinates.get(i), i);
        }
        this.settings = settings;
    }

    @Override
    public Gradient constant(double value) {
        return Gradient.constant(value, size);
    }

    @Override
    public Gradient credence(Coordinate coordinate) {
        double value = settings.applyAsDouble(coordinate);
        Integer place = places.get(coordinate);
        return place == null ? constant(value) : Gradient.input(value, place, size);
    }

    @Override
    public Gradient add(Gradient a, Gradient b) {
        return Gradient.combine(a.value() + b.value(), 1, a, 1, b);
    }

    @Override
    public Gradient multiply(Gradient a, Gradient b) {
        return Gradient.combine(a.value() * b.value(), b.value(), a, a.value(), b);
    }

    @Override
    public Gradient divide(Gradient a, Gradient b) {
        double quotient = a.value() / b.value();
        return Gradient.combine(quotient, 1 / b.value(), a, -quotient / b.value(), b);
    }

    @Override
    public Gradient exp2(Gradient a) {
        double power = RealAlgebra.exp2(a.value());
        return Gradient.scale(power, power * LN_2, a);
    }

    @Override
    public Gradient log2(Gradient a) {
        return Gradient.scale(RealAlgebra.log2(a.value()), 1 / (a.value() * LN_2), a);
    }

    @Override
    public Gradient min(Gradient a, Gradient b) {
        return b.value() < a.value() ? b : a;
    }

    @Override
    public Gradient max(Gradient a, Gradient b) {
        return b.value() > a.value() ? b : a;
    }

    @Override
    public Gradient normalCdf(Gradient a) {
        double density = Math.exp(-0.5 * a.value() * a.value()) / Math.sqrt(2 * Math.PI);
        return Gradient.scale(RealAlgebra.normalCdf(a.value()), density, a);
    }
}
