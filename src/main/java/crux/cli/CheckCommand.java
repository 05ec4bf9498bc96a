package crux.cli;

import crux.app.Check;
import crux.app.CheckResult;
import crux.app.Result;
import crux.app.Unusable;
import crux.app.Workbench;
import crux.format.Problem;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code crux check FILE…}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Every problem in networks and profiles, with line numbers; exit code 0 when clean.")
final class CheckCommand extends CruxCommand {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Networks and profiles: files, folders, or ids.")
    private List<String> files = new ArrayList<>();

    @Override
    Result result(Workbench bench) throws Unusable {
        return Check.of(bench, files);
    }

    @Override
    int exit(Result result) {
        CheckResult check = (CheckResult) result;
        if (output().format() == OutputOptions.Format.TEXT) {
            check.problems().stream().filter(Problem::isError).forEach(problem -> err().println(problem));
        }
        return check.isClean() ? Exit.DONE : Exit.INPUT;
    }
}
