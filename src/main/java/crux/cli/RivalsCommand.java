package crux.cli;

import crux.analysis.Basis;
import crux.app.Result;
import crux.app.RivalStudy;
import crux.app.Unusable;
import crux.app.Workbench;
import crux.compare.Rivals;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crux rivals NET[=WEIGHT]…}. */
@Command(
        name = "rivals",
        mixinStandardHelpOptions = true,
        description = "Rival structures of one question side by side under shared answers, and averaged.")
final class RivalsCommand extends CruxCommand implements Computing {

    @Parameters(
            arity = "1..*",
            paramLabel = "NET[=WEIGHT]",
            description = "Networks, each with its weight. Those without share evenly what the others leave of 1.")
    private List<String> networks = new ArrayList<>();

    @Mixin
    private RequestOptions request = new RequestOptions();

    @Option(
            names = "--basis",
            paramLabel = "BASIS",
            description = "What a choice is moved over: an equal move (equal), the profile's ranges (own), the author's"
                    + " ranges (author). The spread is drawn from the profile's ranges (own), else the author's.",
            defaultValue = "EQUAL")
    private Basis basis = Basis.EQUAL;

    @Mixin
    private TierOption tier = new TierOption(3);

    @Mixin
    private DrawOptions draws = new DrawOptions(128);

    @Mixin
    private TopOption top = new TopOption();

    @Override
    Result result(Workbench bench) throws Unusable, IOException {
        return RivalStudy.of(
                bench,
                networks,
                request.request(networks.get(0)),
                new Rivals.Study(basis, tier.tier(), draws.effort()),
                top.top(),
                progress());
    }
}
