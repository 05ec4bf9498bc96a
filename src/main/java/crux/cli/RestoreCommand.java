package crux.cli;

import crux.app.Restoring;
import crux.app.Result;
import crux.app.Unusable;
import crux.app.Workbench;
import crux.library.Occasion;
import java.io.IOException;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crux restore NAME N}. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description =
                "Bring an earlier revision of a saved profile, network or scenario back; what is there now is kept too.")
final class RestoreCommand extends CruxCommand {

    @Mixin
    private KeptName kept = new KeptName();

    @Parameters(index = "1", paramLabel = "N", description = "The revision, as crux history numbers them.")
    private int number;

    @Option(names = "--why", paramLabel = "TEXT", description = "Why, for the history.", defaultValue = "")
    private String why = "";

    @Override
    Result result(Workbench bench) throws Unusable, IOException {
        return Restoring.restore(bench, kept.name(), kept.scenario(), number, new Occasion(Instant.now(), why));
    }
}
