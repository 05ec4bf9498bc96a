package crux.cli;

import crux.app.Unusable;
import crux.circuit.CircuitTooLarge;
import crux.inference.TooLarge;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

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
        if (failure instanceof IOException || failure instanceof UncheckedIOException) {
            err.println(failure.getMessage());
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

    private static boolean isDebug(ParseResult parsed) {
        return parsed.expandedArgs().contains("--debug");
    }

    @Override
    public int handleParseException(ParameterException failure, String[] args) {
        CommandLine command = failure.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(failure.getMessage());
        if (!UnmatchedArgumentException.printSuggestions(failure, err)) {
            err.println("crux help %s says what can be said."
                    .formatted(name(command))
                    .replace("  ", " "));
        }
        if (Arrays.asList(args).contains("--debug")) {
            failure.printStackTrace(err);
        }
        return Exit.USAGE;
    }

    private static String name(CommandLine command) {
        return command.getParent() == null ? "" : command.getCommandName();
    }
}
