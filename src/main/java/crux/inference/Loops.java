package crux.inference;

/** The loops of one message: target += Σ x · y, or the maximum, over whatever is summed out. Safe to share between threads. */
sealed interface Loops permits LoopNest, ListedLoops {

    /** By how much the exponents of an entry's sum can exceed those of its terms: log₂ of their number, rounded up. */
    int growth();

    /** target += Σ x · y, on as many threads as it is worth and allowed. */
    void add(double[] x, double[] y, double[] out, int threads);

    /** target = max(target, max x · y). */
    void raise(double[] x, double[] y, double[] out, int threads);
}
