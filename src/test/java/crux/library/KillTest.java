package crux.library;

import static org.assertj.core.api.Assertions.assertThat;

import crux.format.Loaded;
import crux.format.Revision;
import crux.model.Answer;
import crux.model.BeliefNetwork;
import crux.model.Profile;
import crux.testing.Flagship;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A saving process killed at some instant leaves every state that it said it had saved. */
class KillTest {

    private static final BeliefNetwork NETWORK = Flagship.network("scheming");

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} kills, seed {1}")
    @CsvSource("30, 1")
    void aKilledSave_losesNothing(int kills, long seed) throws Exception {
        kill(kills, seed);
    }

    @Tag("endurance")
    @ParameterizedTest(name = "{0} kills, seed {1}")
    @CsvSource({"1000, 2", "1000, 3"})
    void manyKilledSaves_loseNothing(int kills, long seed) throws Exception {
        kill(kills, seed);
    }

    private void kill(int kills, long seed) throws Exception {
        Random random = new Random(seed);
        int saved = 0;
        for (int kill = 0; kill < kills; kill++) {
            int said = runAndKill(saved + 1, 1 + random.nextInt(5), random.nextInt(3000));
            saved = check(Math.max(saved, said));
        }
    }

    /** Lets a process save until it has said so many lines, then a little longer, and kills it; returns the last save it spoke of. */
    private int runAndKill(int first, int lines, int spins) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path", "") + File.pathSeparator,
                        KilledWriter.class.getName(),
                        folder.toString(),
                        Integer.toString(first))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int said = first - 1;
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (int i = 0; i < lines; i++) {
                said = Integer.parseInt(String.valueOf(out.readLine()));
            }
            for (int i = 0; i < spins; i++) {
                Thread.onSpinWait();
            }
            process.destroyForcibly().waitFor();
        }
        return said;
    }

    private int check(int said) throws IOException {
        Archive<Profile> archive = Library.at(folder).archive(NETWORK, "me");
        Loaded<List<Revision>> history = archive.history();
        assertThat(history.problems()).isEmpty();
        List<Revision> revisions = history.value().orElseThrow();
        assertThat(revisions).hasSizeGreaterThanOrEqualTo(said);
        for (int i = 0; i < revisions.size(); i++) {
            assertThat(revisions.get(i).number()).isEqualTo(i + 1);
        }
        for (int i = Math.max(0, said - 15); i < revisions.size(); i++) {
            assertThat(archive.at(revisions.get(i)).value().orElseThrow().answer("p_speed"))
                    .contains(Answer.Point.of((i + 1) / 1e6));
        }
        assertThat(archive.current().orElseThrow().value()).isPresent();
        return revisions.size();
    }
}
