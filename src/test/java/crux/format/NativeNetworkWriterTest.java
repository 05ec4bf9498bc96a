package crux.format;

import static org.assertj.core.api.Assertions.assertThat;

import crux.model.BeliefNetwork;
import crux.model.Variable;
import crux.testing.FormGallery;
import crux.testing.RandomNetworks;
import crux.testing.ShippedFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NativeNetworkWriterTest {

    @ParameterizedTest
    @MethodSource("shipped")
    void writesAShippedFileAsItIs(Path file) throws IOException {
        Loaded<BeliefNetwork> loaded = NativeNetworkReader.read(file);
        assertThat(loaded.problems()).isEmpty();
        assertThat(NativeNetworkWriter.render(loaded.value().orElseThrow()))
                .isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyForm_readsBackAsItWas(FormGallery.Example example) {
        assertReadsBack(example.network());
    }

    /** What other commands call a form is what stands in the file. */
    @ParameterizedTest
    @MethodSource("forms")
    void everyFormsType_isThatOfItsFile(FormGallery.Example example) {
        JsonNode variables = JsonMapper.shared()
                .readTree(NativeNetworkWriter.render(example.network()))
                .get("variables");
        for (int i = 0; i < variables.size(); i++) {
            assertThat(NativeNetworkWriter.formType(
                            example.network().dependences().get(i)))
                    .isEqualTo(variables.at("/" + i + "/form/type").asString());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void randomNetworks_readBackAsTheyWere(long block) {
        for (long seed = block * 20; seed < (block + 1) * 20; seed++) {
            assertReadsBack(RandomNetworks.seeded(seed).network());
            assertReadsBack(RandomNetworks.seeded(seed).networkWithCredences());
        }
    }

    /** The same text, hash, forms and, to the bit, numbers. */
    private static void assertReadsBack(BeliefNetwork network) {
        String text = NativeNetworkWriter.render(network);
        Loaded<BeliefNetwork> loaded = NativeNetworkReader.read("network.json", text.getBytes(StandardCharsets.UTF_8));
        assertThat(loaded.problems()).as(text).isEmpty();
        BeliefNetwork back = loaded.value().orElseThrow();
        assertThat(NativeNetworkWriter.render(back)).isEqualTo(text);
        assertThat(ContentHash.of(back)).isEqualTo(ContentHash.of(network));
        assertThat(back.credences()).isEqualTo(network.credences());
        assertThat(back.variables()).isEqualTo(network.variables());
        assertThat(back.conclusion()).isEqualTo(network.conclusion());
        for (Variable variable : network.variables()) {
            assertThat(back.family(variable.id())).isEqualTo(network.family(variable.id()));
            assertThat(back.table(variable.id(), back.defaults()).toArray())
                    .as("%s of %s", variable.id(), text)
                    .isEqualTo(network.table(variable.id(), network.defaults()).toArray());
        }
    }

    static Stream<FormGallery.Example> forms() {
        return FormGallery.all();
    }

    static List<Path> shipped() {
        return ShippedFiles.networks();
    }
}
