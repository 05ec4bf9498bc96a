package crux.cli;

import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A profile, a network or a scenario that is kept in the library. */
final class KeptName {

    @Parameters(index = "0", paramLabel = "NAME", description = "A profile, or a network's id.")
    private String name = "";

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            description = "The scenario of this name that is saved with the network NAME.",
            defaultValue = Option.NULL_VALUE)
    private Optional<String> scenario = Optional.empty();

    String name() {
        return name;
    }

    Optional<String> scenario() {
        return scenario;
    }
}
