package crux.cli;

import crux.analysis.Basis;
import crux.app.Result;
import crux.app.UncertainAnswers;
import crux.app.Unusable;
import crux.app.Workbench;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code crux uncertainty NET}. */
@Command(
        name = "uncertainty",
        mixinStandardHelpOptions = true,
        description = "Answers as ranges or distributions: exact bounds, or draws with variance shares.")
final class UncertaintyCommand extends CruxCommand implements Computing {

    @Mixin
    private NetworkRequest asked = new NetworkRequest();

    @Option(
            names = "--basis",
            paramLabel = "BASIS",
            description = "The profile's ranges and distributions (own), or the author's ranges as 90 %% intervals"
                    + " (author). Default: own.",
            defaultValue = "OWN")
    private Basis basis = Basis.OWN;

    @Mixin
    private TierOption tier = new TierOption(3);

    @Option(
            names = "--tie",
            paramLabel = "A,B=R",
            description = "Credences that share a factor, with their correlation.")
    private List<String> ties = new ArrayList<>();

    @Mixin
    private DrawOptions draws = new DrawOptions(32);

    @Override
    Result result(Workbench bench) throws Unusable, IOException {
        return UncertainAnswers.of(
                bench,
                asked.request(),
                new UncertainAnswers.Study(basis, tier.tier(), ties, draws.points(), draws.seed()),
                progress());
    }
}
