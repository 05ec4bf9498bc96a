package crux.cli;

import crux.app.Workbench;
import crux.inference.Limits;
import crux.library.LibraryFolder;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** Where the library is, and how much a command may use of the machine. */
final class WorkOptions {

    @Option(
            names = "--library",
            paramLabel = "DIR",
            description =
                    "Where your networks and profiles are kept. Default: $CRUX_HOME, else this system's place for data.",
            converter = Folder.class,
            defaultValue = Option.NULL_VALUE)
    private Optional<Path> library = Optional.empty();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many processors to use; the answer does not depend on it. Default: all.",
            converter = Whole.class,
            defaultValue = Option.NULL_VALUE)
    private Optional<Integer> threads = Optional.empty();

    @Option(
            names = "--max-memory",
            paramLabel = "SIZE",
            description = "Refuse work that needs more, such as 500M or 4G. Default: two thirds of the heap.",
            converter = Size.class,
            defaultValue = Option.NULL_VALUE)
    private Optional<Long> memory = Optional.empty();

    Workbench workbench() {
        int cores = threads.orElse(Runtime.getRuntime().availableProcessors());
        return Workbench.of(library, memory.map(Limits::new).orElseGet(Limits::ofHeap), Math.max(1, cores));
    }

    /** A folder by name; an empty one, as an unset variable of a script gives it, is not the current folder. */
    static final class Folder implements ITypeConverter<Path> {

        @Override
        public Path convert(String value) {
            if (value.isBlank()) {
                throw new CommandLine.TypeConversionException("no folder is named; write --library DIR");
            }
            return LibraryFolder.written(value, LibraryFolder.home());
        }
    }

    /** Bytes, in units of 1024 where a letter says so. */
    static final class Size implements ITypeConverter<Long> {

        private static final String UNITS = "KMGT";

        @Override
        public Long convert(String value) {
            if (!value.matches("[0-9]{1,15}[KkMmGgTt]?[Bb]?")) {
                throw new CommandLine.TypeConversionException("that is no size; write 500M or 4G");
            }
            String digits = value.replaceAll("[^0-9]", "");
            String unit = value.substring(digits.length()).toUpperCase(Locale.ROOT);
            int power = unit.isEmpty() ? 0 : UNITS.indexOf(unit.charAt(0)) + 1;
            return Long.parseLong(digits) << (10 * power);
        }
    }
}
