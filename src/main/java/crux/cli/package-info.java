/**
 * The command line: a thin face that turns options into requests and results into output.
 *
 * <p>{@link crux.cli.Main} is where every run begins; one class a subcommand hangs below it, each a {@code CruxCommand}: it mixes in
 * the options it takes ({@code RequestOptions}, {@code OutputOptions}, {@code WorkOptions}) and asks one use case. Results go to
 * standard output alone and everything else to standard error, both in UTF-8. Exit codes, all in {@code Exit}: 0 done, 2 usage, 3
 * problems in the input, 4 impossible evidence, 5 too large, 6 could not read or write, 130 interrupted. No stack trace, unless
 * asked for with {@code --debug}; {@code Failures} says what went wrong.
 *
 * <p>This is the only package that writes to the process's streams or ends the process. It may import
 * {@code crux.app} and what requests and results are made of, and no other face. Elsewhere: what a command computes
 * ({@code crux.app} and below); written credences ({@code crux.notation}).
 */
@NullMarked
package crux.cli;

import org.jspecify.annotations.NullMarked;
