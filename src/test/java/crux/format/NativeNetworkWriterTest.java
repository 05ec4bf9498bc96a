package crux.format;

import static org.assertj.core.api.Assertions.assertThat;

import crux.model.BeliefNetwork;
import crux.testing.ShippedFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NativeNetworkWriterTest {

    @ParameterizedTest
    @MethodSource("shipped")
    void writesAShippedFileAsItIs(Path file) throws IOException {
        Loaded<BeliefNetwork> loaded = NativeNetworkReader.read(file);
        assertThat(loaded.problems()).isEmpty();
        assertThat(NativeNetworkWriter.render(loaded.value().orElseThrow()))
                .isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
    }

    static List<Path> shipped() {
        return ShippedFiles.networks();
    }
}
