package crux.circuit;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/** Buffers that nobody uses at the moment: taken, made where there are none, and put back. Safe to share between threads. */
final class Idle<T> {

    private final Queue<T> idle = new ConcurrentLinkedQueue<>();
    private final Supplier<T> fresh;

    /** None yet. */
    Idle(Supplier<T> fresh) {
        this.fresh = fresh;
    }

    /** One for the caller alone. */
    T take() {
        T known = idle.poll();
        return known == null ? fresh.get() : known;
    }

    /** Back again. */
    void put(T used) {
        idle.add(used);
    }
}
