package crux.cli;

import crux.app.Result;
import crux.app.Saved;
import crux.app.Unusable;
import crux.app.Workbench;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crux save NET [--profile FROM] [--set …] --as NAME}. */
@Command(name = "save", mixinStandardHelpOptions = true, description = "Save a profile, or a network, in your library.")
final class SaveCommand extends CruxCommand {

    @Parameters(paramLabel = "NET", description = "A network: a file, or an id.")
    private String network = "";

    @Mixin
    private RequestOptions request = new RequestOptions();

    @Option(
            names = "--as",
            paramLabel = "NAME",
            description = "The profile's name in your library. Without it and without --profile the network is saved.",
            defaultValue = Option.NULL_VALUE)
    private Optional<String> as = Optional.empty();

    @Override
    Result result(Workbench bench) throws Unusable, IOException {
        return Saved.of(bench, request.request(network), as, LocalDate.now(ZoneId.systemDefault()));
    }
}
