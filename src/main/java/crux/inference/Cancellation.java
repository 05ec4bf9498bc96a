package crux.inference;

import java.util.concurrent.CancellationException;

/** Long work stops where its thread is interrupted: between two steps, with nothing half-done left behind. */
final class Cancellation {

    private Cancellation() {}

    /** Throws where the thread has been interrupted. */
    static void check() {
        if (Thread.interrupted()) {
            throw new CancellationException("interrupted");
        }
    }
}
