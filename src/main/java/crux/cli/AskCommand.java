package crux.cli;

import crux.app.Sitting;
import crux.app.Unusable;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code crux ask NET --profile NAME}. */
@Command(
        name = "ask",
        mixinStandardHelpOptions = true,
        description = "The questions of a network, one at a time; saves after every answer and goes on where it ended.")
final class AskCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NET", description = "A network: a file, or an id.")
    private String network = "";

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            required = true,
            description = "The name your answers are kept under.")
    private String profile = "";

    @Mixin
    private TierOption tier = new TierOption(1);

    @Mixin
    private WorkOptions work = new WorkOptions();

    @Override
    public Integer call() throws Unusable, IOException {
        Entrance entrance = (Entrance) spec.root().userObject();
        PrintWriter out = spec.commandLine().getOut();
        Sitting sitting = Sitting.open(work.workbench(), network, profile, tier.tier(), InstantSource.system());
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        try (LineSource lines = LineSource.of(entrance.in(), out)) {
            new Dialogue(lines, out, today).hold(sitting);
            return lines.isInterrupted() ? Exit.INTERRUPTED : Exit.DONE;
        }
    }
}
