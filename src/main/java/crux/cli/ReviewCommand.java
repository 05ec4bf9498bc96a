package crux.cli;

import crux.app.Result;
import crux.app.Revision;
import crux.app.Unusable;
import crux.app.Workbench;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crux review NET --profile NAME}. */
@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        description = "Answers gone stale, missing or orphaned since the network changed.")
final class ReviewCommand extends CruxCommand {

    @Parameters(paramLabel = "NET", description = "A network: a file, or an id.")
    private String network = "";

    @Mixin
    private RequestOptions request = new RequestOptions();

    @Option(
            names = "--confirm",
            paramLabel = "all|LIST",
            description = "These answers still stand: mark them as given to the questions as they are.",
            defaultValue = Option.NULL_VALUE)
    private Optional<String> confirm = Optional.empty();

    @Option(
            names = "--drop",
            paramLabel = "orphaned|LIST",
            description = "Take these answers out of the profile.",
            defaultValue = Option.NULL_VALUE)
    private Optional<String> drop = Optional.empty();

    @Override
    Result result(Workbench bench) throws Unusable, IOException {
        return Revision.of(bench, request.request(network), confirm, drop);
    }
}
