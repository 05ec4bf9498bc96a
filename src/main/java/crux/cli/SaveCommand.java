package crux.cli;

import crux.app.Keeping;
import crux.app.Result;
import crux.app.Unusable;
import crux.app.Workbench;
import crux.library.Occasion;
import crux.model.View;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code crux save NET [--profile FROM] [--set …] --as NAME}. */
@Command(
        name = "save",
        mixinStandardHelpOptions = true,
        description = "Save a profile, or a network, in your library; every earlier state is kept.")
final class SaveCommand extends CruxCommand {

    @Mixin
    private NetworkRequest asked = new NetworkRequest();

    @Option(
            names = "--as",
            paramLabel = "NAME",
            description = "The profile's name in your library. Without it and without --profile the network is saved.",
            defaultValue = Option.NULL_VALUE)
    private Optional<String> as = Optional.empty();

    @Option(
            names = "--reading-of",
            paramLabel = "WHO",
            description = "The profile is a reading of somebody's view: say whose, with --by and --source.",
            defaultValue = Option.NULL_VALUE)
    private Optional<String> of = Optional.empty();

    @Option(names = "--by", paramLabel = "WHO", description = "Who reads that view so.", defaultValue = "")
    private String by = "";

    @Option(names = "--source", paramLabel = "WHERE", description = "Where the view is stated.", defaultValue = "")
    private String source = "";

    @Option(names = "--why", paramLabel = "TEXT", description = "Why, for the history.", defaultValue = "")
    private String why = "";

    @Option(
            names = "--base",
            paramLabel = "N",
            description = "The revision your changes began with: refused where somebody has saved since.",
            defaultValue = Option.NULL_VALUE)
    private Optional<Integer> base = Optional.empty();

    @Option(names = "--merge", description = "Merge with what was saved since, part by part.")
    private boolean merge;

    @Option(
            names = "--take",
            paramLabel = "PART=mine|theirs",
            description = "Whose version counts, where both changed a part.")
    private List<String> take = new ArrayList<>();

    @Option(
            names = "--as-scenario",
            paramLabel = "NAME",
            description = "Save the evidence, the interventions and the target under this name, for --scenario NAME.",
            defaultValue = Option.NULL_VALUE)
    private Optional<String> scenario = Optional.empty();

    @Override
    Result result(Workbench bench) throws Unusable, IOException {
        if (scenario.isPresent()) {
            return Keeping.saveScenario(
                    bench,
                    asked.request(),
                    scenario.get(),
                    new Keeping.Over(base, merge, take),
                    new Occasion(Instant.now(), why));
        }
        return Keeping.save(
                bench,
                asked.request(),
                as,
                of.map(who -> new View(View.Whose.READING, who, by, source)),
                new Keeping.Over(base, merge, take),
                new Occasion(Instant.now(), why),
                LocalDate.now(ZoneId.systemDefault()));
    }
}
