package crux.cli;

import crux.app.text.Sheet;
import java.io.IOException;
import java.util.Optional;
import org.jline.terminal.spi.SystemStream;
import org.jline.terminal.spi.TerminalProvider;
import org.jline.utils.OSUtils;

/** The terminal that a person looks at, of which Java itself says little. */
final class Screen {

    private static final int WIDEST = 120;
    private static final int NARROWEST = 40;

    private Screen() {}

    /** Asked for once, since a process is started for it. */
    private static final class Width {
        private static final int COLUMNS = columns(
                Optional.ofNullable(System.getenv("COLUMNS")).orElse(""), LineSource.isPerson(System.in) ? asked() : 0);
    }

    /** How wide text is to be: as wide as the terminal, within what reads well; as wide as most where there is none. */
    static int columns() {
        return Width.COLUMNS;
    }

    /**
     * The same.
     *
     * @param named what {@code COLUMNS} says, which counts first
     * @param asked what the terminal says; 0 where it says nothing
     */
    static int columns(String named, int asked) {
        int columns = named.matches("[0-9]{1,4}") ? Integer.parseInt(named) : asked;
        return columns <= 0 ? Sheet.USUAL_WIDTH : Math.max(NARROWEST, Math.min(WIDEST, columns));
    }

    private static int asked() {
        try {
            return provider().systemStreamWidth(SystemStream.Output);
        } catch (IOException | RuntimeException | LinkageError unknown) {
            return 0;
        }
    }

    /** Whether standard error is a terminal. */
    static boolean showsErrors() {
        try {
            return provider().isSystemStream(SystemStream.Error);
        } catch (IOException | LinkageError unknown) {
            return false;
        }
    }

    /** Through the programs of a POSIX system, where a native library would have to be unpacked; through that elsewhere. */
    private static TerminalProvider provider() throws IOException {
        return TerminalProvider.load(OSUtils.IS_WINDOWS ? "jni" : "exec");
    }
}
