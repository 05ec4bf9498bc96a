package crux.inference;

/**
 * How much an exact answer may cost.
 *
 * @param bytes of tables
 */
public record Limits(long bytes) {

    /** Two thirds of the heap. */
    public static Limits ofHeap() {
        return new Limits(Runtime.getRuntime().maxMemory() / 3 * 2);
    }

    /** Refuses what is larger. */
    void check(TreeSize size) {
        if (!(size.bytes() <= bytes)) {
            throw new TooLarge(size, bytes);
        }
    }
}
