package crux.cli;

import crux.app.CaseForm;
import crux.app.CaseStream;
import crux.app.Posterior;
import crux.app.Result;
import crux.app.Sampling;
import crux.app.Unusable;
import crux.app.Workbench;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code crux posterior NET}. */
@Command(
        name = "posterior",
        mixinStandardHelpOptions = true,
        description = "Posteriors of every variable, and the conclusion overall and granted.")
final class PosteriorCommand extends CruxCommand implements Computing {

    @Mixin
    private NetworkRequest asked = new NetworkRequest();

    @Option(
            names = "--joint",
            paramLabel = "A,B",
            description = "Also the posterior of these variables together.",
            defaultValue = Option.NULL_VALUE)
    private Optional<String> joint = Optional.empty();

    @Option(
            names = "--map",
            paramLabel = "A,B",
            description = "Also the most probable states of these variables together, all others summed out.",
            defaultValue = Option.NULL_VALUE)
    private Optional<String> map = Optional.empty();

    @Option(
            names = "--sample",
            paramLabel = "N",
            description = "Where the exact answer is too large, estimate it from so many samples.",
            defaultValue = Option.NULL_VALUE)
    private Optional<Long> samples = Optional.empty();

    @Option(names = "--seed", paramLabel = "N", description = "What samples are drawn from.", defaultValue = "1")
    private long seed = 1;

    @Option(
            names = "--cases",
            paramLabel = "FILE.csv",
            description =
                    "A row a case, a column a variable, a cell what was observed: the posteriors of each, as the rows are"
                            + " read.",
            defaultValue = Option.NULL_VALUE)
    private Optional<String> cases = Optional.empty();

    @Override
    Optional<Integer> streamed(Workbench bench) throws Unusable {
        if (cases.isEmpty()) {
            return Optional.empty();
        }
        if (joint.isPresent() || map.isPresent() || samples.isPresent()) {
            throw Unusable.usage(
                    "--cases", "it goes with none of --joint, --map and --sample", "leave one of them out");
        }
        CaseStream.Tally tally;
        try (ProgressLine line = progressLine()) {
            tally = CaseStream.of(
                    bench,
                    asked.request(),
                    cases.get(),
                    CaseForm.of(output().format().toString()),
                    out()::print,
                    err()::println,
                    line);
        }
        out().flush();
        if (tally.bad() > 0) {
            err().println("%s of %s rows could not be read".formatted(tally.bad(), tally.rows()));
        }
        return Optional.of(tally.bad() > 0 ? Exit.INPUT : Exit.DONE);
    }

    @Override
    Result result(Workbench bench) throws Unusable, IOException {
        if (samples.isPresent() && samples.get() < 1) {
            throw Unusable.usage("--sample " + samples.get(), "that is no number of samples", "write --sample 100000");
        }
        return Posterior.of(
                bench,
                asked.request(),
                new Posterior.Options(joint, map, samples.map(count -> new Sampling(count, seed))),
                progress());
    }
}
