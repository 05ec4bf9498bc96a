package crux.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Networks from one format to another, and what is lost on the way. */
class ConvertCommandTest {

    @TempDir
    private Path folder;

    private CommandRun run(String... args) {
        return CommandRun.of(folder.resolve("library"), args);
    }

    @Test
    void whatWouldBeLost_isSaidBeforeAnythingIsWritten() {
        Path file = folder.resolve("scheming.bif");
        CommandRun run = run("convert", "scheming", file.toString(), "--dry-run");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("Nothing is written", "its 35 questions", "its 111 claims");
        assertThat(file).doesNotExist();
    }

    @Test
    void uaiHasItsNamesBeside_andReadsThemBack() throws IOException {
        Path file = folder.resolve("asia.uai");
        assertThat(run("convert", "asia", file.toString()).exit()).isZero();
        Path names = folder.resolve("asia.uai.names.json");
        assertThat(names).exists();
        CommandRun named = run(
                "posterior", file.toString(), "--evidence", "smoke=yes", "--target", "lung=yes", "--format", "json");
        assertThat(named.json().at("/target/probability").asDouble()).isCloseTo(0.1, within(1e-15));
        Files.delete(names);
        assertThat(run("posterior", file.toString(), "--target", "lung=yes").exit())
                .isEqualTo(2);
        assertThat(run("posterior", file.toString(), "--target", "x0").exit()).isZero();
    }

    @Test
    void namesThatDoNotFit_areToldAtTheirPlace() throws IOException {
        Path file = folder.resolve("asia.uai");
        run("convert", "asia", file.toString());
        Path names = folder.resolve("asia.uai.names.json");
        String text = Files.readString(names);
        for (String broken : new String[] {
            "{\"variables\": []}",
            "[]",
            "{",
            text.replaceFirst("\"no\"", "\"yes\""),
            text.replaceFirst("\"name\": \"[a-z]+\"", "\"name\": 3")
        }) {
            Files.writeString(names, broken);
            CommandRun run = run("posterior", file.toString());
            assertThat(run.exit()).as(broken).isEqualTo(3);
            assertThat(run.err()).contains("asia.uai.names.json");
        }
    }

    /** UAI's evidence by number: how many, then variable and state. */
    @Test
    void evidenceInUai_isTakenOnTheCommandLine() throws IOException {
        Path evidence = Files.writeString(folder.resolve("seen.evid"), "1 0 1\n");
        CommandRun byNumber = run("posterior", "asia", "--evidence", "@" + evidence, "--format", "json");
        assertThat(byNumber.exit()).isZero();
        assertThat(byNumber.json()
                        .at("/posteriors")
                        .iterator()
                        .next()
                        .iterator()
                        .next()
                        .asDouble())
                .isZero();
        Files.writeString(evidence, "1 0 7\n");
        CommandRun wrong = run("posterior", "asia", "--evidence", "@" + evidence);
        assertThat(wrong.exit()).isEqualTo(3);
        assertThat(wrong.err()).contains("seen.evid:1:");
    }
}
