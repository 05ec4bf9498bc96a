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
    void certainty_isToldOnceAnAnswer() {
        String word = "is certainty: no evidence can move it again";
        assertThat(ask("100%", "yes", "stop").out().split(word, -1)).hasSize(2);
        assertThat(ask("0%", "stop").out().split(word, -1)).hasSize(2);
    }

    @Test
    void aNameOfAnyCharacters_isTaken_andFoundAgain() {
        String[] asked = {"ask", "scheming", "--profile", "Zoë B."};
        CommandRun.typing(folder, "25%\nstop\n", asked);
        assertThat(CommandRun.typing(folder, "stop\n", asked).out()).contains("1 of 9 are yours");
        assertThat(CommandRun.of(folder, "posterior", "scheming", "--profile", "Zoë B.")
                        .out())
                .contains("Zoë B.: 1 of 9 answered");
        CommandRun again = CommandRun.of(folder, "save", "scheming", "--profile", "Zoë B.", "--set", "p_extra=20%");
        assertThat(again.out().replaceAll("\\s+", " "))
                .contains("Saved the profile scheming/Zoë B. with 2 answers", "crux history \"scheming/Zoë B.\" shows");
    }

    @Test
    void aLibraryThatCannotBeWritten_isToldBeforeTheFirstQuestion() throws IOException {
        Path file = Files.writeString(folder.resolve("library"), "a file");
        CommandRun run =
                CommandRun.typing(folder, "25%\n", "ask", "scheming", "--profile", "me", "--library", file.toString());
        assertThat(run.exit()).isEqualTo(6);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(file + ": nothing can be saved there", "--library DIR");
    }

    @Test
    void aRejectedQuestion_isCountedAsOne_andItsSpanShownAtTheEnd() {
        CommandRun run = ask("50%", "25%", "reject I cannot tell", "40%", "60%", "35 40 25", "50%", "10%", "30%", "no");
        assertThat(run.out())
                .contains("me: 8 of 9 answered, 1 rejected; the rest are illustrations.")
                .contains("As far as ranges and rejected questions allow, overall", "at most 19.6 % (exact)");
        CommandRun most =
                CommandRun.of(folder, "posterior", "scheming", "--profile", "me", "--set", "p_other_req=100%");
        assertThat(most.out()).contains("overall                     19.6 %");
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
