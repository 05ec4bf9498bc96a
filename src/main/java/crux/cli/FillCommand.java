package crux.cli;

import crux.app.Fill;
import crux.app.FillRequest;
import crux.app.Request;
import crux.app.Result;
import crux.app.Unusable;
import crux.app.Workbench;
import crux.elicit.FillForm;
import crux.elicit.Interaction;
import crux.library.Occasion;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crux fill NET VARIABLE [--best P --worst P …] [--form F --write]}. */
@Command(
        name = "fill",
        mixinStandardHelpOptions = true,
        description = "Fill a variable's table from a few judgements, or put it in another form.")
final class FillCommand extends CruxCommand {

    @Parameters(index = "0", paramLabel = "NET", description = "A network: a file, or an id.")
    private String network = "";

    @Parameters(index = "1", paramLabel = "VARIABLE", description = "Whose table it is.")
    private String variable = "";

    @Option(
            names = "--best",
            paramLabel = "P",
            description = "Where every parent is at its best: the probability of the first state, or a share for each.",
            defaultValue = Option.NULL_VALUE)
    private Optional<String> best = Optional.empty();

    @Option(
            names = "--worst",
            paramLabel = "P",
            description = "The same where every parent is at its worst.",
            defaultValue = Option.NULL_VALUE)
    private Optional<String> worst = Optional.empty();

    @Option(names = "--weight", paramLabel = "PARENT=W", description = "How much a parent counts; 1 where not said.")
    private List<String> weights = new ArrayList<>();

    @Option(
            names = "--order",
            paramLabel = "PARENT=S1,S2,…",
            description = "A parent's states from worst to best. Where not said, its first state is best.")
    private List<String> orders = new ArrayList<>();

    @Option(
            names = "--interaction",
            paramLabel = "KIND",
            description = "How parents work together: ${COMPLETION-CANDIDATES} (each adds its part; one at its best is"
                    + " enough; one at its worst spoils it). Ranked and interpolated forms heed it.",
            defaultValue = "AVERAGE")
    private Interaction interaction = Interaction.AVERAGE;

    @Option(
            names = "--row",
            paramLabel = "ROW",
            description = "A row you state directly: \"PARENT=STATE, PARENT=STATE is 30%%\".")
    private List<String> rows = new ArrayList<>();

    @Option(
            names = "--form",
            paramLabel = "FORM",
            description = "The form you want: ${COMPLETION-CANDIDATES}.",
            defaultValue = Option.NULL_VALUE)
    private Optional<FillForm> form = Optional.empty();

    @Option(names = "--write", description = "Write that form into your network.")
    private boolean write;

    @Option(
            names = "--profile",
            paramLabel = "NAME_OR_FILE",
            description = "Whose credences fill the present table. Default: the network's own.",
            defaultValue = Option.NULL_VALUE)
    private Optional<String> profile = Optional.empty();

    @Override
    Result result(Workbench bench) throws Unusable, IOException {
        Request request = Request.of(network);
        FillRequest asked = new FillRequest(
                profile.map(request::under).orElse(request),
                variable,
                best,
                worst,
                weights,
                orders,
                interaction,
                rows,
                form);
        return write
                ? Fill.write(bench, asked, new Occasion(Instant.now(), "fill " + variable))
                : Fill.of(bench, asked);
    }
}
