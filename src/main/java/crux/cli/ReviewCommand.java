package crux.cli;

import crux.app.Result;
import crux.app.ReviewSitting;
import crux.app.Revision;
import crux.app.Unusable;
import crux.app.Workbench;
import crux.cli.OutputOptions.Format;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code crux review NET --profile NAME}. */
@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        description = "Answers gone stale, missing or orphaned since the network changed.")
final class ReviewCommand extends CruxCommand {

    @Mixin
    private NetworkRequest asked = new NetworkRequest();

    @Option(
            names = "--confirm",
            paramLabel = "all|LIST",
            description = "These answers still stand: mark them as given to the questions as they are.",
            defaultValue = Option.NULL_VALUE)
    private Optional<String> confirm = Optional.empty();

    @Option(
            names = "--drop",
            paramLabel = "orphaned|LIST",
            description = "Take these answers out of the profile.",
            defaultValue = Option.NULL_VALUE)
    private Optional<String> drop = Optional.empty();

    @Option(
            names = "--walk",
            description = "Go through them one by one, as at a terminal: keep, answer anew or drop each.")
    private boolean walk;

    @Option(names = "--list", description = "Only list them, also at a terminal.")
    private boolean list;

    /** A walk where one is wanted, or where there is a person at a terminal who could take one. */
    @Override
    public Integer call() throws Unusable, IOException {
        boolean settles = confirm.isPresent() || drop.isPresent() || list || output().format() != Format.TEXT;
        Workbench bench = bench();
        Optional<ReviewSitting> sitting = Optional.empty();
        if (walk && !settles) {
            sitting = Optional.of(ReviewSitting.open(bench, asked.request(), InstantSource.system()));
        } else if (!settles && LineSource.isPerson(entrance().in())) {
            sitting = ReviewSitting.find(bench, asked.request(), InstantSource.system());
        }
        if (sitting.isEmpty() || sitting.get().round().points().isEmpty()) {
            return super.call();
        }
        try (LineSource lines = LineSource.of(entrance().in(), out())) {
            new ReviewDialogue(lines, out(), LocalDate.now(ZoneId.systemDefault())).hold(sitting.get());
            return lines.isInterrupted() ? Exit.INTERRUPTED : Exit.DONE;
        }
    }

    @Override
    Result result(Workbench bench) throws Unusable, IOException {
        return Revision.of(bench, asked.request(), confirm, drop, Instant.now());
    }
}
