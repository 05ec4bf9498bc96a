package crux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crux.format.NetworkFiles;
import crux.inference.Posteriors;
import crux.inference.Reading;
import crux.inference.VariableElimination;
import crux.model.BeliefNetwork;
import crux.model.Finding;
import crux.model.Query;
import crux.model.Target;
import crux.model.Variable;
import crux.testing.Exact;
import crux.testing.SharedFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Posteriors of published networks against those that several independent engines agree on, and one engine against another. */
class ReferencePosteriorsTest {

    private static final double CLOSE = 1e-10;

    @ParameterizedTest
    @ValueSource(strings = {"asia", "cancer", "earthquake", "survey", "sachs", "child", "alarm", "insurance", "hepar2"})
    void posteriors_areThoseOfTheReference(String name) throws IOException {
        assertAsTheReferenceSays(name);
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {"andes", "pathfinder", "pigs", "water", "mildew", "munin2", "diabetes"})
    void posteriorsOfALargeNetwork_areThoseOfTheReference(String name) throws IOException {
        assertAsTheReferenceSays(name);
    }

    /** Networks that the reference leaves out, by variable elimination, which shares neither tree nor messages. */
    @ParameterizedTest
    @CsvSource({"hailfinder, 0", "hailfinder, 4", "hailfinder, 9", "win95pts, 0", "win95pts, 5"})
    void posteriors_areThoseOfVariableElimination(String name, int findings) throws IOException {
        BeliefNetwork network = network(name);
        Query query = Query.NOTHING.withFindings(observing(network, findings));
        Posteriors posteriors = posteriors(network, query);
        for (Variable variable : network.variables()) {
            Target target = new Target(variable.id(), variable.states().get(0).id());
            Reading reading = VariableElimination.read(network, network.defaults(), query.about(target));
            assertThat(posteriors.chance(target).probability())
                    .as("%s", target)
                    .isCloseTo(reading.probability(), within(CLOSE));
            assertThat(posteriors.logEvidence()).isCloseTo(reading.logEvidence(), within(CLOSE));
        }
    }

    /** The likeliest state of some variables, spread over the network; together they are possible. */
    private static List<Finding> observing(BeliefNetwork network, int findings) {
        List<Finding> observed = new ArrayList<>();
        for (int i = 0; i < findings; i++) {
            Variable variable =
                    network.variables().get((11 * i + 3) % network.variables().size());
            List<Double> marginal =
                    posteriors(network, Query.NOTHING.withFindings(observed)).marginal(variable.id());
            int likeliest = 0;
            for (int state = 1; state < variable.size(); state++) {
                likeliest = marginal.get(state) > marginal.get(likeliest) ? state : likeliest;
            }
            observed.add(new Finding.Observed(
                    variable.id(), variable.states().get(likeliest).id()));
        }
        return observed;
    }

    private static void assertAsTheReferenceSays(String name) throws IOException {
        BeliefNetwork network = network(name);
        JsonNode cases = reference(name).get("cases");
        assertThat(cases.size()).isPositive();
        for (JsonNode row : cases) {
            Query query = Query.NOTHING.withFindings(findings(row.get("evidence")));
            Posteriors posteriors = posteriors(network, query);
            double logEvidence = row.get("logPe").asDouble();
            assertThat(posteriors.logEvidence())
                    .isCloseTo(logEvidence, within(CLOSE * Math.max(1, Math.abs(logEvidence))));
            for (Map.Entry<String, JsonNode> expected : row.get("posteriors").properties()) {
                compare(network.variable(expected.getKey()), expected.getValue(), posteriors);
            }
        }
    }

    private static void compare(Variable variable, JsonNode expected, Posteriors posteriors) {
        List<Double> marginal = posteriors.marginal(variable.id());
        assertThat(expected.size()).isEqualTo(variable.size());
        for (int i = 0; i < variable.size(); i++) {
            double probability = expected.get(variable.states().get(i).id()).asDouble();
            assertThat(Math.abs(marginal.get(i) - probability))
                    .as("%s, state %s", variable.id(), i)
                    .isLessThan(CLOSE);
        }
    }

    private static List<Finding> findings(JsonNode evidence) {
        List<Finding> findings = new ArrayList<>();
        evidence.properties()
                .forEach(finding -> findings.add(new Finding.Observed(
                        finding.getKey(), finding.getValue().asString())));
        return findings;
    }

    private static Posteriors posteriors(BeliefNetwork network, Query query) {
        return (Posteriors) Exact.ENGINE.posteriors(network, network.defaults(), query);
    }

    private static BeliefNetwork network(String name) throws IOException {
        return NetworkFiles.read(SharedFiles.network(name + ".bif.gz")).value().orElseThrow();
    }

    private static JsonNode reference(String name) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(SharedFiles.reference(name + ".json.gz")))) {
            return new ObjectMapper().readTree(in);
        }
    }
}
