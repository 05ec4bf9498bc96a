package crux.cli;

import crux.app.Explanation;
import crux.app.Result;
import crux.app.Unusable;
import crux.app.Workbench;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code crux explain NET}. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description =
                "Why the conclusion is what it is: a paragraph, a ledger in bits, the most probable story, conflict in"
                        + " the evidence, what cannot bear on it, and what deserves a second look.")
final class ExplainCommand extends CruxCommand implements Computing {

    @Mixin
    private NetworkRequest asked = new NetworkRequest();

    @Option(
            names = "--best",
            paramLabel = "K",
            description = "How many stories, for each combination of the lenses. Default: 1.",
            defaultValue = "1")
    private int best = 1;

    @Option(
            names = "--reference",
            paramLabel = "PROFILE",
            description =
                    "Where the ledger starts. Default: the defaults; for the defaults, answers that favour nothing.",
            defaultValue = Option.NULL_VALUE)
    private Optional<String> reference = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "VAR",
            description = "Also whether this variable can bear on the target at all (d-separation).",
            defaultValue = Option.NULL_VALUE)
    private Optional<String> from = Optional.empty();

    @Override
    Result result(Workbench bench) throws Unusable, IOException {
        return Explanation.of(bench, asked.request(), new Explanation.Options(best, reference, from), progress());
    }
}
