package crux.cli;

import crux.app.History;
import crux.app.Result;
import crux.app.Unusable;
import crux.app.Workbench;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code crux history NAME}. */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        description =
                "Every state of a saved profile, network or scenario, how the conclusion moved, and which answers moved it.")
final class HistoryCommand extends CruxCommand {

    @Mixin
    private KeptName kept = new KeptName();

    @Override
    Result result(Workbench bench) throws Unusable, IOException {
        return History.of(bench, kept.name(), kept.scenario(), progress());
    }
}
