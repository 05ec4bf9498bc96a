package crux.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LibraryFolderTest {

    private static final Path HOME = Path.of("home", "ann");

    private static Path of(String system, String name, String value) {
        return LibraryFolder.of(Map.of(name, value), system, HOME);
    }

    @Test
    void cruxHome_isTakenAsItIsWritten_andATildeIsTheHome() {
        assertThat(of("Linux", "CRUX_HOME", "my arguments/ü")).isEqualTo(Path.of("my arguments/ü"));
        assertThat(of("Linux", "CRUX_HOME", "~")).isEqualTo(HOME);
        assertThat(of("Linux", "CRUX_HOME", "~/crux")).isEqualTo(HOME.resolve("crux"));
        assertThat(of("Linux", "CRUX_HOME", "~crux")).isEqualTo(Path.of("~crux"));
    }

    @Test
    void withoutIt_orWhereItIsBlank_eachSystemHasItsPlace() {
        assertThat(of("Linux", "CRUX_HOME", "  ")).isEqualTo(HOME.resolve(".local/share/crux"));
        assertThat(of("Linux", "OTHER", "x")).isEqualTo(HOME.resolve(".local/share/crux"));
        assertThat(of("Mac OS X", "OTHER", "x")).isEqualTo(HOME.resolve("Library/Application Support/crux"));
        assertThat(of("Windows 11", "OTHER", "x")).isEqualTo(HOME.resolve("AppData/Local/crux"));
        assertThat(of("Windows 11", "LOCALAPPDATA", "local")).isEqualTo(Path.of("local/crux"));
    }
}
