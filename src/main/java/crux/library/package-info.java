/**
 * Saved networks and profiles with their history. It computes nothing.
 *
 * <p>Nouns: the {@link crux.library.Library}, a folder of JSON files that suits git, laid over the networks shipped inside the jar,
 * which are never modified ({@link crux.library.LibraryFolder} says where it is); a <em>revision</em>; <em>history</em>,
 * <em>undo</em> and <em>restore</em>.
 *
 * <p>A file is written whole or not at all: temporary file, sync, atomic move, sync of the folder where the system has
 * it. A cut of power leaves either the old file or the new one.
 *
 * <p>May import {@code crux.model}, {@code crux.notation}, {@code crux.inference} and {@code crux.format}; not
 * {@code crux.circuit}, which is on the same floor. Elsewhere: what is in a file ({@code crux.format}); why a conclusion
 * moved between two revisions ({@code crux.app}).
 */
@NullMarked
package crux.library;

import org.jspecify.annotations.NullMarked;
