package crux.cli;

import crux.app.Gathering;
import crux.app.Result;
import crux.app.Unusable;
import crux.app.Workbench;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code crux group NET PROFILE…}. */
@Command(
        name = "group",
        mixinStandardHelpOptions = true,
        description = "Many people's answers to one network: spread, pooled conclusion, what they disagree about.")
final class GroupCommand extends CruxCommand implements Computing {

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "PROFILE",
            description = "Profiles, or folders of them. With none and no --csv: all in the library.")
    private List<String> profiles = new ArrayList<>();

    @Mixin
    private NetworkRequest asked = new NetworkRequest();

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description = "A survey: a row a person, a column a credence, in any written form.",
            defaultValue = Option.NULL_VALUE)
    private Optional<String> survey = Optional.empty();

    @Option(
            names = "--person",
            paramLabel = "NAME",
            description = "One of them, set against the group.",
            defaultValue = Option.NULL_VALUE)
    private Optional<String> person = Optional.empty();

    @Option(
            names = "--exponent",
            paramLabel = "A",
            description = "Of the extremised pool: the geometric mean of the odds to this power.",
            defaultValue = "2")
    private double exponent = 2;

    @Override
    Result result(Workbench bench) throws Unusable, IOException {
        return Gathering.of(bench, asked.request(), new Gathering.Call(profiles, survey, person, exponent), progress());
    }
}
