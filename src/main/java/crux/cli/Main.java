package crux.cli;

import crux.app.MainJob;
import crux.app.Result;
import crux.app.Unusable;
import crux.app.Workbench;
import crux.format.FileTrouble;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** The root command, which on its own does the main job. {@link Commands} hang below it, one class each. */
@Command(
        name = "crux",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description =
                "Belief-network reasoning for arguments. With no command: the flagship argument, its conclusion and"
                        + " what it hangs on.")
public final class Main extends CruxCommand implements Entrance {

    private final InputStream in;
    private final BooleanSupplier watched;

    private Main(InputStream in, BooleanSupplier watched) {
        this.in = in;
        this.watched = watched;
    }

    @Override
    public InputStream in() {
        return in;
    }

    @Override
    public boolean isWatched() {
        return watched.getAsBoolean();
    }

    /** Runs one command line and ends the process with its exit code. */
    public static void main(String[] args) {
        expect(args);
        StandardOutput standard = new StandardOutput();
        PrintWriter out = writer(standard);
        PrintWriter err = writer(new FileOutputStream(FileDescriptor.err));
        int exit = run(new Main(System.in, Screen::showsErrors), out, err, args);
        out.flush();
        Optional<IOException> lost = standard.lost();
        lost.ifPresent(why -> err.println(FileTrouble.of("standard output", why)));
        err.flush();
        System.exit(exit == Exit.DONE && lost.isPresent() ? Exit.FILES : exit);
    }

    /** To read the options takes as long as to read a network: the one that the line seems to name is read meanwhile. */
    private static void expect(String... args) {
        if (args.length == 0) {
            Workbench.expect(MainJob.FLAGSHIP);
        } else if (args.length > 1) {
            Workbench.expect(args[1]);
        }
    }

    /** Runs one command line that nobody watches and returns its exit code. */
    static int run(InputStream in, PrintWriter out, PrintWriter err, String... args) {
        return run(new Main(in, () -> false), out, err, args);
    }

    private static int run(Main main, PrintWriter out, PrintWriter err, String... args) {
        Failures failures = new Failures();
        CommandLine line = new CommandLine(main);
        Commands.hang(line, args);
        return line.setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUseSimplifiedAtFiles(false)
                .setExpandAtFiles(false)
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures)
                .setExecutionStrategy(new Placed())
                .execute(args);
    }

    /** Options before a command would be the root's own, and without effect: they are refused, not passed over. */
    private static final class Placed extends RunLast {
        @Override
        public int execute(ParseResult parsed) {
            if (parsed.hasSubcommand() && !parsed.matchedOptions().isEmpty()) {
                OptionSpec first = parsed.matchedOptions().get(0);
                throw new ParameterException(
                        parsed.commandSpec().commandLine(),
                        "%s: it stands before the command; put it behind: crux %s … %s"
                                .formatted(
                                        first.longestName(),
                                        parsed.subcommand().commandSpec().name(),
                                        first.longestName()));
            }
            return super.execute(parsed);
        }
    }

    /** UTF-8 whatever the system's own encoding is. */
    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    @Override
    Result result(Workbench bench) throws Unusable, IOException {
        return MainJob.of(bench);
    }

    /** The version the build wrote into the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() throws IOException {
            Properties properties = new Properties();
            try (InputStream in = Main.class.getResourceAsStream("/crux/version.properties")) {
                if (in == null) {
                    throw new IOException("crux/version.properties is missing from the class path");
                }
                properties.load(in);
            }
            return new String[] {"crux " + properties.getProperty("version", "unknown")};
        }
    }
}
