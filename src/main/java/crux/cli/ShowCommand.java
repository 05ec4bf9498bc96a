package crux.cli;

import crux.app.Result;
import crux.app.Showing;
import crux.app.Unusable;
import crux.app.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code crux show NET}. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Claims, dependencies, questions and sources of a network.")
final class ShowCommand extends CruxCommand {

    @Parameters(paramLabel = "NET", description = "A network: a file, or an id.")
    private String network = "";

    @Override
    Result result(Workbench bench) throws Unusable {
        return Showing.of(bench, network);
    }
}
