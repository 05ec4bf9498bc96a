/**
 * The command line: a thin face that turns options into requests and results into output.
 *
 * <p>{@code Main} is where every run begins; one class a subcommand hangs below it. Results go to standard output alone
 * and everything else to standard error. Exit codes: 0 done, 2 usage, 3 problems in the input, 4 impossible evidence,
 * 5 too large, 6 could not read or write, 130 interrupted. No stack trace, unless asked for.
 *
 * <p>This is the only package that writes to the process's streams or ends the process. It may import
 * {@code crux.app} and what requests and results are made of, and no other face. Elsewhere: what a command computes
 * ({@code crux.app} and below); written credences ({@code crux.notation}).
 */
@NullMarked
package crux.cli;

import org.jspecify.annotations.NullMarked;
