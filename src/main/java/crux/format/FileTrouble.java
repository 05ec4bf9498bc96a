package crux.format;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import java.util.Optional;

/** A file that could not be read or written, as a problem: which, what was in the way, and how to mend it. */
public final class FileTrouble {

    private static final String THERE = "check its name and folder";
    private static final String ALLOWED = "check that you may, or name another place";

    private FileTrouble() {}

    /** What stopped the reading or writing of a file; {@code name} is what it is called where the failure itself names none. */
    public static Problem of(String name, IOException failed) {
        String where = Optional.of(failed)
                .filter(FileSystemException.class::isInstance)
                .map(FileSystemException.class::cast)
                .map(FileSystemException::getFile)
                .map(AtomicFile::meant)
                .orElse(name);
        if (failed instanceof NoSuchFileException) {
            return problem(where, "there is no such file or folder", THERE);
        }
        if (failed instanceof AccessDeniedException) {
            return problem(where, "this may not be read or written", ALLOWED);
        }
        if (failed instanceof FileAlreadyExistsException || failed instanceof NotDirectoryException) {
            return problem(where, "there is a file where a folder should be", "move it away, or name another place");
        }
        if (failed instanceof CharacterCodingException) {
            return problem(where, "this is no text in UTF-8", "save it as UTF-8");
        }
        return problem(where, reason(failed), "make room, or name another place");
    }

    private static Problem problem(String where, String what, String mend) {
        return Problem.error(Location.of(where), what, mend);
    }

    /** What the system says, without the file's name, which is said already. */
    private static String reason(IOException failed) {
        String said = failed instanceof FileSystemException system ? system.getReason() : failed.getMessage();
        return said == null || said.isEmpty()
                ? "it cannot be read or written"
                : said.substring(0, 1).toLowerCase(Locale.ROOT) + said.substring(1);
    }
}
