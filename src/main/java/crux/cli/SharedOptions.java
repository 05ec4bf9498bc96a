package crux.cli;

import crux.analysis.Basis;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The options that every command that computes takes, so that a script may give all of them the same ones. Where one has no bearing
 * on a command, it is read, and said to have none.
 */
final class SharedOptions {

    /** What marks those that a command does not have of its own. */
    private static final Object NO_BEARING = new Object();

    private SharedOptions() {}

    /** Adds to a command that computes those that it does not have of its own. */
    static void complete(CommandSpec command) {
        if (command.userObject() instanceof Computing) {
            complete(command, "--basis", "BASIS", Basis.class);
            complete(command, "--tier", "N", Integer.class);
            complete(command, "--seed", "N", Long.class);
            complete(command, "--sample", "N", Long.class);
        }
    }

    private static void complete(CommandSpec command, String name, String label, Class<?> type) {
        if (command.findOption(name) == null) {
            command.addOption(OptionSpec.builder(name)
                    .paramLabel(label)
                    .type(type)
                    .description("Taken by every command that computes; it has no bearing on this one.")
                    .userObject(NO_BEARING)
                    .hidden(true)
                    .build());
        }
    }

    /** Those that were given to a command and have no bearing on it, in words. */
    static List<String> withoutBearing(CommandSpec command) {
        return command.commandLine().getParseResult().matchedOptions().stream()
                .filter(option -> option.userObject() == NO_BEARING)
                .map(option -> "%s has no bearing on %s".formatted(option.longestName(), command.name()))
                .toList();
    }
}
