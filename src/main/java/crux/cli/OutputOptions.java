package crux.cli;

import crux.app.Json;
import crux.app.Result;
import crux.app.text.Ink;
import crux.app.text.Sheet;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/** How results are printed. */
final class OutputOptions {

    /** The forms a result can be printed in. */
    enum Format {
        TEXT,
        JSON,
        CSV;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "How to print the result: ${COMPLETION-CANDIDATES}.",
            defaultValue = "TEXT")
    private Format format = Format.TEXT;

    @Option(
            names = "--debug",
            description = "Where the program is at fault, print where, for whoever mends it.",
            hidden = true)
    private boolean debug;

    Format format() {
        return format;
    }

    boolean isDebug() {
        return debug;
    }

    /** The whole of what goes to standard output. */
    String printed(Result result) {
        return switch (format) {
            case JSON -> Json.text(result.json());
            case CSV -> result.csv().text();
            case TEXT -> {
                Sheet sheet = sheet();
                result.write(sheet);
                yield sheet.text();
            }
        };
    }

    /** An empty sheet for this terminal. */
    static Sheet sheet() {
        return new Sheet(Ansi.AUTO.enabled() ? Ink.ANSI : Ink.PLAIN, Screen.columns());
    }
}
