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

/** {@code crux undo NAME}. */
@Command(
        name = "undo",
        mixinStandardHelpOptions = true,
        description = "Take back the last change of a saved profile, network or scenario; again, and the one before.")
final class UndoCommand extends CruxCommand {

    @Mixin
    private KeptName kept = new KeptName();

    @Option(names = "--why", paramLabel = "TEXT", description = "Why, for the history.", defaultValue = "")
    private String why = "";

    @Override
    Result result(Workbench bench) throws Unusable, IOException {
        return Restoring.undo(bench, kept.name(), kept.scenario(), new Occasion(Instant.now(), why));
    }
}
