/**
 * Use cases: one request and one result record each, with the result's JSON, CSV and text.
 *
 * <p>The command line, the page and a Java program all come through here, so that their answers cannot differ. A
 * {@link crux.app.Request} is what was written; a {@link crux.app.Workbench} finds its network and profile and understands it as a
 * {@link crux.app.Standpoint}; a use case ({@link crux.app.Posterior}, {@link crux.app.Sensitivity}, …) asks the floor below that
 * knows the mathematics and returns a {@link crux.app.Result}, or throws {@link crux.app.Unusable} with every problem at once. It
 * does no arithmetic of its own beyond the attribution of history.
 *
 * <p>A result gives itself as {@link crux.app.Json} (numbers to the bit, a value that does not exist is null with a why), as a
 * {@link crux.app.CsvTable}, and as text on a {@link crux.app.text.Sheet}. Impossible evidence is a result too
 * ({@link crux.app.ImpossibleResult}). Too large work throws {@code TooLarge} before memory is taken.
 *
 * <p>May import every floor below ({@code crux.model} to {@code crux.compare}); never {@code crux.cli} or any other
 * face. Elsewhere: options, exit codes and the terminal ({@code crux.cli}).
 */
@NullMarked
package crux.app;

import org.jspecify.annotations.NullMarked;
