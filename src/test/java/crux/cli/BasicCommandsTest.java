package crux.cli;

import static org.assertj.core.api.Assertions.assertThat;

import crux.testing.Golden;
import crux.testing.Schemas;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code list}, {@code show}, {@code check}, {@code posterior} and {@code sensitivity}, as scripts and people meet them. */
class BasicCommandsTest {

    @TempDir
    private Path folder;

    private CommandRun run(String line) {
        return CommandRun.of(folder, line.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "list, 0, list",
        "show, 0, show scheming",
        "show, 0, show asia",
        "check, 0, check networks/asia/network.json",
        "check, 3, check pom.xml",
        "posterior, 0, posterior scheming",
        "posterior, 0, posterior asia --joint lung;tub --evidence xray=yes",
        "posterior, 0, posterior asia --map lung;tub;bronc --evidence xray=yes",
        "posterior, 0, posterior sprinkler --do sprinkler=on --belief rain=0.3",
        "posterior, 0, posterior six-premises --set p_hard=0 --target feasible",
        "impossible, 4, posterior asia --evidence either=no --evidence lung=yes",
        "sensitivity, 0, sensitivity scheming --basis author",
        "sensitivity, 0, sensitivity asia",
        "sensitivity, 0, sensitivity six-premises --set p_hard=1 --evidence high_impact=holds",
        "curve, 0, sensitivity scheming --along p_goal_guarding --reach 20%",
        "curve, 0, sensitivity six-premises --along p_hard --evidence high_impact=holds",
        "map, 0, sensitivity scheming --along d_simpler.schemer --and d_simpler.equal --points 4",
        "map, 0, sensitivity six-premises --along p_hard --and p_scale"
    })
    void json_isAsItsSchemaSays(String schema, int exit, String line) {
        CommandRun run = run(line.replace(';', ',') + " --format json");
        assertThat(run.exit()).as(run.err()).isEqualTo(exit);
        assertThat(Schemas.named(schema).violations(run.out())).isEmpty();
        assertThat(run(line.replace(';', ',') + " --format csv").out().lines().count())
                .isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "list, list",
        "show, show sprinkler",
        "posterior, posterior asia --evidence xray=yes",
        "posterior-impossible, posterior asia --evidence either=no --evidence lung=yes",
        "sensitivity, sensitivity six-premises --basis author",
        "sensitivity-parameters, sensitivity asia --top 5",
        "compare, compare scheming/strict-counter scheming/default",
        "curve, sensitivity scheming --along p_goal_guarding --reach 20%",
        "curve-impossible, sensitivity six-premises --along p_hard --evidence catastrophe=yes",
        "map, sensitivity scheming --along p_goal_guarding --and d_simpler.schemer"
    })
    void text_isAsItWasRead(String name, String line) {
        Golden.assertSame(name, run(line).out());
    }

    /** A curve passes through the conclusion, keeps to its own function, and crosses where it says. */
    @Test
    void aCurve_isWhatPosteriorSays() {
        JsonNode curve = json("sensitivity scheming --along p_goal_guarding --points 21 --reach 20%");
        JsonNode now = json("posterior scheming").at("/target/probability");
        assertThat(curve.at("/points/10/value").asDouble()).isEqualTo(0.5);
        assertThat(curve.at("/points/10/probability").asDouble()).isEqualTo(now.asDouble(), within());
        double theta = curve.at("/crossings/0").asDouble();
        JsonNode there = json("posterior scheming --set p_goal_guarding=" + theta);
        assertThat(there.at("/target/probability").asDouble()).isEqualTo(0.2, within());
        for (JsonNode point : curve.at("/points")) {
            JsonNode function = curve.at("/function");
            double value = point.at("/value").asDouble();
            double above = function.at("/alpha").asDouble() * value
                    + function.at("/beta").asDouble();
            double below = function.at("/gamma").asDouble() * value
                    + function.at("/delta").asDouble();
            assertThat(above / below).isEqualTo(point.at("/probability").asDouble(), within());
        }
    }

    /** A map's column is the curve at that value of the other credence. */
    @Test
    void aMap_isMadeOfCurves() {
        JsonNode map = json("sensitivity scheming --along p_goal_guarding --and p_speed --points 5");
        JsonNode curve = json("sensitivity scheming --along p_goal_guarding --points 5 --set p_speed=0.25");
        assertThat(map.at("/y/1").asDouble()).isEqualTo(0.25);
        for (int i = 0; i < 5; i++) {
            assertThat(map.at("/rows/1/" + i).asDouble())
                    .isEqualTo(curve.at("/points/" + i + "/probability").asDouble(), within());
        }
    }

    private JsonNode json(String line) {
        CommandRun run = run(line + " --format json");
        assertThat(run.exit()).as(run.err()).isZero();
        return JsonMapper.shared().readTree(run.out());
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.api.Assertions.within(1e-9);
    }
}
