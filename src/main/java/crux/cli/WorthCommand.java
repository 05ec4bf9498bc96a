package crux.cli;

import crux.app.Learning;
import crux.app.Result;
import crux.app.Unusable;
import crux.app.Workbench;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code crux worth NET}. */
@Command(
        name = "worth",
        mixinStandardHelpOptions = true,
        description = "What learning each variable's true state would be worth.")
final class WorthCommand extends CruxCommand implements Computing {

    @Mixin
    private NetworkRequest asked = new NetworkRequest();

    @Option(
            names = "--threshold",
            paramLabel = "P",
            description = "The probability whose crossing counts. Default: 0.5.",
            defaultValue = "0.5")
    private String threshold = "0.5";

    @Mixin
    private TopOption top = new TopOption();

    @Override
    Result result(Workbench bench) throws Unusable, IOException {
        return Learning.of(bench, asked.request(), threshold, top.top(), progress());
    }
}
