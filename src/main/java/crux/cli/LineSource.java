package crux.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Where a dialogue's lines come from: a person at a terminal, with editing and history, or any stream of text. */
interface LineSource extends AutoCloseable {

    /** The next line; nothing at the end, or where the person broke off. */
    Optional<String> next(String prompt) throws IOException;

    /** Whether the person broke off with Ctrl-C, and did not merely end. */
    default boolean isInterrupted() {
        return false;
    }

    @Override
    void close() throws IOException;

    /**
     * The terminal where there is one and {@code in} is the process's own input; the stream where not. From Java 22 on a console is
     * there for pipes too: the terminal then reads them, without editing.
     */
    static LineSource of(InputStream in, PrintWriter out) throws IOException {
        return isConsole(in) ? new Person() : new Stream(in, out);
    }

    /** Whether a person at a terminal both reads and types: neither side is a pipe or a file. */
    static boolean isPerson(InputStream in) {
        return isConsole(in)
                && Optional.ofNullable(System.console())
                        .filter(LineSource::isTerminal)
                        .isPresent();
    }

    @SuppressWarnings("SystemConsoleNull")
    private static boolean isConsole(InputStream in) {
        return in == System.in && System.console() != null;
    }

    /** Up to Java 21 a console is a terminal on both sides; later versions say whether it is, by a method that Java 17 lacks. */
    private static boolean isTerminal(Console console) {
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException older) {
            return true;
        } catch (ReflectiveOperationException odd) {
            return false;
        }
    }

    /** Lines of a stream; prompts are printed so that a transcript reads well. */
    final class Stream implements LineSource {
        private final BufferedReader reader;
        private final PrintWriter out;

        Stream(InputStream in, PrintWriter out) {
            reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            this.out = out;
        }

        @Override
        public Optional<String> next(String prompt) throws IOException {
            out.print(prompt);
            out.flush();
            Optional<String> line = Optional.ofNullable(reader.readLine());
            out.println(line.orElse(""));
            return line;
        }

        @Override
        public void close() {
            // Standard input is not ours to close.
        }
    }

    /** A person at a terminal. */
    final class Person implements LineSource {
        private final Terminal terminal;
        private final LineReader reader;
        private boolean interrupted;

        Person() throws IOException {
            terminal = TerminalBuilder.builder().system(true).build();
            reader = LineReaderBuilder.builder()
                    .terminal(terminal)
                    .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                    .build();
        }

        @Override
        public Optional<String> next(String prompt) {
            try {
                return Optional.of(reader.readLine(prompt));
            } catch (EndOfFileException ended) {
                return Optional.empty();
            } catch (UserInterruptException brokenOff) {
                interrupted = true;
                return Optional.empty();
            }
        }

        @Override
        public boolean isInterrupted() {
            return interrupted;
        }

        @Override
        public void close() throws IOException {
            terminal.close();
        }
    }
}
