package crux.cli;

import crux.app.Listing;
import crux.app.Result;
import crux.app.Workbench;
import java.io.IOException;
import picocli.CommandLine.Command;

/** {@code crux list}. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Networks and profiles.")
final class ListCommand extends CruxCommand {

    @Override
    Result result(Workbench bench) throws IOException {
        return Listing.of(bench);
    }
}
