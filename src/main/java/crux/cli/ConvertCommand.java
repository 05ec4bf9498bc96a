package crux.cli;

import crux.app.Converted;
import crux.app.Request;
import crux.app.Result;
import crux.app.Unusable;
import crux.app.Workbench;
import crux.format.FileFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crux convert IN OUT}. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        description = "Write a network in another format, and say what the format cannot carry.")
final class ConvertCommand extends CruxCommand {

    @Parameters(index = "0", paramLabel = "IN", description = "A network: a file in any format, or an id.")
    private String network = "";

    @Parameters(index = "1", paramLabel = "OUT", description = "The file to write; how its name ends says the format.")
    private Path file = Path.of("");

    @Option(
            names = "--to",
            paramLabel = "FORMAT",
            description = "The format, where the name does not say it: ${COMPLETION-CANDIDATES}.",
            defaultValue = Option.NULL_VALUE)
    private Optional<FileFormat> format = Optional.empty();

    @Option(
            names = "--profile",
            paramLabel = "NAME_OR_FILE",
            description = "Whose credences fill the tables. Default: the network's own.",
            defaultValue = Option.NULL_VALUE)
    private Optional<String> profile = Optional.empty();

    @Option(names = "--set", paramLabel = "CREDENCE=VALUE", description = "Over profile and default.")
    private List<String> set = new ArrayList<>();

    @Option(names = "--over", description = "Write over a file that is there.")
    private boolean over;

    @Option(names = "--dry-run", description = "Write nothing: only say what the format cannot carry.")
    private boolean dry;

    @Override
    Result result(Workbench bench) throws Unusable, IOException {
        Request request = Request.of(network).with(set, List.of());
        return Converted.of(bench, profile.map(request::under).orElse(request), file, format, over, dry, this::leftOut);
    }

    private void leftOut(List<String> lost) {
        lost.forEach(sentence -> err().println("Left out: " + sentence));
        err().flush();
    }
}
