package crux.circuit;

import crux.model.RealAlgebra;

/** The loops of a circuit over blocks: arrays in, no allocation, lane by lane; the result may stand in an operand's place. */
final class Kernels {

    private Kernels() {}

    /** Does one operation in every lane; one of one operand passes over {@code b}. */
    static void apply(Operation operation, double[] a, double[] b, double[] result) {
        switch (operation) {
            case ADD -> add(a, b, result);
            case SUBTRACT -> subtract(a, b, result);
            case MULTIPLY -> multiply(a, b, result);
            case DIVIDE -> divide(a, b, result);
            case MIN -> min(a, b, result);
            case MAX -> max(a, b, result);
            case EXP2 -> exp2(a, result);
            case LOG2 -> log2(a, result);
            case NORMAL_CDF -> normalCdf(a, result);
            case CUT -> cut(a, result);
        }
    }

    private static void add(double[] a, double[] b, double[] result) {
        for (int i = 0; i < result.length; i++) {
            result[i] = a[i] + b[i];
        }
    }

    private static void subtract(double[] a, double[] b, double[] result) {
        for (int i = 0; i < result.length; i++) {
            result[i] = a[i] - b[i];
        }
    }

    private static void multiply(double[] a, double[] b, double[] result) {
        for (int i = 0; i < result.length; i++) {
            result[i] = a[i] * b[i];
        }
    }

    private static void divide(double[] a, double[] b, double[] result) {
        for (int i = 0; i < result.length; i++) {
            result[i] = a[i] / b[i];
        }
    }

    private static void min(double[] a, double[] b, double[] result) {
        for (int i = 0; i < result.length; i++) {
            result[i] = b[i] < a[i] ? b[i] : a[i];
        }
    }

    private static void max(double[] a, double[] b, double[] result) {
        for (int i = 0; i < result.length; i++) {
            result[i] = b[i] > a[i] ? b[i] : a[i];
        }
    }

    private static void exp2(double[] a, double[] result) {
        for (int i = 0; i < result.length; i++) {
            result[i] = PowerOfTwo.of(a[i]);
        }
    }

    private static void log2(double[] a, double[] result) {
        for (int i = 0; i < result.length; i++) {
            result[i] = RealAlgebra.log2(a[i]);
        }
    }

    private static void normalCdf(double[] a, double[] result) {
        for (int i = 0; i < result.length; i++) {
            result[i] = RealAlgebra.normalCdf(a[i]);
        }
    }

    private static void cut(double[] a, double[] result) {
        for (int i = 0; i < result.length; i++) {
            result[i] = Math.max(0, a[i]);
        }
    }
}
