package crux.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How far down the questions a command goes: 1 everyone's, 2 the interested's, 3 all. */
final class TierOption {

    private static final int LAST = 3;

    @Spec(Target.MIXEE)
    private CommandSpec command;

    private int tier;

    /** Up to {@code usual} where nothing is said. */
    TierOption(int usual) {
        tier = usual;
    }

    @Option(
            names = "--tier",
            paramLabel = "N",
            description = "Questions up to this tier: 1 everyone's, 2 the interested's, 3 all.")
    void setTier(int tier) {
        if (tier < 1 || tier > LAST) {
            throw new ParameterException(command.commandLine(), "--tier %s: the tiers are 1, 2 and 3".formatted(tier));
        }
        this.tier = tier;
    }

    int tier() {
        return tier;
    }
}
