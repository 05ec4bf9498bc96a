package crux.cli;

import crux.analysis.Uncertainty;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How many draws, and which. */
final class DrawOptions {

    @Spec(Target.MIXEE)
    private CommandSpec command;

    private int points;

    @Option(names = "--seed", paramLabel = "N", description = "Of the draws. Default: 1.", defaultValue = "1")
    private long seed = 1;

    /** So many in each replicate where nothing is said. */
    DrawOptions(int usual) {
        points = usual;
    }

    @Option(
            names = "--points",
            paramLabel = "N",
            description = "Draws of each of 16 replicates, a power of two. More make the errors smaller.")
    void setPoints(int points) {
        if (points < 2 || Integer.bitCount(points) != 1) {
            throw new ParameterException(
                    command.commandLine(), "--points %s: it is no power of two; write 32, 64 or 128".formatted(points));
        }
        this.points = points;
    }

    int points() {
        return points;
    }

    long seed() {
        return seed;
    }

    Uncertainty.Effort effort() {
        return new Uncertainty.Effort(points, seed);
    }
}
