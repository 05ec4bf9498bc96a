/**
 * Saved networks and profiles with their history. It computes nothing.
 *
 * <p>Nouns: the <em>library</em>, a folder of JSON files that suits git, laid over the networks shipped inside the jar,
 * which are never modified; a <em>revision</em>; <em>history</em>, <em>undo</em> and <em>restore</em>.
 *
 * <p>A file is written whole or not at all: temporary file, sync, atomic move, sync of the folder where the system has
 * it. Two writers at once are kept apart by a lock, and their answers merge by id. A cut of power leaves either the old
 * file or the new one.
 *
 * <p>May import {@code crux.model}, {@code crux.notation}, {@code crux.inference} and {@code crux.format}; not
 * {@code crux.circuit}, which is on the same floor. Elsewhere: what is in a file ({@code crux.format}); why a conclusion
 * moved between two revisions ({@code crux.app}).
 */
@NullMarked
package crux.library;

import org.jspecify.annotations.NullMarked;
