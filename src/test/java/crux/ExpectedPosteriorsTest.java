package crux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crux.inference.Posteriors;
import crux.model.BeliefNetwork;
import crux.model.Finding;
import crux.model.Query;
import crux.model.State;
import crux.model.Variable;
import crux.testing.Exact;
import crux.testing.Flagship;
import crux.testing.SharedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Posteriors of the shipped networks against those an evaluator that shares no code with this one gives. */
class ExpectedPosteriorsTest {

    @ParameterizedTest
    @ValueSource(strings = {"scheming", "contributors-to-reward", "extra-criteria", "strict-counting", "hazy-counting"})
    void posteriorsOfAnArgument_areAsExpected(String id) throws IOException {
        JsonNode expected = read(SharedFiles.domain("expected.json")).get(id);
        BeliefNetwork network = Flagship.network(id);
        assertThat(network.conclusion().orElseThrow().variable())
                .isEqualTo(expected.get("conclusion").get("variable").asString());
        assertThat(network.granted()).isEqualTo(findings(expected.get("granted")));
        assertThat(expected.get("cases").size()).isEqualTo(2);
        for (JsonNode row : expected.get("cases")) {
            compare(network, row, 1e-9);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"asia", "sprinkler", "six-premises", "library-self-service"})
    void posteriorsOfAClassic_areThoseBesideIt(String id) throws IOException {
        JsonNode expected = read(Path.of("networks", id, "expected.json"));
        BeliefNetwork network = Flagship.network(id);
        assertThat(expected.get("network").asString()).isEqualTo(id);
        assertThat(expected.get("cases").size()).isGreaterThan(1);
        for (JsonNode row : expected.get("cases")) {
            Posteriors posteriors = compare(network, row, 1e-14);
            assertThat(Math.exp(posteriors.logEvidence()))
                    .isCloseTo(row.get("probabilityOfEvidence").asDouble(), within(1e-14));
        }
    }

    private static Posteriors compare(BeliefNetwork network, JsonNode row, double tolerance) {
        List<Finding> findings = findings(row.get("evidence"));
        Posteriors posteriors =
                (Posteriors) Exact.ENGINE.posteriors(network, network.defaults(), Query.NOTHING.withFindings(findings));
        for (Variable variable : network.variables()) {
            JsonNode marginal = row.get("posteriors").path(variable.id());
            boolean isObserved =
                    findings.stream().anyMatch(finding -> finding.variable().equals(variable.id()));
            assertThat(isObserved || !marginal.isMissingNode())
                    .as("a posterior of %s is expected", variable.id())
                    .isTrue();
            for (int i = 0; !marginal.isMissingNode() && i < variable.size(); i++) {
                State state = variable.states().get(i);
                assertThat(posteriors.marginal(variable.id()).get(i))
                        .as("%s %s = %s given %s", network.id(), variable.id(), state.id(), findings)
                        .isCloseTo(marginal.get(state.id()).asDouble(), within(tolerance));
            }
        }
        return posteriors;
    }

    private static List<Finding> findings(JsonNode evidence) {
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<String, JsonNode> finding : evidence.properties()) {
            findings.add(
                    new Finding.Observed(finding.getKey(), finding.getValue().asString()));
        }
        return findings;
    }

    private static JsonNode read(Path file) throws IOException {
        return new ObjectMapper().readTree(Files.readString(file));
    }
}
