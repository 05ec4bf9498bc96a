package crux.cli;

import crux.analysis.Basis;
import crux.app.Result;
import crux.app.Sensitivity;
import crux.app.Unusable;
import crux.app.Workbench;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crux sensitivity NET}. */
@Command(
        name = "sensitivity",
        mixinStandardHelpOptions = true,
        description = "Which assumption moves the conclusion most, overall and granted.")
final class SensitivityCommand extends CruxCommand {

    @Parameters(paramLabel = "NET", description = "A network: a file, or an id.")
    private String network = "";

    @Mixin
    private RequestOptions request = new RequestOptions();

    @Option(
            names = "--basis",
            paramLabel = "BASIS",
            description =
                    "What a swing compares: an equal move of every answer (equal), the profile's ranges (own), the"
                            + " author's ranges (author).",
            defaultValue = "EQUAL")
    private Basis basis = Basis.EQUAL;

    @Option(
            names = "--tier",
            paramLabel = "N",
            description = "Credences up to this tier: 1 everyone's, 2 the interested's, 3 all.",
            defaultValue = "3")
    private int tier = 3;

    @Option(names = "--top", paramLabel = "N", description = "How many rows to show as text.", defaultValue = "12")
    private int top = 12;

    @Override
    Result result(Workbench bench) throws Unusable, IOException {
        return Sensitivity.of(bench, request.request(network), basis, tier, top);
    }
}
