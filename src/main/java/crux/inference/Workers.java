package crux.inference;

import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Runs independent parts of a computation on several threads. */
public final class Workers {

    /** Fewer entries of tables than this are walked over before another thread has begun. */
    static final double WORTH_A_THREAD = 1 << 16;

    private Workers() {}

    /** The same for parts of milliseconds, on threads that are kept for all such; returns, or throws, when all have ended. */
    static void runBriefly(int parts, IntConsumer part) {
        if (parts <= 1) {
            IntStream.range(0, parts).forEach(part);
            return;
        }
        Map<Integer, RuntimeException> failures = new ConcurrentSkipListMap<>();
        IntStream.range(0, parts).parallel().forEach(i -> run(i, part, failures));
        throwFirst(failures);
    }

    private static void throwFirst(Map<Integer, RuntimeException> failures) {
        if (!failures.isEmpty()) {
            throw failures.values().iterator().next();
        }
    }

    /**
     * Runs {@code part} for each number below {@code parts}; returns when all are done. Work that is itself such a part shares nothing
     * further: the threads have enough to do.
     */
    public static void run(int parts, int threads, IntConsumer part) {
        if (threads <= 1 || parts <= 1 || ForkJoinTask.inForkJoinPool()) {
            IntStream.range(0, parts).forEach(part);
            return;
        }
        ForkJoinPool pool = new ForkJoinPool(Math.min(threads, parts));
        Map<Integer, RuntimeException> failures = new ConcurrentSkipListMap<>();
        try {
            pool.submit(() -> IntStream.range(0, parts).parallel().forEach(i -> run(i, part, failures)))
                    .get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } finally {
            pool.shutdownNow();
        }
        throwFirst(failures);
    }

    /**
     * The same for parts that are worth a thread wherever they are asked for: where the work is itself a part, its threads share them, those first
     * that have nothing else left.
     */
    public static void runShared(int parts, int threads, IntConsumer part) {
        if (ForkJoinTask.inForkJoinPool()) {
            runBriefly(parts, part);
        } else {
            run(parts, threads, part);
        }
    }

    /** What a part throws is kept as it is: a pool would wrap it, and throw whichever came first. */
    private static void run(int i, IntConsumer part, Map<Integer, RuntimeException> failures) {
        try {
            part.accept(i);
        } catch (RuntimeException failed) {
            failures.put(i, failed);
        }
    }
}
