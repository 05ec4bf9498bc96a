package crux.inference;

/**
 * How much of the machine an exact answer may take.
 *
 * @param bytes of tables
 * @param threads that may work on one message; what comes out is the same on any number
 */
public record Limits(long bytes, int threads) {

    /** So much memory, on one thread. */
    public Limits(long bytes) {
        this(bytes, 1);
    }

    /** Two thirds of the heap, on one thread. */
    public static Limits ofHeap() {
        return new Limits(Runtime.getRuntime().maxMemory() / 3 * 2);
    }

    /** The same memory on so many threads. */
    public Limits on(int workers) {
        return new Limits(bytes, workers);
    }

    /** Refuses what is larger. */
    void check(TreeSize size) {
        if (!(size.bytes() <= bytes)) {
            throw new TooLarge(size, bytes);
        }
    }
}
