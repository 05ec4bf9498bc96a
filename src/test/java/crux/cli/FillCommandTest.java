package crux.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An author fills a table by a few judgements; nothing of theirs changes without their word. */
class FillCommandTest {

    @TempDir
    private Path folder;

    private CommandRun run(String... args) {
        return CommandRun.of(folder, args);
    }

    @Test
    void judgements_arePut_besideTheMisfitToWhatWasStated() {
        CommandRun run = run(
                "fill",
                "asia",
                "dysp",
                "--best",
                "9:1",
                "--worst",
                "10%",
                "--weight",
                "bronc=2",
                "--row",
                "bronc=yes, either=no is 80%",
                "--row",
                "either=yes is 70%");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains(
                        "Ways to fill its 4 rows from your judgements",
                        "noisy-or",
                        "log-odds",
                        "interpolated",
                        "ranked",
                        "bronc=yes, either=yes: 90 %, not 70 %",
                        "Nothing is written");
    }

    @Test
    void json_hasEachFormAsAFileHasIt() {
        CommandRun run = run("fill", "asia", "dysp", "--best", "90%", "--worst", "10%", "--format", "json");
        assertThat(run.json().at("/from").asString()).isEqualTo("anchors");
        assertThat(run.json().at("/proposals")).hasSize(5);
        run.json().at("/proposals").forEach(proposal -> {
            assertThat(proposal.at("/rows")).hasSize(4);
            assertThat(proposal.at("/definition/type").asString()).isNotBlank();
        });
        CommandRun csv = run("fill", "asia", "dysp", "--form", "table", "--format", "csv");
        assertThat(csv.out()).startsWith("form,bronc,either,yes,no\ntable,yes,yes,0.9,0.1\n");
    }

    @Test
    void aShippedNetwork_isNeverChanged() {
        CommandRun run = run("fill", "asia", "dysp", "--form", "noisy-or", "--write");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("comes with the program, and is never changed", "crux save asia");
        assertThat(folder.resolve("asia")).doesNotExist();
    }

    @Test
    void ownCopy_isWritten_withItsHistory_andCanBeUndone() throws IOException {
        run("save", "library-self-service");
        Path file = folder.resolve("library-self-service/network.json");
        String before = Files.readString(file);
        CommandRun asked = run("fill", "library-self-service", "shut_out", "--best=20%", "--worst", "60%");
        assertThat(asked.exit()).isZero();
        assertThat(Files.readString(file)).isEqualTo(before);
        CommandRun unchosen =
                run("fill", "library-self-service", "shut_out", "--best=20%", "--worst", "60%", "--write");
        assertThat(unchosen.exit()).isEqualTo(2);
        assertThat(unchosen.err()).contains("which form is to be written is not said");
        CommandRun written = run(
                "fill",
                "library-self-service",
                "shut_out",
                "--best=20%",
                "--worst",
                "60%",
                "--form",
                "log-odds",
                "--write");
        assertThat(written.exit()).isZero();
        assertThat(written.out()).contains("no longer asked for: p_shut, p_shut_helped", "Written: ");
        assertThat(Files.readString(file)).isNotEqualTo(before).doesNotContain("\"p_shut\"");
        assertThat(run("check", file.toString()).exit()).isZero();
        CommandRun posterior = run(
                "posterior",
                "library-self-service",
                "--do",
                "help_remains=yes",
                "--target",
                "shut_out",
                "--format",
                "json");
        assertThat(posterior.json().at("/target/probability").asDouble()).isEqualTo(0.2);
        assertThat(run("undo", "library-self-service").exit()).isZero();
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @Test
    void aFile_isWrittenWhole_andOtherFormatsAreRefused() throws IOException {
        Path own = folder.resolve("mine.json");
        Path bif = folder.resolve("mine.bif");
        run("convert", "asia", own.toString());
        run("convert", "asia", bif.toString());
        CommandRun written = run("fill", own.toString(), "dysp", "--form", "noisy-or", "--write");
        assertThat(written.exit()).isZero();
        assertThat(Files.readString(own)).contains("noisy-or");
        String before = Files.readString(bif);
        CommandRun refused = run("fill", bif.toString(), "dysp", "--form", "noisy-or", "--write");
        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("only a network of Crux's own format holds every form");
        assertThat(Files.readString(bif)).isEqualTo(before);
    }

    @Test
    void badInput_isExplained_allAtOnce() {
        CommandRun run = run(
                "fill",
                "asia",
                "dysp",
                "--best",
                "120%",
                "--weight",
                "bronk=2",
                "--weight",
                "bronc=-1",
                "--order",
                "either=yes,maybe",
                "--row",
                "bronc=yes",
                "--row",
                "bronc=perhaps is 20%");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "--best 120%",
                        "the best and the worst case go together",
                        "did you mean bronc?",
                        "“-1” is no weight",
                        "does not name each state of either once",
                        "this states no row",
                        "bronc has no state perhaps");
        assertThat(run("fill", "asia", "dyspp").err()).contains("did you mean dysp?");
        assertThat(run("fill", "asia", "smoke").err()).contains("depends on nothing");
        assertThat(run("fill", "asia", "dysp", "--weight", "bronc=2").err())
                .contains("go with a best and a worst case");
        assertThat(run("fill", "asia", "either", "--form", "log-odds").err()).contains("no bits");
    }
}
