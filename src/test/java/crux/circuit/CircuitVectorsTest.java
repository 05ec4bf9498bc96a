package crux.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crux.inference.Reading;
import crux.model.BeliefNetwork;
import crux.model.Settings;
import crux.testing.Exact;
import crux.testing.Flagship;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The vectors kept for other evaluators, against what the circuit gives today and against the junction tree. */
class CircuitVectorsTest {

    private static final Path FOLDER = Path.of("src", "main", "resources", "crux", "vectors", "circuits");

    @ParameterizedTest
    @ValueSource(strings = {"scheming", "contributors-to-reward", "extra-criteria", "strict-counting", "hazy-counting"})
    void vectors_areWhatTheCircuitGives(String id) throws IOException {
        BeliefNetwork network = Flagship.network(id);
        CircuitVectors vectors = CircuitVectors.of(network);
        String text = vectors.text();
        Path file = FOLDER.resolve(id + ".json");
        if (Boolean.getBoolean("crux.rewrite")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, text);
        }
        JsonNode kept = new ObjectMapper().readTree(Files.readString(file)).get("cases");
        JsonNode made = new ObjectMapper().readTree(text).get("cases");
        assertThat(kept.size()).isEqualTo(made.size());
        for (int i = 0; i < kept.size(); i++) {
            same(kept.get(i), made.get(i));
            compareWithTree(network, vectors.cases().get(i), kept.get(i));
        }
    }

    private static void same(JsonNode kept, JsonNode made) {
        assertThat(kept.get("case")).isEqualTo(made.get("case"));
        assertThat(kept.get("inputs")).isEqualTo(made.get("inputs"));
        for (String key : List.of("target", "rest", "probability", "complement")) {
            assertThat(made.get(key).asDouble()).as(key).isCloseTo(kept.get(key).asDouble(), within(1e-12));
        }
        for (int i = 0; i < kept.get("derivatives").size(); i++) {
            double derivative = kept.get("derivatives").get(i).asDouble();
            assertThat(made.get("derivatives").get(i).asDouble())
                    .isCloseTo(derivative, within(1e-12 * Math.max(1, Math.abs(derivative))));
        }
    }

    private static void compareWithTree(BeliefNetwork network, CircuitVectors.Case one, JsonNode kept) {
        double[] answers = one.inputs().stream()
                .mapToDouble(Double::doubleValue)
                .limit(network.coordinates().size())
                .toArray();
        Reading reading = Exact.answerer(network, one.query()).at(Settings.of(network.coordinates(), answers));
        assertThat(kept.get("probability").asDouble()).isCloseTo(reading.probability(), within(1e-12));
        assertThat(Math.log(kept.get("target").asDouble() + kept.get("rest").asDouble()))
                .isCloseTo(reading.logEvidence(), within(1e-10));
    }
}
