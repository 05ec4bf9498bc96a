package crux.cli;

import crux.app.Comparison;
import crux.app.Result;
import crux.app.Side;
import crux.app.Unusable;
import crux.app.Workbench;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crux compare A B}. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "How much of the gap between two profiles each differing credence explains; or what is different"
                + " between two networks, and what each change does.")
final class CompareCommand extends CruxCommand implements Computing {

    @Parameters(index = "0", paramLabel = "A", description = "A profile, or a network.")
    private String a = "";

    @Parameters(index = "1", paramLabel = "B", description = "Another.")
    private String b = "";

    @Mixin
    private RequestOptions request = new RequestOptions();

    @Option(names = "--a-set", paramLabel = "CREDENCE=VALUE", description = "An answer of the first side alone.")
    private List<String> setA = new ArrayList<>();

    @Option(names = "--b-set", paramLabel = "CREDENCE=VALUE", description = "An answer of the second side alone.")
    private List<String> setB = new ArrayList<>();

    @Option(names = "--a-evidence", paramLabel = "VAR=STATE", description = "Evidence on the first side alone.")
    private List<String> evidenceA = new ArrayList<>();

    @Option(names = "--b-evidence", paramLabel = "VAR=STATE", description = "Evidence on the second side alone.")
    private List<String> evidenceB = new ArrayList<>();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Of what is sampled, where the differences are too many for an exact answer.",
            defaultValue = "1")
    private long seed = 1;

    @Option(
            names = "--within",
            paramLabel = "WIDTH",
            description = "How close the conclusions are to come by answers taken over. Default: 0.02.",
            defaultValue = "0.02")
    private double width = 0.02;

    @Option(names = "--markdown", description = "Tell two networks apart in Markdown.")
    private boolean markdown;

    @Override
    Result result(Workbench bench) throws Unusable, IOException {
        return Comparison.of(
                bench,
                new Side(a, setA, evidenceA),
                new Side(b, setB, evidenceB),
                request.request(a),
                new Comparison.Manner(seed, markdown, width),
                progress());
    }
}
