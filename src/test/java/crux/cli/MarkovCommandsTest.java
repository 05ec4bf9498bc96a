package crux.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crux.testing.Schemas;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What can be asked of a Markov network, as scripts and people ask it: a network of two variables with the weights 1, 2, 3 and 0. */
class MarkovCommandsTest {

    @TempDir
    private Path folder = Path.of("");

    private CommandRun run(String... args) {
        return CommandRun.of(folder, args);
    }

    private String pair() throws IOException {
        return Files.writeString(folder.resolve("pair.uai"), "MARKOV 2 2 2 1 2 0 1 4 1 2 3 0")
                .toString();
    }

    private JsonNode valid(String schema, String... args) {
        CommandRun run = run(args);
        assertThat(Schemas.named(schema).violations(run.out())).isEmpty();
        return run.json();
    }

    @Test
    void posteriors_areSharesOfTheWeights() throws IOException {
        JsonNode json = valid("markov-posterior", "posterior", pair(), "--format", "json");
        assertThat(json.at("/logPartition").asDouble()).isCloseTo(Math.log(6), within(1e-12));
        assertThat(json.at("/posteriors/x0/1").asDouble()).isCloseTo(0.5, within(1e-12));
        JsonNode seen = run("posterior", pair(), "--evidence", "x1=1", "--target", "x0=0", "--format", "json")
                .json();
        assertThat(seen.at("/target/probability").asDouble()).isEqualTo(1);
        assertThat(run("posterior", pair()).out()).contains("Markov network", "x1", "66.7 %");
        assertThat(run("posterior", pair(), "--target", "x1=0").out())
                .contains("“x1” is “0”\n  overall    66.7 %  2 : 1  +1 bit");
    }

    @Test
    void whatHoldsTogether_isToldWhereItIsAsked() throws IOException {
        JsonNode json = valid(
                "markov-posterior", "posterior", pair(), "--joint", "x1,x0", "--map", "x0,x1", "--format", "json");
        assertThat(json.at("/joint/entries/1/states/0").asString()).isEqualTo("0");
        assertThat(json.at("/joint/entries/1/probability").asDouble()).isCloseTo(0.5, within(1e-12));
        assertThat(json.at("/joint/entries/2/probability").asDouble()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(json.at("/map/states/x0").asString()).isEqualTo("1");
        assertThat(json.at("/map/probability").asDouble()).isCloseTo(0.5, within(1e-12));
        assertThat(run("posterior", pair(), "--map", "x1").out()).contains("Most probable together", "together 66.7 %");
        assertThat(run("posterior", pair(), "--joint", "x0,x9").exit()).isEqualTo(2);
        assertThat(run("posterior", pair(), "--map", "x0,x0").exit()).isEqualTo(2);
    }

    @Test
    void explain_tellsTheBestStatesAndHowFindingsGoTogether() throws IOException {
        JsonNode json = valid("markov-explain", "explain", pair(), "--best", "9", "--format", "json");
        assertThat(json.at("/stories/0/best").size()).isEqualTo(3);
        assertThat(json.at("/stories/0/best/1/states/x1").asString()).isEqualTo("1");
        assertThat(json.at("/stories/0/best/1/probability").asDouble()).isCloseTo(1 / 3.0, within(1e-12));
        JsonNode seen = valid(
                "markov-explain",
                "explain",
                pair(),
                "--evidence",
                "x0=0",
                "--evidence",
                "x1=0",
                "--target",
                "x0=1",
                "--format",
                "json");
        // P(x0 = 0) = 1/2, P(x1 = 0) = 2/3, together 1/6.
        assertThat(seen.at("/conflict/bits").asDouble()).isCloseTo(1, within(1e-12));
        assertThat(seen.at("/separation/separated/0").asString()).isEqualTo("x1");
        assertThat(run("explain", pair(), "--target", "x0", "--from", "x1").out())
                .contains("The most probable story", "“x0” is “1”", "Yes: with what is known");
        assertThat(run("explain", pair(), "--format", "csv").out()).contains("1,", "x0,1", "x1,0");
    }

    /** Of the weights 1, 2, 3 and 0 the rows leave 3, 2, none and all 6. */
    @Test
    void cases_areAnsweredRowByRow() throws IOException {
        Path cases = Files.writeString(folder.resolve("cases.csv"), "x0,x1\n0,\n,1\n1,1\n,\n");
        CommandRun run = run("posterior", pair(), "--cases", cases.toString(), "--format", "json");
        assertThat(Schemas.named("cases").violations(run.out())).isEmpty();
        JsonNode json = run.json().at("/cases");
        assertThat(json.at("/0/logEvidence").asDouble()).isCloseTo(Math.log(3 / 6.0), within(1e-12));
        assertThat(json.at("/0/posteriors/x1/1").asDouble()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(json.at("/1/logEvidence").asDouble()).isCloseTo(Math.log(2 / 6.0), within(1e-12));
        assertThat(json.at("/2/logEvidence").isNull()).isTrue();
        assertThat(json.at("/3/logEvidence").asDouble()).isCloseTo(0, within(1e-12));
        assertThat(run("posterior", pair(), "--cases", cases.toString(), "--do", "x0=1")
                        .exit())
                .isEqualTo(2);
    }

    /** Sampled only where the exact answer is refused; the sum of two variables' weights is known even so. */
    @Test
    void whatIsTooLarge_isSampledWhereThatIsAllowed() throws IOException {
        assertThat(run("posterior", pair(), "--sample", "100", "--format", "json")
                        .json()
                        .at("/method")
                        .isMissingNode())
                .isTrue();
        String[] large = {"posterior", pair(), "--max-memory", "1b"};
        assertThat(run(large).exit()).isEqualTo(5);
        JsonNode json = run("posterior", pair(), "--max-memory", "1b", "--sample", "4000", "--format", "json")
                .json();
        assertThat(json.at("/method").asString()).isEqualTo("sampled");
        assertThat(json.at("/logPartition").asDouble()).isCloseTo(Math.log(6), within(1e-9));
        assertThat(json.at("/posteriors/x0/0").asDouble())
                .isCloseTo(0.5, within(5 * json.at("/standardErrors/x0/0").asDouble()));
        assertThat(run("posterior", pair(), "--max-memory", "1b", "--sample", "100")
                        .out())
                .contains("Markov network", "100 samples", "±");
        assertThat(run("posterior", pair(), "--max-memory", "1b", "--sample", "100", "--joint", "x0,x1")
                        .exit())
                .isEqualTo(5);
        assertThat(run("posterior", pair(), "--max-memory", "1b", "--sample", "100", "--belief", "x0=0.5")
                        .exit())
                .isEqualTo(2);
    }

    @Test
    void whatItCannotHave_isRefused() throws IOException {
        assertThat(run("posterior", pair(), "--do", "x0=1").exit()).isEqualTo(2);
        assertThat(run("posterior", pair(), "--evidence", "x9=1").exit()).isEqualTo(2);
        assertThat(run("explain", pair(), "--reference", "default").exit()).isEqualTo(2);
        assertThat(run("explain", pair(), "--from", "x1").exit()).isEqualTo(2);
        for (String command : new String[] {"posterior", "explain"}) {
            CommandRun impossible = run(command, pair(), "--evidence", "x0=1", "--evidence", "x1=1");
            assertThat(impossible.exit()).isEqualTo(4);
        }
        CommandRun other = run("sensitivity", pair());
        assertThat(other.exit()).isEqualTo(3);
        assertThat(other.err()).contains("Markov network");
    }

    @Test
    void evidence_isReadFromAFilePackedOrNot() throws IOException {
        Path plain = Files.writeString(folder.resolve("pair.uai.evid"), "1 1 1");
        Path packed = folder.resolve("pair.uai.evid.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write("1 1 1".getBytes(StandardCharsets.US_ASCII));
        }
        for (Path file : new Path[] {plain, packed}) {
            JsonNode json = run("posterior", pair(), "--evidence", "@" + file, "--format", "json")
                    .json();
            assertThat(json.at("/posteriors/x0/0").asDouble()).isEqualTo(1);
        }
        byte[] whole = Files.readAllBytes(packed);
        Files.write(packed, Arrays.copyOf(whole, whole.length - 9));
        CommandRun cut = run("posterior", pair(), "--evidence", "@" + packed);
        assertThat(cut.exit()).isEqualTo(3);
        assertThat(cut.err()).contains("damaged or cut short");
    }

    @Test
    void check_findsNothingWrongInOne() throws IOException {
        assertThat(run("check", pair()).exit()).isZero();
        String broken = Files.writeString(folder.resolve("broken.uai"), "MARKOV 2 2 2 1 2 0 1 4 1 2 3 -1")
                .toString();
        CommandRun run = run("check", broken);
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err() + run.out()).contains("`-1` is no weight");
    }
}
