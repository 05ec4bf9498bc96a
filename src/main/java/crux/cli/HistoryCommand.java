package crux.cli;

import crux.app.History;
import crux.app.Result;
import crux.app.Unusable;
import crux.app.Workbench;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crux history NAME}. */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        description =
                "Every state of a saved profile, network or scenario, how the conclusion moved, and which answers moved it.")
final class HistoryCommand extends CruxCommand {

    @Parameters(paramLabel = "NAME", description = "A profile, or a network's id.")
    private String name = "";

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            description = "The scenario of this name that is saved with the network NAME.",
            defaultValue = Option.NULL_VALUE)
    private Optional<String> scenario = Optional.empty();

    @Override
    Result result(Workbench bench) throws Unusable, IOException {
        return History.of(bench, name, scenario);
    }
}
