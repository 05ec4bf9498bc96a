package crux.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An argument from a text into the library, and on to the coherence of what it states. */
class ImportCommandTest {

    @TempDir
    private Path folder;

    private Path text;

    @BeforeEach
    void written() throws IOException {
        text = Files.writeString(folder.resolve("strike.argdown"), """
                [Strike]: The pilots strike. {"priors": {"p(yes)": "80%"}}
                  + [Offer]: The offer is low. {"priors": {"p(yes)": "50%"}}
                """);
    }

    private CommandRun run(String... args) {
        return CommandRun.of(folder.resolve("library"), args);
    }

    @Test
    void claimsAndStatedProbabilities_areInTheLibrary_andMeetInTheMirror() {
        CommandRun run = run("import", text.toString());
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("Read as strike: 2 claims, 1 links", "crux coherence strike --profile stated");
        CommandRun coherence = run("coherence", "strike", "--profile", "stated");
        assertThat(coherence.out()).contains("80 %", "The least change that makes them agree");
        CommandRun taken = run("coherence", "strike", "--profile", "stated", "--keep-beliefs", "--accept", "all");
        assertThat(taken.exit()).isZero();
        CommandRun posterior = run("posterior", "strike", "--profile", "stated", "--format", "json");
        assertThat(posterior.json().at("/target/probability").asDouble())
                .isCloseTo(0.8, org.assertj.core.data.Offset.offset(1e-6));
    }

    @Test
    void whatIsThere_isNotWrittenOver_unlessThatIsSaid() {
        assertThat(run("import", text.toString(), "--as", "asia").err()).contains("comes with the program");
        assertThat(run("import", text.toString()).exit()).isZero();
        CommandRun again = run("import", text.toString());
        assertThat(again.exit()).isEqualTo(2);
        assertThat(again.err()).contains("there is a network of this id already");
        assertThat(run("import", text.toString(), "--over").exit()).isZero();
    }

    @Test
    void badInput_isExplained() throws IOException {
        assertThat(run("import", "nowhere.argdown").exit()).isEqualTo(6);
        Files.writeString(text, "prose\n[A]: one {\"priors\": {\"p(maybe)\": 2}}\n");
        CommandRun run = run("import", text.toString());
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("strike.argdown:1:", "this line is no claim");
    }
}
