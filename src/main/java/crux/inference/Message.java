package crux.inference;

import java.util.Arrays;

/**
 * A table on its way through a junction tree: its entries are times 2^exponent. Mutable, reused for every run.
 *
 * <p>It knows an exponent that none of its entries exceeds. Most messages are so seen to be at ease after a look at one entry, and
 * need not be searched for their largest.
 */
final class Message {

    /** The number 1, over no variables. */
    static final Message ONE = new Message(1);

    static {
        ONE.entries[0] = 1;
        ONE.loaded(0);
    }

    private final double[] entries;
    private long exponent;
    private int most;

    /** Of so many entries. */
    Message(int size) {
        entries = new double[size];
    }

    /** The entries, to be read, or filled before {@link #loaded}. */
    double[] entries() {
        return entries;
    }

    /** The exponent of the power of two that the entries are divided by. */
    long exponent() {
        return exponent;
    }

    /** The entries have been filled, with 2^{@code exponent} taken out of them. */
    void loaded(long takenOut) {
        exponent = takenOut;
        most = Math.getExponent(Kernels.largest(entries)) + 1;
        settle();
    }

    /** Becomes the sum, or maximum, of products of two messages that loops make of them. */
    void become(Loops loops, boolean maximising, Message x, Message y, int threads) {
        Arrays.fill(entries, 0);
        if (maximising) {
            loops.raise(x.entries, y.entries, entries, threads);
        } else {
            loops.add(x.entries, y.entries, entries, threads);
        }
        exponent = x.exponent + y.exponent;
        most = x.most + y.most + loops.growth();
        settle();
    }

    /** The entries have been filled with probabilities, times weights near 1 if any, with 2^{@code takenOut} taken out of them. */
    void loadedChances(boolean weighed, long takenOut) {
        exponent = takenOut;
        most = weighed ? Math.getExponent(Kernels.largest(entries)) + 1 : 1;
        settle();
    }

    private void settle() {
        if (!Kernels.comfortable(entries, most)) {
            exponent += Kernels.rescale(entries);
            most = Math.getExponent(Kernels.largest(entries)) + 1;
        }
    }
}
