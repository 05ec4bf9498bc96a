package crux.cli;

import crux.app.Change;
import crux.app.Result;
import crux.app.Unusable;
import crux.app.Workbench;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code crux change NET --reach 0.5}. */
@Command(
        name = "change",
        mixinStandardHelpOptions = true,
        description =
                "What would bring the conclusion to a probability: each answer alone, and the smallest joint change.")
final class ChangeCommand extends CruxCommand implements Computing {

    @Mixin
    private NetworkRequest asked = new NetworkRequest();

    @Option(
            names = "--reach",
            paramLabel = "P",
            description = "The probability to reach, in any written form. Default: 0.5.",
            defaultValue = "0.5")
    private String reach = "0.5";

    @Mixin
    private TierOption tier = new TierOption(3);

    @Option(
            names = "--most",
            paramLabel = "K",
            description = "Also the smallest change of at most so many answers.",
            defaultValue = "0")
    private int most;

    @Override
    Result result(Workbench bench) throws Unusable, IOException {
        return Change.of(bench, asked.request(), reach, tier.tier(), Math.max(0, most), progress());
    }
}
