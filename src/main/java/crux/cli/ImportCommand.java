package crux.cli;

import crux.app.Imported;
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

/** {@code crux import FILE [--as ID]}. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Read an argument written as text (Argdown, BayesDown) into your library.")
final class ImportCommand extends CruxCommand {

    @Parameters(paramLabel = "FILE", description = "The text: a claim a line, what bears on it indented below.")
    private String file = "";

    @Option(
            names = "--as",
            paramLabel = "ID",
            description = "What the network is called. Default: as the file.",
            defaultValue = Option.NULL_VALUE)
    private Optional<String> as = Optional.empty();

    @Option(names = "--over", description = "Write over a network of that id in your library; its history is kept.")
    private boolean over;

    @Override
    Result result(Workbench bench) throws Unusable, IOException {
        return Imported.of(bench, file, as, over, new Occasion(Instant.now(), "import"));
    }
}
