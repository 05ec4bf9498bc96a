package crux.format;

import static org.assertj.core.api.Assertions.assertThat;

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
                .isEqualTo("a.json: no space left on device; check that you may, or name another place");
        assertThat(told(new MalformedInputException(1))).isEqualTo("it: this is no text in UTF-8; save it as UTF-8");
    }

    @Test
    void aFileThatCannotBeWritten_isNamedAndNotTheOneBesideIt() throws IOException {
        Path missing = folder.resolve("missing").resolve("a.json");
        try {
            AtomicFile.write(missing, "{}");
        } catch (IOException failed) {
            assertThat(FileTrouble.of("it", failed))
                    .hasToString(missing + ": there is no such file or folder; check its name and folder");
            assertThat(Files.exists(missing)).isFalse();
            return;
        }
        throw new AssertionError("it was written");
    }

    private static String told(IOException failed) {
        return FileTrouble.of("it", failed).toString();
    }
}
