package crux.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Hears how far a computation has come, and may stop it.
 *
 * <p>It is called from a thread that computes, from one at a time, at least once in some thousand evaluations. To stop the computation, throw a
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

    /** Equal parts of this progress that are made at once, each perhaps on a thread of its own: this hears of them one by one. */
    default List<Progress> atOnce(int parts) {
        double[] fractions = new double[parts];
        return IntStream.range(0, parts)
                .mapToObj(part -> (Progress) fraction -> {
                    synchronized (fractions) {
                        fractions[part] = fraction;
                        reached(Arrays.stream(fractions).sum() / parts);
                    }
                })
                .toList();
    }
}
