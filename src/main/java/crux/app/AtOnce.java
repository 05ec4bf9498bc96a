package crux.app;

import crux.inference.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Parts of a use case that do not wait for one another, made at once where there are threads; what they come to is the same on one.
 */
final class AtOnce {

    private final List<Runnable> parts = new ArrayList<>();

    /** Adds a part; what it came to is there after {@link #run}. */
    <T> Supplier<T> add(Supplier<T> part) {
        List<T> result = new ArrayList<>(1);
        parts.add(() -> {
            synchronized (result) {
                result.add(part.get());
            }
        });
        return () -> {
            synchronized (result) {
                return result.get(0);
            }
        };
    }

    /** Makes all parts on so many threads, the first added first. */
    void run(int threads) {
        Workers.run(parts.size(), threads, number -> parts.get(number).run());
    }
}
