package crux.cli;

import crux.analysis.Basis;
import crux.app.Curves;
import crux.app.Result;
import crux.app.Sensitivity;
import crux.app.Unusable;
import crux.app.Workbench;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code crux sensitivity NET}. */
@Command(
        name = "sensitivity",
        mixinStandardHelpOptions = true,
        description = "Which assumption moves the conclusion most, overall and granted.")
final class SensitivityCommand extends CruxCommand implements Computing {

    @Mixin
    private NetworkRequest asked = new NetworkRequest();

    @Option(
            names = "--basis",
            paramLabel = "BASIS",
            description =
                    "What a swing compares: an equal move of every answer (equal), the profile's ranges (own), the"
                            + " author's ranges (author).",
            defaultValue = "EQUAL")
    private Basis basis = Basis.EQUAL;

    @Mixin
    private TierOption tier = new TierOption(3);

    @Mixin
    private TopOption top = new TopOption();

    @Option(
            names = "--along",
            paramLabel = "CREDENCE",
            description = "Instead: the conclusion along one credence, or one share of a distribution.",
            defaultValue = Option.NULL_VALUE)
    private Optional<String> along = Optional.empty();

    @Option(
            names = "--and",
            paramLabel = "CREDENCE",
            description = "With --along: the conclusion over both.",
            defaultValue = Option.NULL_VALUE)
    private Optional<String> and = Optional.empty();

    @Option(
            names = "--over",
            paramLabel = "LOW..HIGH",
            description =
                    "With --along: from where to where, in any written form; once more for --and. Default: all it can be.")
    private List<String> over = new ArrayList<>();

    @Option(
            names = "--points",
            paramLabel = "N",
            description = "With --along: how many values, ends included. Default: 11, with --and 6.",
            defaultValue = Option.NULL_VALUE)
    private Optional<Integer> points = Optional.empty();

    @Option(
            names = "--reach",
            paramLabel = "P",
            description = "With --along: where the conclusion crosses this probability.",
            defaultValue = Option.NULL_VALUE)
    private Optional<String> reach = Optional.empty();

    @Override
    Result result(Workbench bench) throws Unusable, IOException {
        if (along.isPresent()) {
            Curves.Course course = new Curves.Course(along.get(), and, over, points, reach);
            return Curves.of(bench, asked.request(), course, progress());
        }
        if (and.isPresent() || !over.isEmpty() || points.isPresent() || reach.isPresent()) {
            throw Unusable.usage(
                    "--and, --over, --points, --reach", "they go with --along", "say along which credence");
        }
        return Sensitivity.of(bench, asked.request(), basis, tier.tier(), top.top());
    }
}
