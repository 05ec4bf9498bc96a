/**
 * Files in and out: one reader and one writer a format.
 *
 * <p>Nouns: the native network and profile in JSON; BIF, XMLBIF, XDSL, NET and UAI; a <em>problem</em>, which has a
 * location (file, line, column), says what is wrong and how to mend it.
 *
 * <p>A reader returns a network and a list of notes, or problems alone, and reports every problem it can find in one
 * go. A writer says what its format cannot carry. The same value gives the same bytes on every system: UTF-8, line
 * feeds, and numbers that read back to the same bits.
 *
 * <p>May import {@code crux.model} and {@code crux.notation}; not {@code crux.inference}, which is on the same floor.
 * JSON goes through Jackson, with unknown keys as problems.
 *
 * <p>Elsewhere: the folder of saved networks, history and safe replacement of files ({@code crux.library}); the JSON
 * and CSV of results ({@code crux.app}); the schemas, under {@code crux/schema/} on the class path.
 */
@NullMarked
package crux.format;

import org.jspecify.annotations.NullMarked;
