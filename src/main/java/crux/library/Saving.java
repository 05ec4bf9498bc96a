package crux.library;

import crux.format.Problem;
import crux.format.Revision;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What saving came to.
 *
 * <p>Sealed: {@link Done}; {@link Unchanged}, where there was nothing to save; or {@link Stale}, where somebody else has saved since one
 * looked, and nothing was written.
 */
public sealed interface Saving<T> {

    /** It is on the disk. */
    record Done<T>(Path file, Revision revision, List<Problem> notes) implements Saving<T> {

        /** Copies its list. */
        public Done {
            notes = List.copyOf(notes);
        }
    }

    /** The file holds this already. */
    record Unchanged<T>(Path file) implements Saving<T> {}

    /**
     * Refused: the file is no longer what one's changes began with.
     *
     * @param file where it lies
     * @param base what they began with
     * @param mine what was to be saved
     * @param theirs what is saved
     * @param merge both brought together
     */
    record Stale<T>(Path file, Optional<T> base, T mine, T theirs, Merge<T> merge) implements Saving<T> {}
}
