package crux.circuit;

/** What doubles can tell apart of a target's weight and the rest's. */
final class Precision {

    private static final double SMALL_TOTAL = 0x1p-500;
    private static final double SMALL_PART = 0x1p-900;
    private static final double LIKELY = 0x1p-50;

    private Precision() {}

    /**
     * Whether nothing that counts was lost to underflow. A part of 0 beside a total that is not small is less than 2^−970 of it, and
     * so as good as none.
     */
    static boolean suffices(double target, double rest) {
        double total = target + rest;
        double least = Math.min(target, rest);
        return total >= SMALL_TOTAL
                && total <= Double.MAX_VALUE
                && (least >= SMALL_PART || (least == 0 && total >= LIKELY));
    }
}
