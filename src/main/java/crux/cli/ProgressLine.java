package crux.cli;

import crux.analysis.Progress;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * How far a computation has come, on one line of standard error, from one second on; a quick one stays silent, and so does every one
 * whose standard error is no terminal, for a file or a pipe should hold messages alone.
 *
 * <p>The line is written over itself, never goes back, and is taken away at the end. For one thread.
 */
final class ProgressLine implements Progress, AutoCloseable {

    private static final long PATIENCE = 1_000_000_000L;
    private static final long PACE = 200_000_000L;
    private static final int WIDTH = 30;

    private final PrintWriter err;
    private final BooleanSupplier watched;
    private final LongSupplier clock;
    private final Thread leaving = new Thread(this::left, "progress");
    private long shown;
    private double furthest;
    private Optional<Boolean> isWatched = Optional.empty();
    private volatile boolean visible;

    /**
     * A line that nobody sees yet.
     *
     * @param watched whether there is anybody to see it; asked after the first second
     */
    ProgressLine(PrintWriter err, BooleanSupplier watched) {
        this(err, watched, System::nanoTime);
    }

    /** The same by a clock that counts nanoseconds. */
    ProgressLine(PrintWriter err, BooleanSupplier watched, LongSupplier clock) {
        this.err = err;
        this.watched = watched;
        this.clock = clock;
        shown = clock.getAsLong() + PATIENCE - PACE;
        Runtime.getRuntime().addShutdownHook(leaving);
    }

    /** Where the person breaks off, what the terminal prints next begins a line of its own. */
    private void left() {
        if (visible) {
            err.println();
            err.flush();
        }
    }

    @Override
    public void reached(double fraction) {
        long now = clock.getAsLong();
        if (now - shown >= PACE) {
            shown = now;
            if (isWatched()) {
                furthest = Math.max(furthest, Math.min(1, fraction));
                show(furthest);
            }
        }
    }

    private boolean isWatched() {
        isWatched = isWatched.or(() -> Optional.of(watched.getAsBoolean()));
        return isWatched.get();
    }

    private void show(double fraction) {
        int done = (int) Math.round(WIDTH * fraction);
        err.print("\r" + "█".repeat(done) + "·".repeat(WIDTH - done) + " " + Math.round(100 * fraction) + " %  ");
        err.flush();
        visible = true;
    }

    /** Takes the line away. */
    @Override
    public void close() {
        if (visible) {
            visible = false;
            err.print("\r" + " ".repeat(WIDTH + 8) + "\r");
            err.flush();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(leaving);
        } catch (IllegalStateException brokenOff) {
            // The program is being left already, and the hook runs.
        }
    }
}
