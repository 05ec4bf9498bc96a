package crux.inference;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Runs independent parts of a computation on several threads. */
public final class Workers {

    private Workers() {}

    /** The same for parts of milliseconds, on threads that are kept for all such; not to be interrupted. */
    static void runBriefly(int parts, IntConsumer part) {
        if (parts == 1) {
            part.accept(0);
        } else {
            IntStream.range(0, parts).parallel().forEach(part);
        }
    }

    /** Runs {@code part} for each number below {@code parts}; returns when all are done. */
    public static void run(int parts, int threads, IntConsumer part) {
        if (threads <= 1 || parts <= 1) {
            IntStream.range(0, parts).forEach(part);
            return;
        }
        ForkJoinPool pool = new ForkJoinPool(Math.min(threads, parts));
        try {
            pool.submit(() -> IntStream.range(0, parts).parallel().forEach(part))
                    .get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } finally {
            pool.shutdownNow();
        }
    }
}
