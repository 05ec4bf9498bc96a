package crux.cli;

import crux.analysis.Progress;
import crux.app.Result;
import crux.app.Unusable;
import crux.app.Workbench;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * A command that asks one use case and prints its result.
 *
 * <p>The result is whole before a byte of it is printed. What goes wrong is thrown, and {@link Failures} says it.
 */
abstract class CruxCommand implements Callable<Integer> {

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private WorkOptions work = new WorkOptions();

    private Progress progress = Progress.SILENT;

    @Spec
    private CommandSpec spec;

    /** What the use case comes to. */
    abstract Result result(Workbench bench) throws Unusable, IOException;

    @Override
    public Integer call() throws Unusable, IOException {
        SharedOptions.withoutBearing(spec).forEach(err()::println);
        Workbench bench = work.workbench();
        Optional<Integer> streamed = streamed(bench);
        if (streamed.isPresent()) {
            return streamed.get();
        }
        Result result = reported(bench);
        PrintWriter out = out();
        out.print(output.printed(result));
        out.flush();
        return exit(result);
    }

    /** The exit code of a command that has printed its answers piece by piece; nothing where it has a result to print whole. */
    Optional<Integer> streamed(Workbench bench) throws Unusable, IOException {
        return Optional.empty();
    }

    private Result reported(Workbench bench) throws Unusable, IOException {
        try (ProgressLine line = progressLine()) {
            progress = line;
            return result(bench);
        }
    }

    /** A line that says how far a computation has come, where somebody can see it. */
    ProgressLine progressLine() {
        return new ProgressLine(err(), entrance()::isWatched);
    }

    /** Where the command line came in. */
    Entrance entrance() {
        return (Entrance) spec.root().userObject();
    }

    /** The workbench that the options describe. */
    Workbench bench() throws Unusable {
        return work.workbench();
    }

    /** Where a long computation says how far it has come. */
    Progress progress() {
        return progress;
    }

    /** The exit code that goes with a result. */
    int exit(Result result) {
        return Exit.of(result);
    }

    /** Standard output. */
    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** Standard error. */
    PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** How results are printed. */
    OutputOptions output() {
        return output;
    }
}
