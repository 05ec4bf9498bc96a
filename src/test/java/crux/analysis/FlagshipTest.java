package crux.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crux.model.BeliefNetwork;
import crux.model.Chance;
import crux.model.Profile;
import crux.model.Query;
import crux.testing.Exact;
import crux.testing.Flagship;
import crux.testing.SharedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The shipped arguments against the expected results of an evaluator that shares no code with this one. */
class FlagshipTest {

    @ParameterizedTest
    @ValueSource(strings = {"scheming", "contributors-to-reward", "extra-criteria", "strict-counting", "hazy-counting"})
    void bothEndsOfEveryRange_areAsExpected(String id) throws IOException {
        JsonNode expected = new ObjectMapper()
                .readTree(Files.readString(SharedFiles.domain("expected.json")))
                .get(id);
        BeliefNetwork network = Flagship.network(id);
        Tornado overall = tornado(network, Flagship.overall(network));
        Tornado granted = tornado(network, Flagship.granted(network));
        assertThat(overall.swings()).hasSize(expected.get("ends").size());
        for (JsonNode end : expected.get("ends")) {
            compare(overall, end, "atLow", "atHigh");
            compare(granted, end, "grantedAtLow", "grantedAtHigh");
        }
    }

    private static Tornado tornado(BeliefNetwork network, Query query) {
        Inquiry inquiry = new Inquiry(network, query, network.defaults(), Exact.answerer(network, query));
        return Tornado.of(inquiry, Basis.AUTHOR, 3, Profile.blank("nobody", network.id(), ""));
    }

    private static void compare(Tornado tornado, JsonNode end, String low, String high) {
        String name = end.get("credence").asString();
        Swing swing = tornado.swings().stream()
                .filter(row -> row.coordinate().name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(swing.between().low()).isEqualTo(end.get("low").asDouble());
        assertThat(swing.between().high()).isEqualTo(end.get("high").asDouble());
        same(swing.atLow(), end.get(low), name);
        same(swing.atHigh(), end.get(high), name);
        double between = Math.abs(end.get(high).asDouble() - end.get(low).asDouble());
        assertThat(swing.swing()).as(name).isGreaterThan(between - 1e-9);
    }

    private static void same(Optional<Chance> chance, JsonNode expected, String name) {
        assertThat(chance.isPresent()).as(name).isEqualTo(!expected.isNull());
        chance.ifPresent(
                value -> assertThat(value.probability()).as(name).isCloseTo(expected.asDouble(), within(1e-9)));
    }
}
