package crux.cli;

import crux.app.Unusable;
import crux.circuit.CircuitTooLarge;
import crux.format.FileTrouble;
import crux.format.Problem;
import crux.inference.TooLarge;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Says what went wrong in one place: on standard error, without a stack trace, with the exit code that is documented for it. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (failure instanceof Unusable unusable) {
            unusable.problems().forEach(problem -> err.println(problem));
            return Exit.of(unusable.reason());
        }
        if (failure instanceof TooLarge
                || failure instanceof CircuitTooLarge
                || failure instanceof CancellationException) {
            err.println(failure.getMessage() == null ? "interrupted" : failure.getMessage());
            return failure instanceof CancellationException ? Exit.INTERRUPTED : Exit.TOO_LARGE;
        }
        Optional<IOException> file = ofFile(failure);
        if (file.isPresent()) {
            err.println(
                    file.get() instanceof FileSystemException named
                            ? FileTrouble.of("a file", named)
                            : file.get().getMessage());
            return Exit.FILES;
        }
        err.println("The program is at fault: " + failure);
        if (isDebug(parsed)) {
            failure.printStackTrace(err);
        } else {
            err.println("Run it again with --debug to see where, and report that.");
        }
        return Exit.FAULT;
    }

    private static Optional<IOException> ofFile(Exception failure) {
        return failure instanceof UncheckedIOException unchecked
                ? Optional.ofNullable(unchecked.getCause())
                : Optional.of(failure).filter(IOException.class::isInstance).map(IOException.class::cast);
    }

    private static boolean isDebug(ParseResult parsed) {
        return parsed.expandedArgs().contains("--debug");
    }

    @Override
    public int handleParseException(ParameterException failure, String[] args) {
        CommandLine command = failure.getCommandLine();
        PrintWriter err = command.getErr();
        List<Problem> problems = UsageProblems.of(failure, args);
        problems.forEach(err::println);
        if (problems.isEmpty()) {
            err.println(failure.getMessage());
        }
        err.println("crux help%s shows all that it takes."
                .formatted(command.getParent() == null ? "" : " " + command.getCommandName()));
        if (Arrays.asList(args).contains("--debug")) {
            failure.printStackTrace(err);
        }
        return Exit.USAGE;
    }
}
