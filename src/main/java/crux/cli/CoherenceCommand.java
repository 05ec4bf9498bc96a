package crux.cli;

import crux.app.Consent;
import crux.app.Mirror;
import crux.app.Result;
import crux.app.Unusable;
import crux.app.Workbench;
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

/** {@code crux coherence NET --profile NAME [--state …] [--accept …]}. */
@Command(
        name = "coherence",
        mixinStandardHelpOptions = true,
        description = "What you state directly against what your answers imply, and the least repair.")
final class CoherenceCommand extends CruxCommand implements Computing {

    @Mixin
    private NetworkRequest asked = new NetworkRequest();

    @Option(
            names = "--state",
            paramLabel = "BELIEF",
            description =
                    "A belief you state now: \"VAR is 20%%\" (of its first state), \"VAR=STATE is 20%%\", \"VAR=STATE given VAR=STATE is 1:3 sure 4\".")
    private List<String> state = new ArrayList<>();

    @Option(
            names = "--keep-beliefs",
            description = "Leave what is stated as it is, and move the answers alone, as far as they reach.")
    private boolean keep;

    @Option(
            names = "--withdraw",
            paramLabel = "belief-N|all",
            split = ",",
            description = "Take back what you stated: belief-1 is the first of the list. Saved at once.")
    private List<String> withdraw = new ArrayList<>();

    @Option(
            names = "--accept",
            paramLabel = "all|none|LIST",
            description = "Take up all of the change, nothing, or the named parts of it, and save the profile.",
            defaultValue = Option.NULL_VALUE)
    private Optional<String> accept = Optional.empty();

    @Override
    Result result(Workbench bench) throws Unusable, IOException {
        return Mirror.of(
                bench,
                asked.request(),
                new Consent(state, keep, withdraw, accept),
                LocalDate.now(ZoneId.systemDefault()),
                Instant.now());
    }
}
