package crux.cli;

import static org.assertj.core.api.Assertions.assertThat;

import crux.testing.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Answers outlive a change of their network, and are told apart by whether their questions changed. */
class ReviewCommandTest {

    @TempDir
    private Path folder;

    private Path network;
    private Path profile;

    /** Two answers are given; then one question is reworded, another goes, and a default changes. */
    @BeforeEach
    void networkChanges() throws IOException {
        network = folder.resolve("six-premises/network.json");
        profile = folder.resolve("six-premises/profiles/me.json");
        run("save", "six-premises");
        run(
                "save",
                "six-premises",
                "--as",
                "me",
                "--set",
                "p_hard=40%",
                "--set",
                "p_scale=50%",
                "--set",
                "p_impact=60%");
        String text = Files.readString(network);
        String changed = text.replace("In how many is it much harder", "In how many is it somewhat harder")
                .replace("\"default\": 0.8,", "\"default\": 0.81,")
                .replace("p_scale", "p_growth");
        assertThat(changed).isNotEqualTo(text);
        Files.writeString(network, changed);
    }

    private CommandRun run(String... args) {
        return CommandRun.of(folder, args);
    }

    private CommandRun review(String... more) {
        String[] args = new String[3 + more.length];
        args[0] = "review";
        args[1] = "six-premises";
        args[2] = "--profile=me";
        System.arraycopy(more, 0, args, 3, more.length);
        return run(args);
    }

    @Test
    void eachAnswer_isToldByWhatBecameOfItsQuestion() {
        CommandRun run = review("--format", "csv");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains(
                        "p_hard,stale",
                        "p_impact,current",
                        "p_scale,orphaned",
                        "p_growth,missing",
                        "p_incentives,missing");
        CommandRun json = review("--format", "json");
        assertThat(Schemas.named("review").violations(json.out())).isEmpty();
        assertThat(json.json().at("/changed").asBoolean()).isTrue();
    }

    @Test
    void text_asksAgain_andSaysWhatMayBeDone() {
        assertThat(review().out())
                .contains(
                        "is this still your answer?",
                        "somewhat harder",
                        "40 %",
                        "--confirm all",
                        "--drop orphaned",
                        "crux ask six-premises --profile me");
    }

    @Test
    void confirmingAndDropping_settlesIt_andIsSaved() throws IOException {
        CommandRun run = review("--confirm", "all", "--drop", "orphaned");
        assertThat(run.exit()).isZero();
        assertThat(Files.readString(profile)).contains("p_hard").doesNotContain("p_scale");
        assertThat(review("--format", "csv").out()).doesNotContain("stale", "orphaned", "uncertain");
        assertThat(review("--format", "json").json().at("/changed").asBoolean()).isFalse();
    }

    @Test
    void withoutMarks_nobodyCanTell() throws IOException {
        String text = Files.readString(profile);
        Files.writeString(profile, text.replaceAll(", \"asked\": \"[0-9a-f]{12}\"", ""));
        assertThat(review("--format", "csv").out()).contains("p_hard,uncertain", "p_impact,uncertain");
    }

    private CommandRun walk(String... lines) {
        return CommandRun.typing(
                folder, String.join("\n", lines) + "\n", "review", "six-premises", "--profile", "me", "--walk");
    }

    @Test
    void walk_goesThroughThemOneByOne_andSettlesWhatItIsToldTo() throws IOException {
        CommandRun run = walk("keep", "30%", "drop");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains(
                        "1 of 6  ",
                        "The question has changed since you answered it. Is this still your answer?",
                        "somewhat harder",
                        "your answer: 40 %",
                        "You have not answered this",
                        "30 % · ");
        CommandRun rest = walk("leave", "leave", "leave", "drop");
        assertThat(rest.out()).contains("1 of 4  ", "you had said: 0.5", "Gone through: 3 left, 1 dropped.");
        assertThat(review("--format", "csv").out())
                .contains("p_hard,current", "p_feasible,current", "p_growth,missing")
                .doesNotContain("p_scale");
        assertThat(review("--format", "json").json().at("/changed").asBoolean()).isFalse();
    }

    @Test
    void walk_withoutAWordThatSettles_movesNothing() throws IOException {
        String before = Files.readString(profile);
        CommandRun run = walk("", "help", "why", "list", "leave", "back", "nonsense", "0,4", "leave", "stop");
        assertThat(run.out()).contains("Stopped: 5 open, 1 left.", "A comma never marks decimals");
        assertThat(Files.readString(profile)).isEqualTo(before);
    }

    @Test
    void walk_backAgain_decidesOtherwise() throws IOException {
        String before = Files.readString(profile);
        walk("leave", "leave", "leave", "leave", "leave", "drop", "stop");
        assertThat(Files.readString(profile)).doesNotContain("p_scale");
        Files.writeString(profile, before);
        CommandRun run = walk("drop", "back", "keep", "leave", "leave", "leave", "leave", "drop", "stop");
        assertThat(run.out()).contains("in this round: dropped", "Gone through: 4 left, 1 kept, 1 dropped.");
        assertThat(review("--format", "csv").out()).contains("p_hard,current");
    }

    @Test
    void certainty_isConfirmed_alsoInAWalk() {
        CommandRun run = walk("100%", "no", "55%", "stop");
        assertThat(run.out()).contains("no evidence can move it again", "55 % · ", "1 answered");
    }

    @Test
    void aBeliefOnAVariableThatIsGone_isKeptAndMarked_untilItIsDropped() throws IOException {
        run(
                "coherence",
                "six-premises",
                "--profile",
                "me",
                "--state",
                "disempowerment=holds is 20%",
                "--accept",
                "none");
        String changed = Files.readString(network).replace("\"disempowerment\"", "\"takeover\"");
        Files.writeString(network, changed);
        assertThat(Files.readString(profile)).contains("\"20%\"");
        CommandRun listed = review();
        assertThat(listed.exit()).isZero();
        assertThat(listed.out()).contains("What this belief speaks of is gone", "disempowerment=holds is 20%");
        CommandRun posterior = run("posterior", "six-premises", "--profile", "me");
        assertThat(posterior.exit()).isZero();
        run("save", "six-premises", "--profile", "me", "--as", "me", "--set", "p_impact=61%");
        assertThat(Files.readString(profile)).contains("\"20%\"");
        CommandRun walked = walk("keep", "leave", "leave", "leave", "leave", "drop", "drop");
        assertThat(walked.out()).contains("A belief stated directly", "you had said: disempowerment=holds is 20%");
        assertThat(Files.readString(profile)).doesNotContain("\"20%\"");
    }

    @Test
    void badInput_isExplained() throws IOException {
        CommandRun unknown = review("--confirm", "p_hrad");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err()).contains("there is no answer to “p_hrad”", "did you mean p_hard");
        CommandRun stance = run("review", "scheming", "--profile", "strict-counter", "--drop", "orphaned");
        assertThat(stance.exit()).isEqualTo(2);
        String text = Files.readString(profile);
        Files.writeString(profile, text.replaceFirst("\"asked\": \"[0-9a-f]{12}\"", "\"asked\": \"yesterday\""));
        CommandRun broken = review();
        assertThat(broken.exit()).isEqualTo(3);
        assertThat(broken.err()).contains("this is no question's mark");
    }

    @Test
    void aReadingOfSomebodysView_needsItsSource() throws IOException {
        String text = Files.readString(profile);
        Files.writeString(
                profile,
                text.replaceFirst(
                        "\"answers\"", "\"view\": {\"whose\": \"reading\", \"of\": \"A. N. Other\"},\n  \"answers\""));
        CommandRun run = review();
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("a reading of somebody's view without a source");
    }
}
