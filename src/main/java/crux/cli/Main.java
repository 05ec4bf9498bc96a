package crux.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The root command: where every run of the program begins. Subcommands hang below it. */
@Command(
        name = "crux",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Belief-network reasoning for arguments.")
public final class Main implements Runnable {

    @Spec
    private CommandSpec spec;

    /** Runs one command line and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
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
