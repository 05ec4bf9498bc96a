package crux.web;

import crux.analysis.Progress;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * The long searches that are under way: each under the name its asker gave it, ended when the asker stops it or its time is up. Safe to
 * share between threads.
 */
final class Searches {

    private final Map<String, Search> running = new ConcurrentHashMap<>();
    private final long mostNanoseconds;
    private final LongSupplier clock;
    private volatile boolean closed;

    /**
     * Searches that may take so long.
     *
     * @param clock in nanoseconds
     */
    Searches(long mostNanoseconds, LongSupplier clock) {
        this.mostNanoseconds = mostNanoseconds;
        this.clock = clock;
    }

    /** Stops those under way, at their next step, and those that begin later. */
    void close() {
        closed = true;
    }

    /** Begins one; close it when it is done. A second of the same name is refused, an unnamed one cannot be stopped by name. */
    Search begin(String name) {
        Search search = new Search(name, clock.getAsLong() + mostNanoseconds);
        if (!name.isEmpty() && running.putIfAbsent(name, search) != null) {
            throw new Refusal(409, "a search of this name is under way", "give each search a name of its own");
        }
        return search;
    }

    /** Stops one; whether it was under way. */
    boolean stop(String name) {
        Search search = running.get(name);
        if (search != null) {
            search.stopped = true;
        }
        return search != null;
    }

    /** One search, which asks at every step whether it may go on. */
    final class Search implements Progress, AutoCloseable {

        private final String name;
        private final long late;
        private volatile boolean stopped;

        private Search(String name, long late) {
            this.name = name;
            this.late = late;
        }

        @Override
        public void reached(double fraction) {
            if (closed) {
                throw new CancellationException("the server is stopping");
            }
            if (stopped) {
                throw new CancellationException("the search was stopped");
            }
            if (clock.getAsLong() - late > 0 || Thread.currentThread().isInterrupted()) {
                throw new CancellationException("the search takes too long");
            }
        }

        @Override
        public void close() {
            running.remove(name, this);
        }
    }
}
