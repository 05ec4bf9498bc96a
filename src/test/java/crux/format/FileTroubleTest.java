package crux.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTroubleTest {

    @TempDir
    private Path folder;

    @Test
    void everyKind_saysWhatIsWrongAndHowToMendIt() {
        assertThat(told(new NoSuchFileException("a.json")))
                .isEqualTo("a.json: there is no such file or folder; check its name and folder");
        assertThat(told(new AccessDeniedException("a.json")))
                .isEqualTo("a.json: this may not be read or written; check that you may, or name another place");
        assertThat(told(new FileAlreadyExistsException("lib")))
                .isEqualTo("lib: there is a file where a folder should be; move it away, or name another place");
        assertThat(told(new FileSystemException("a.json", null, "No space left on device")))
                .isEqualTo("a.json: no space left on device; make room, or name another place");
        assertThat(told(new MalformedInputException(1))).isEqualTo("it: this is no text in UTF-8; save it as UTF-8");
    }

    @Test
    void aFileThatCannotBeWritten_isNamedAndNotTheOneBesideIt() {
        Path missing = folder.resolve("missing").resolve("a.json");
        assertThatThrownBy(() -> AtomicFile.write(missing, "{}"))
                .isInstanceOfSatisfying(
                        IOException.class,
                        failed -> assertThat(FileTrouble.of("it", failed))
                                .hasToString(missing + ": there is no such file or folder; check its name and folder"));
        assertThat(Files.exists(missing)).isFalse();
    }

    @Test
    void aFullDisk_isToldWithTheFile() {
        Path file = folder.resolve("a.json");
        assertThatThrownBy(() -> AtomicFile.write(new FullDisk(), file, "{}"))
                .isInstanceOfSatisfying(
                        IOException.class,
                        failed -> assertThat(FileTrouble.of("it", failed))
                                .hasToString(file + ": no space left on device; make room, or name another place"));
    }

    /** A disk on which nothing can be written, whose failure names no file, as the system's own does not. */
    private static final class FullDisk implements Disk {

        @Override
        public void createFolder(Path folder) {}

        @Override
        public void create(Path file, byte[] content) throws IOException {
            throw new IOException("No space left on device");
        }

        @Override
        public void force(Path file) {}

        @Override
        public void move(Path from, Path to) {}

        @Override
        public void forceFolder(Path folder) {}

        @Override
        public void delete(Path file) {}
    }

    private static String told(IOException failed) {
        return FileTrouble.of("it", failed).toString();
    }
}
