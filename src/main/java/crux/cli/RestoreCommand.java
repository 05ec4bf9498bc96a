package crux.cli;

import crux.app.Keeping;
import crux.app.Result;
import crux.app.Unusable;
import crux.app.Workbench;
import crux.library.Occasion;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crux restore NAME N}. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description =
                "Bring an earlier revision of a saved profile, network or scenario back; what is there now is kept too.")
final class RestoreCommand extends CruxCommand {

    @Parameters(index = "0", paramLabel = "NAME", description = "A profile, or a network's id.")
    private String name = "";

    @Parameters(index = "1", paramLabel = "N", description = "The revision, as crux history numbers them.")
    private int number;

    @Option(names = "--why", paramLabel = "TEXT", description = "Why, for the history.", defaultValue = "")
    private String why = "";

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            description = "The scenario of this name that is saved with the network NAME.",
            defaultValue = Option.NULL_VALUE)
    private Optional<String> scenario = Optional.empty();

    @Override
    Result result(Workbench bench) throws Unusable, IOException {
        return Keeping.restore(bench, name, scenario, number, new Occasion(Instant.now(), why));
    }
}
