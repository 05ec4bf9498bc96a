package crux.cli;

import crux.format.Location;
import crux.format.NearestName;
import crux.format.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What of a command line means nothing as it stands, each thing with what would be understood in its place. */
final class UsageProblems {

    private static final Set<Class<?>> WHOLE = Set.of(int.class, long.class, Integer.class, Long.class);
    private static final Set<Class<?>> FRACTIONS = Set.of(double.class, Double.class);

    private final CommandSpec command;
    private final List<String> args;

    private UsageProblems(CommandSpec command, List<String> args) {
        this.command = command;
        this.args = args;
    }

    /** Those for which a command line of these words was refused; none where the refusal says it all itself. */
    static List<Problem> of(ParameterException refusal, String... args) {
        UsageProblems problems =
                new UsageProblems(refusal.getCommandLine().getCommandSpec(), List.copyOf(Arrays.asList(args)));
        if (refusal instanceof UnmatchedArgumentException unmatched) {
            return problems.unknown(unmatched.getUnmatched());
        }
        if (refusal instanceof MissingParameterException missing) {
            return missing.getMissing().stream().map(problems::missing).toList();
        }
        if (refusal instanceof OverwrittenOptionException twice) {
            return List.of(problem(name(twice.getOverwritten()), "it is given twice", "leave one of them out"));
        }
        if (refusal.getArgSpec() != null && refusal.getValue() != null) {
            return List.of(value(refusal));
        }
        return refusal.getValue() == null
                ? List.of()
                : List.of(noCommand(refusal.getValue().strip()));
    }

    private static Problem problem(String where, String what, String mend) {
        return Problem.error(Location.of(where), what, mend);
    }

    /** Unknown options, each; where there are none, the first word that is one too many or no command. */
    private List<Problem> unknown(List<String> unmatched) {
        List<String> options =
                unmatched.stream().filter(word -> word.startsWith("-")).toList();
        if (!options.isEmpty()) {
            return options.stream().map(this::unknownOption).toList();
        }
        if (command.parent() == null) {
            return List.of(noCommand(unmatched.get(0)));
        }
        String extra = unmatched.get(0);
        return List.of(problem(
                extra,
                "crux %s takes no more than %s".formatted(command.name(), synopsis()),
                "leave it out, or put what belongs together in quotes"));
    }

    private Problem unknownOption(String option) {
        String name = option.replaceFirst("=.*", "");
        int end = args.indexOf("--");
        if (end >= 0 && args.indexOf(option) > end) {
            return problem(name, "behind -- nothing is an option", "put it before the --, or leave the -- out");
        }
        List<String> names = command.options().stream()
                .map(OptionSpec::longestName)
                .filter(one -> one.startsWith("--"))
                .toList();
        return problem(
                name,
                command.parent() == null
                        ? "crux has no option of this name"
                        : "crux %s has no option of this name".formatted(command.name()),
                NearestName.to(name, names)
                        .map("did you mean %s?"::formatted)
                        .orElse("crux help%s lists them"
                                .formatted(command.parent() == null ? "" : " " + command.name())));
    }

    private static Problem noCommand(String word) {
        return problem(
                word,
                "crux has no command of this name",
                NearestName.to(word.toLowerCase(Locale.ROOT), Commands.NAMES)
                        .map("did you mean crux %s?"::formatted)
                        .orElse("crux help lists them"));
    }

    private Problem missing(ArgSpec arg) {
        boolean valueOnly = arg instanceof OptionSpec option
                && Arrays.stream(option.names()).anyMatch(args::contains);
        return valueOnly
                ? problem(name(arg), "its value is missing", "write " + shown(arg))
                : problem(
                        command.qualifiedName(),
                        "%s is missing%s".formatted(shown(arg), meaning(arg)),
                        "write %s %s".formatted(command.qualifiedName(), synopsis()));
    }

    private static String meaning(ArgSpec arg) {
        String said = String.join(" ", arg.description());
        return said.isEmpty()
                ? ""
                : " (%s%s)"
                        .formatted(
                                said.substring(0, 1).toLowerCase(Locale.ROOT),
                                said.replaceFirst("(?s)^.(.*?)\\.?$", "$1"));
    }

    /** What a command cannot do without, in the order in which it is written. */
    private String synopsis() {
        List<ArgSpec> needed = new ArrayList<>(command.positionalParameters());
        needed.addAll(command.options());
        needed.removeIf(arg -> !arg.required());
        return needed.isEmpty()
                ? "its options"
                : needed.stream().map(UsageProblems::shown).collect(Collectors.joining(" "));
    }

    private static String shown(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() + " " + arg.paramLabel() : arg.paramLabel();
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }

    /** A value that its converter would not have: in the converter's words where it has some of its own, else by the kind of value. */
    private static Problem value(ParameterException refusal) {
        ArgSpec arg = refusal.getArgSpec();
        String where = "%s %s".formatted(name(arg), refusal.getValue());
        if (arg.converters().length > 0 && refusal.getCause() instanceof TypeConversionException own) {
            return problem(where, String.valueOf(own.getMessage()), "");
        }
        Class<?> type = arg.typeInfo().isOptional() ? arg.auxiliaryTypes()[0] : arg.type();
        if (type.isEnum()) {
            String names = Arrays.stream(type.getEnumConstants())
                    .map(one -> one.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            return problem(
                    where, "there is no such " + arg.paramLabel().toLowerCase(Locale.ROOT), "write one of: " + names);
        }
        if (FRACTIONS.contains(type)) {
            return problem(where, "that is no number", "write it in digits, as in %s 0.5".formatted(name(arg)));
        }
        return WHOLE.contains(type)
                ? problem(where, "that is no whole number", "write it in digits, as in %s 2".formatted(name(arg)))
                : problem(where, "that cannot be read", "crux help says what is taken");
    }
}
