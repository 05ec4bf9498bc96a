package crux.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crux.model.BeliefNetwork;
import crux.model.Chance;
import crux.model.Target;
import crux.testing.Exact;
import crux.testing.Flagship;
import crux.testing.Schemas;
import crux.testing.SourceTree;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The data form, as a reader that knows the format's page and nothing else evaluates it. */
class CircuitJsonTest {

    private static final Schemas SCHEMA = Schemas.named("circuit");

    @ParameterizedTest
    @ValueSource(strings = {"scheming", "contributors-to-reward", "extra-criteria", "strict-counting", "hazy-counting"})
    void bothConclusions_followFromOneDataForm(String id) {
        BeliefNetwork network = Flagship.network(id);
        Target target = network.conclusion().orElseThrow();
        String text = CircuitJson.text(
                network, target, CircuitCompiler.ofAtMost(1 << 20).open(network, target));
        assertThat(SCHEMA.violations(text)).isEmpty();
        JsonNode circuit = new ObjectMapper().readTree(text);
        Chance overall = Exact.answerer(network, Flagship.overall(network))
                .at(network.defaults())
                .chance()
                .orElseThrow();
        Chance granted = Exact.answerer(network, Flagship.granted(network))
                .at(network.defaults())
                .chance()
                .orElseThrow();
        same(JsonCircuit.chance(circuit, JsonCircuit.defaults(circuit)), overall);
        same(JsonCircuit.chance(circuit, JsonCircuit.granted(circuit)), granted);
    }

    @Test
    void theExampleOfTheFormatsPage_isOne() {
        String page = SourceTree.text(Path.of("src", "docs", "formats", "circuit.md"));
        int from = page.indexOf("```json") + 7;
        String text = page.substring(from, page.indexOf("```", from));
        assertThat(SCHEMA.violations(text)).isEmpty();
        JsonNode circuit = new ObjectMapper().readTree(text);
        assertThat(JsonCircuit.chance(circuit, JsonCircuit.defaults(circuit)).probability())
                .isEqualTo(0.2);
    }

    @Test
    void theFormatsPage_namesEveryOperation() {
        String page = SourceTree.text(Path.of("src", "docs", "formats", "circuit.md"));
        for (Operation operation : Operation.values()) {
            assertThat(page).contains("| %s | %s |".formatted(operation.code(), operation.id()));
        }
    }

    private static void same(Chance actual, Chance expected) {
        assertThat(actual.probability()).isCloseTo(expected.probability(), within(1e-12));
        assertThat(actual.complement()).isCloseTo(expected.complement(), within(1e-12));
    }
}
