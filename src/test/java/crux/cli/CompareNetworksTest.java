package crux.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crux.testing.Golden;
import crux.testing.Schemas;
import crux.testing.SharedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code compare} of two networks, as scripts and people meet it. */
class CompareNetworksTest {

    @TempDir
    private Path folder;

    private CommandRun run(String... args) {
        return CommandRun.of(folder, args);
    }

    /** The six premises with one premise's default moved and another's dependence made certain. */
    private String revised() throws IOException {
        String text = Files.readString(Path.of("networks/six-premises/network.json"));
        String moved = text.replaceFirst("\"default\": 0.65", "\"default\": 0.75")
                .replaceFirst("\"id\": \"six-premises\"", "\"id\": \"seven-premises\"");
        assertThat(moved).isNotEqualTo(text);
        return Files.writeString(folder.resolve("revised.json"), moved).toString();
    }

    @Test
    void json_isAsItsSchemaSays_andTheAnswersExplainWhatTheyMove() throws IOException {
        CommandRun run = run("compare", "six-premises", revised(), "--format", "json");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(Schemas.named("contrast").violations(run.out())).isEmpty();
        JsonNode json = run.json();
        assertThat(json.at("/questions/0/aspects/0").asString()).isEqualTo("default");
        assertThat(json.at("/distances/chanDarwiche").asDouble()).isZero();
        double gap = json.at("/conclusions/b/probability").asDouble()
                - json.at("/conclusions/a/probability").asDouble();
        assertThat(gap).isPositive();
        assertThat(json.at("/conclusions/answers/0/probability").asDouble()).isCloseTo(gap, within(1e-12));
    }

    @Test
    void rivals_areToldApart_inTextAndMarkdownAndRows() {
        Golden.assertSame(
                "compare-networks",
                run("compare", "strict-counting", "hazy-counting").out());
        CommandRun markdown = run("compare", "strict-counting", "hazy-counting", "--markdown");
        Golden.assertSame("compare-networks-markdown", markdown.out());
        CommandRun json = run("compare", "strict-counting", "hazy-counting", "--format", "json");
        assertThat(Schemas.named("contrast").violations(json.out())).isEmpty();
        assertThat(run("compare", "strict-counting", "hazy-counting", "--format", "csv")
                        .out())
                .startsWith("kind,item,value\n")
                .contains("variable removed,same_reward,", "effect share,schemer,");
    }

    @Test
    void twoFilesOfAnotherFormat_areTakenToo() throws IOException {
        String text = """
                network weather {}
                variable rain { type discrete [ 2 ] { yes, no }; }
                variable grass { type discrete [ 2 ] { wet, dry }; }
                probability ( rain ) { table 0.2, 0.8; }
                probability ( grass | rain ) { (yes) 0.9, 0.1; (no) 0.1, 0.9; }
                """;
        Path one = Files.writeString(folder.resolve("one.bif"), text);
        Path other = Files.writeString(folder.resolve("other.bif"), text.replace("0.2, 0.8", "0.5, 0.5"));
        CommandRun run = run("compare", one.toString(), other.toString(), "--target", "grass=wet", "--format", "json");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.json().at("/distances/chanDarwiche").asDouble()).isCloseTo(Math.log(4), within(1e-12));
        assertThat(run.json().at("/conclusions/effects/0/share").asDouble()).isCloseTo(0.5 - 0.26, within(1e-12));
        CommandRun without = run("compare", one.toString(), other.toString());
        assertThat(without.out()).contains("--target VARIABLE=STATE", "numbers, by up to 30 points");
        assertThat(run("compare", one.toString(), one.toString(), "--target", "rain")
                        .exit())
                .isZero();
    }

    @Test
    void aPublishedNetwork_isComparedWithItselfChanged() throws IOException {
        Path alarm = SharedFiles.network("alarm.bif.gz");
        CommandRun same = run("compare", alarm.toString(), "asia", "--target", "nothing");
        assertThat(same.exit()).isEqualTo(Exit.USAGE);
        assertThat(same.err()).contains("nothing");
    }

    @Test
    void whatCannotBeMeant_isRefused() {
        assertThat(run("compare", "scheming", "strict-counter", "--markdown").exit())
                .isEqualTo(Exit.USAGE);
        assertThat(run("compare", "asia", "nothing-like-it").exit()).isEqualTo(Exit.USAGE);
        assertThat(run("compare", "scheming", "asia").out()).contains("conclude about different variables");
        assertThat(run("compare", "strict-counting", "hazy-counting", "--set", "p_none=1")
                        .err())
                .contains("p_none");
        assertThat(run("compare", "strict-counting", "hazy-counting", "--b-set", "p_none=1")
                        .err())
                .contains("p_none");
    }
}
