package crux.cli;

import crux.app.Result;
import crux.app.Unusable;
import crux.app.Workbench;
import crux.page.Report;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crux report NET -o FILE.html}. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "The page of a network as one file: readers answer in it, with no server and no network.")
final class ReportCommand extends CruxCommand {

    @Parameters(paramLabel = "NET", description = "A network: a file, or an id.")
    private String network = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE.html",
            required = true,
            description = "Where to write it.")
    private Path file = Path.of("");

    @Override
    Result result(Workbench bench) throws Unusable, IOException {
        return Report.write(bench, network, file);
    }
}
