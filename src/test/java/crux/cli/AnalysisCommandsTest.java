package crux.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crux.testing.Golden;
import crux.testing.Schemas;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** {@code change}, {@code worth}, {@code uncertainty} and {@code explain}, as scripts and people meet them. */
class AnalysisCommandsTest {

    @TempDir
    private Path folder;

    private CommandRun run(String line) {
        return CommandRun.of(folder, line.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "change, change six-premises --reach 0.5",
        "change, change asia --evidence smoke=yes --reach 0.2",
        "change, change six-premises --reach 99.99999%",
        "worth, worth asia --evidence xray=yes",
        "worth, worth six-premises",
        "uncertainty, uncertainty six-premises --basis author --points 4",
        "uncertainty, uncertainty six-premises",
        "uncertainty, uncertainty asia --basis author",
        "explain, explain asia --evidence xray=yes --evidence smoke=no --from tub",
        "explain, explain six-premises --best 3"
    })
    void json_isAsItsSchemaSays(String schema, String line) {
        CommandRun run = run(line + " --format json");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(Schemas.named(schema).violations(run.out())).isEmpty();
        assertThat(run(line + " --format csv").out().lines().count()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "change, change six-premises",
        "worth, worth asia --evidence xray=yes",
        "uncertainty-none, uncertainty asia",
        "explain, explain six-premises",
        "explain-findings, explain asia --evidence xray=yes --evidence smoke=no --from tub"
    })
    void text_isAsItWasRead(String name, String line) {
        CommandRun run = run(line);
        assertThat(run.exit()).as(run.err()).isZero();
        Golden.assertSame(name, run.out());
    }

    /** A finding that bears on nothing asked has no bar, and is not said not to be there. */
    @Test
    void explain_ofAFindingWithoutBearing_showsNoBar() {
        String out = run("explain asia --evidence asia=yes --target smoke").out();
        assertThat(out)
                .contains("observed: the patient was in Asia lately")
                .contains("what was found does not bear on it")
                .doesNotContain("nothing was found", "█");
    }

    @Test
    void change_isConfirmed() {
        JsonNode json = run("change six-premises --reach 0.5 --format json").json();
        assertThat(json.at("/joint/found").asBoolean()).isTrue();
        assertThat(json.at("/joint/confirmed").asDouble()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void ledger_addsUp() {
        JsonNode json = run("explain asia --evidence xray=yes --evidence smoke=no --format json")
                .json();
        double sum = json.at("/ledger/reference/bits").asDouble();
        for (JsonNode finding : json.at("/ledger/findings")) {
            sum += finding.at("/bits").asDouble();
        }
        assertThat(sum).isCloseTo(json.at("/ledger/conclusion/bits").asDouble(), within(1e-9));
        assertThat(json.at("/target/bits").asDouble()).isCloseTo(sum, within(1e-9));
    }

    @Test
    void whatCannotBeMeant_isUsage_andImpossibleEvidenceIsAResult() {
        for (String line : List.of(
                "change six-premises --reach 1",
                "worth six-premises --threshold often-ish",
                "uncertainty six-premises --points 3",
                "uncertainty six-premises --tie nobody,nothing=0.5",
                "explain asia --from nothing",
                "explain asia --best 0")) {
            assertThat(run(line).exit()).as(line).isEqualTo(2);
        }
        for (String command : List.of("change", "worth", "uncertainty", "explain")) {
            assertThat(run(command + " asia --evidence either=no --evidence lung=yes")
                            .exit())
                    .as(command)
                    .isEqualTo(4);
        }
    }

    /** What often misleads is told where an author looks for mistakes, and is none: the exit code stays 0. */
    @Test
    void check_tellsWhatOftenMisleads() {
        CommandRun run = run("check six-premises");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("No problems.", "often mislead", "is a product of");
        CommandRun json = run("check six-premises asia --format json");
        assertThat(Schemas.named("check").violations(json.out())).isEmpty();
        assertThat(json.json().at("/lints/0/file").asString()).isEqualTo("six-premises");
        assertThat(run("check six-premises --format csv").out()).contains("six-premises,0,0,lint,");
    }
}
