package crux.cli;

import java.util.List;
import picocli.CommandLine;

/**
 * The commands below the root, each made when it is needed: a command line needs the one it names, help needs all.
 *
 * <p>Reading the options of every command takes as long as a whole answer.
 */
final class Commands {

    /** Their names, in the order in which help lists them. */
    static final List<String> NAMES = List.of(
            "list",
            "show",
            "check",
            "ask",
            "review",
            "posterior",
            "sensitivity",
            "change",
            "explain",
            "worth",
            "uncertainty",
            "compare",
            "rivals",
            "coherence",
            "fill",
            "save",
            "convert",
            "import",
            "report",
            "serve",
            "group",
            "history",
            "undo",
            "restore",
            "help");

    private Commands() {}

    /** Hangs below the root what a command line needs. */
    static void hang(CommandLine root, String... args) {
        if (args.length > 0) {
            boolean one = NAMES.contains(args[0]) && !args[0].equals("help");
            (one ? List.of(args[0]) : NAMES).forEach(name -> root.addSubcommand(name, named(name)));
            root.getSubcommands().values().forEach(command -> SharedOptions.complete(command.getCommandSpec()));
        }
    }

    /** A new command of this name. */
    static Object named(String name) {
        return switch (name) {
            case "list" -> new ListCommand();
            case "show" -> new ShowCommand();
            case "check" -> new CheckCommand();
            case "ask" -> new AskCommand();
            case "review" -> new ReviewCommand();
            case "posterior" -> new PosteriorCommand();
            case "sensitivity" -> new SensitivityCommand();
            case "change" -> new ChangeCommand();
            case "explain" -> new ExplainCommand();
            case "worth" -> new WorthCommand();
            case "uncertainty" -> new UncertaintyCommand();
            case "compare" -> new CompareCommand();
            case "rivals" -> new RivalsCommand();
            case "coherence" -> new CoherenceCommand();
            case "fill" -> new FillCommand();
            case "save" -> new SaveCommand();
            case "convert" -> new ConvertCommand();
            case "import" -> new ImportCommand();
            case "report" -> new ReportCommand();
            case "serve" -> new ServeCommand();
            case "group" -> new GroupCommand();
            case "history" -> new HistoryCommand();
            case "undo" -> new UndoCommand();
            case "restore" -> new RestoreCommand();
            case "help" -> new CommandLine.HelpCommand();
            default -> throw new IllegalArgumentException("no command is named " + name);
        };
    }
}
