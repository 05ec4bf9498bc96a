package crux.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The questionnaire as a person meets it in a terminal. */
class AskTest {

    @TempDir
    private Path folder;

    private CommandRun ask(String... lines) {
        return CommandRun.typing(folder, String.join("\n", lines) + "\n", "ask", "scheming", "--profile", "me");
    }

    @Test
    void blankFirst_noDefaultIsShown() {
        CommandRun run = ask("stop");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("1 of 9", "Goal-guarding works").doesNotContain("50 %", "16.2 %");
        assertThat(folder.resolve("scheming")).doesNotExist();
    }

    @Test
    void anAnswer_isEchoedAndSavedAtOnce_andTheNextSittingGoesOn() throws IOException {
        CommandRun first = ask("1 in 4", "stop");
        assertThat(first.out()).contains("25 % · 1 : 3 · −1.6 bits", "2 of 9");
        assertThat(Files.readString(folder.resolve("scheming/profiles/me.json")))
                .contains("\"p_goal_guarding\": {\"is\": \"1 in 4\", \"date\": ");
        CommandRun second = ask("stop");
        assertThat(second.out()).contains("2 of 9").doesNotContain("1 of 9  Goal");
    }

    @Test
    void aBadAnswer_isExplainedAndAskedAgain() {
        CommandRun run = ask("0,25", "1.2", "often-ish", "30%", "stop");
        assertThat(run.out())
                .contains("“often” is not understood", "A comma never marks decimals", "1.2 is above 1", "30 % · ");
    }

    @Test
    void anUncertainAnswer_isSaidBackByTheQuantilesOfItsFit() {
        assertThat(ask("10% 25% 40%", "stop").out())
                .contains("taken as: 5 % below 10 %", "50 % below 25 %", "95 % below");
    }

    @Test
    void certainty_isConfirmedOnce() {
        CommandRun run = ask("100%", "no", "99%", "stop");
        assertThat(run.out()).contains("no evidence can move it again", "99 % · ");
    }

    @Test
    void backSkipRejectAndNote_doWhatTheySay() throws IOException {
        ask("25%", "back", "note a hunch", "30%", "reject it means nothing", "skip", "stop");
        String saved = Files.readString(folder.resolve("scheming/profiles/me.json"));
        assertThat(saved)
                .contains("\"p_goal_guarding\": {\"is\": \"30%\"", "a hunch", "it means nothing")
                .doesNotContain("p_other_req");
    }

    @Test
    void theEnd_showsBothConclusionsAndWhatTheyHangOn() {
        CommandRun run = ask(
                "50%",
                "25%", "70%", "40%", "60%", "35 40 25", "50%", "10%", "30%", "skip", "skip", "skip", "skip", "no");
        assertThat(run.out())
                .contains("overall", "granted that scheming pays", "What moves it most, overall", "Go on to 26 more");
    }

    @Test
    void aShippedStance_isNobodysToChange() {
        CommandRun run = CommandRun.of(folder, "ask", "scheming", "--profile", "strict-counter");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("a stance that comes with the program", "--as NAME");
    }

    @Test
    void aNetworkWithoutQuestions_saysSo() {
        CommandRun run = CommandRun.of(folder, "ask", "asia", "--profile", "me");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("asks nobody anything");
    }
}
