package crux.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The line of progress by a clock that stands still unless it is moved. */
class ProgressLineTest {

    private final StringWriter err = new StringWriter();
    private final AtomicLong now = new AtomicLong();

    private ProgressLine line(boolean watched) {
        return new ProgressLine(new PrintWriter(err), () -> watched, now::get);
    }

    private void later(long milliseconds) {
        now.addAndGet(milliseconds * 1_000_000);
    }

    @Test
    void aQuickComputation_isSilent() {
        try (ProgressLine line = line(true)) {
            later(999);
            line.reached(0.9);
        }
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aLongOne_writesOverItsLine_andTakesItAway() {
        try (ProgressLine line = line(true)) {
            later(1000);
            line.reached(0.5);
            assertThat(err.toString()).isEqualTo("\r███████████████··············· 50 %  ");
            later(199);
            line.reached(0.6);
            assertThat(err.toString()).doesNotContain("60 %");
            later(1);
            line.reached(0.6);
            assertThat(err.toString()).endsWith(" 60 %  ");
            later(200);
            line.reached(0.4);
            assertThat(err.toString()).endsWith(" 60 %  ");
        }
        assertThat(err.toString()).endsWith("\r" + " ".repeat(38) + "\r").doesNotContain("\n");
    }

    /** A log or another program gets what is said, and no picture of how it came about. */
    @Test
    void whereNobodyWatches_nothingIsWritten() {
        try (ProgressLine line = line(false)) {
            for (int i = 0; i < 10; i++) {
                later(1000);
                line.reached(i / 10.0);
            }
        }
        assertThat(err.toString()).isEmpty();
    }
}
