package crux.web;

import java.util.function.LongSupplier;

/**
 * How long the server waits.
 *
 * @param idleMilliseconds for the next byte of a request that has begun
 * @param searchNanoseconds for a search to end
 * @param stopMilliseconds for what is under way when the server stops
 * @param clock in nanoseconds
 */
record Patience(long idleMilliseconds, long searchNanoseconds, long stopMilliseconds, LongSupplier clock) {

    /** The usual one: half a minute, a minute, five seconds. */
    static final Patience USUAL = new Patience(30_000, 60_000_000_000L, 5_000, System::nanoTime);
}
