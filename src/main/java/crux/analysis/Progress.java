package crux.analysis;

/**
 * Hears how far a computation has come, and may stop it.
 *
 * <p>It is called from the thread that computes, at least once in some thousand evaluations. To stop the computation, throw a
 * {@link java.util.concurrent.CancellationException}: it passes through, and nothing half-done is left behind.
 */
@FunctionalInterface
public interface Progress {

    /** Hears nothing and stops nothing. */
    Progress SILENT = fraction -> {};

    /** The computation has come so far: 0 to 1, never less than before. */
    void reached(double fraction);

    /** The part of this progress from {@code from} to {@code to}, as a progress of its own. */
    default Progress part(double from, double to) {
        return fraction -> reached(from + (to - from) * fraction);
    }
}
