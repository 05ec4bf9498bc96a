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

/** {@code crux undo NAME}. */
@Command(
        name = "undo",
        mixinStandardHelpOptions = true,
        description = "Take back the last change of a saved profile, network or scenario; again, and the one before.")
final class UndoCommand extends CruxCommand {

    @Parameters(paramLabel = "NAME", description = "A profile, or a network's id.")
    private String name = "";

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
        return Keeping.undo(bench, name, scenario, new Occasion(Instant.now(), why));
    }
}
