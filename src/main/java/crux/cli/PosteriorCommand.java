package crux.cli;

import crux.app.Posterior;
import crux.app.Result;
import crux.app.Unusable;
import crux.app.Workbench;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crux posterior NET}. */
@Command(
        name = "posterior",
        mixinStandardHelpOptions = true,
        description = "Posteriors of every variable, and the conclusion overall and granted.")
final class PosteriorCommand extends CruxCommand {

    @Parameters(paramLabel = "NET", description = "A network: a file, or an id.")
    private String network = "";

    @Mixin
    private RequestOptions request = new RequestOptions();

    @Option(
            names = "--joint",
            paramLabel = "A,B",
            description = "Also the posterior of these variables together.",
            defaultValue = Option.NULL_VALUE)
    private Optional<String> joint = Optional.empty();

    @Override
    Result result(Workbench bench) throws Unusable, IOException {
        return Posterior.of(bench, request.request(network), joint);
    }
}
