package crux.model;

/** A number with its derivatives by a fixed list of coordinates. Immutable. */
public final class Gradient {

    private final double value;
    private final double[] derivatives;

    private Gradient(double value, double[] derivatives) {
        this.value = value;
        this.derivatives = derivatives;
    }

    static Gradient constant(double value, int size) {
        return new Gradient(value, new double[size]);
    }

    static Gradient input(double value, int index, int size) {
        Gradient input = constant(value, size);
        input.derivatives[index] = 1;
        return input;
    }

    /** value with derivatives u·a′. */
    static Gradient scale(double value, double u, Gradient a) {
        double[] derivatives = new double[a.derivatives.length];
        for (int i = 0; i < derivatives.length; i++) {
            derivatives[i] = product(u, a.derivatives[i]);
        }
        return new Gradient(value, derivatives);
    }

    /** value with derivatives u·a′ + v·b′. */
    static Gradient combine(double value, double u, Gradient a, double v, Gradient b) {
        double[] derivatives = new double[a.derivatives.length];
        for (int i = 0; i < derivatives.length; i++) {
            derivatives[i] = product(u, a.derivatives[i]) + product(v, b.derivatives[i]);
        }
        return new Gradient(value, derivatives);
    }

    private static double product(double u, double v) {
        return u == 0 || v == 0 ? 0 : u * v;
    }

    /** The number itself. */
    public double value() {
        return value;
    }

    /** The derivative by the coordinate at {@code index} of the algebra's list. */
    public double derivative(int index) {
        return derivatives[index];
    }
}
