package crux.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StandardOutputTest {

    private static StandardOutput printedInto(OutputStream stream) {
        StandardOutput output = new StandardOutput(stream);
        new PrintWriter(output, true, StandardCharsets.UTF_8).println("3 % · ü");
        return output;
    }

    private static OutputStream failing(String why) {
        return new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException(why);
            }
        };
    }

    @Test
    void whatIsWritten_isAllThere() {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        assertThat(printedInto(written).lost()).isEmpty();
        assertThat(written.toString(StandardCharsets.UTF_8).strip()).isEqualTo("3 % · ü");
    }

    @Test
    void aFullDisk_isRemembered() {
        assertThat(printedInto(failing("No space left on device")).lost()).isPresent();
    }

    @Test
    void aClosedPipe_isNoTrouble() {
        assertThat(printedInto(failing("Broken pipe")).lost()).isEmpty();
    }
}
