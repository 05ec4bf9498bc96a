package crux.cli;

import crux.analysis.Progress;
import java.io.PrintWriter;

/**
 * How far a computation has come, on one line of standard error, from one second on; a quick one stays silent.
 *
 * <p>The line is written over itself and taken away at the end. For one thread.
 */
final class ProgressLine implements Progress, AutoCloseable {

    private static final long PATIENCE = 1_000_000_000L;
    private static final long PACE = 200_000_000L;
    private static final int WIDTH = 30;

    private final PrintWriter err;
    private final long began = System.nanoTime();
    private long shown = began + PATIENCE - PACE;
    private final Thread leaving = new Thread(this::left, "progress");
    private volatile boolean visible;

    ProgressLine(PrintWriter err) {
        this.err = err;
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
        long now = System.nanoTime();
        if (now - shown >= PACE) {
            int done = (int) Math.round(WIDTH * Math.max(0, Math.min(1, fraction)));
            err.print("\r" + "█".repeat(done) + "·".repeat(WIDTH - done) + " " + Math.round(100 * fraction) + " %  ");
            err.flush();
            shown = now;
            visible = true;
        }
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
