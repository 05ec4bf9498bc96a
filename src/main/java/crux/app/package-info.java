/**
 * Use cases: one request and one result record each, with the result's JSON, CSV and text.
 *
 * <p>The command line, the page and a Java program all come through here, so that their answers cannot differ. A
 * request names networks, profiles, settings, findings and limits; a use case finds them in the library, asks the floor
 * below that knows the mathematics, and returns a record, or every problem at once. It does no arithmetic of its own
 * beyond the attribution of history.
 *
 * <p>May import every floor below ({@code crux.model} to {@code crux.compare}); never {@code crux.cli} or any other
 * face. Elsewhere: options, exit codes and the terminal ({@code crux.cli}).
 */
@NullMarked
package crux.app;

import org.jspecify.annotations.NullMarked;
