package crux.cli;

import static org.assertj.core.api.Assertions.assertThat;

import crux.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new user's way from a blank profile to a repaired one and through a changed network, typed line by line. */
class WalkTest {

    @TempDir
    private Path library;

    private final StringBuilder told = new StringBuilder();

    private CommandRun run(String... args) {
        return typing(List.of(), args);
    }

    private CommandRun typing(List<String> lines, String... args) {
        String input = lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
        CommandRun run = CommandRun.typing(library, input, args);
        told.append("$ crux ").append(String.join(" ", args)).append('\n');
        String printed = run.out() + run.err();
        told.append(printed.replace(library.toString() + "/", "~/").replace(library.toString(), "~"))
                .append('\n');
        return run;
    }

    @Test
    void theFlagship_fromBlankToRepaired() throws IOException {
        CommandRun asked = typing(
                List.of(
                        "help",
                        "why",
                        "0,25",
                        "often-ish",
                        "75%",
                        "unlikely",
                        "20%",
                        "note the measure is the weak point",
                        "10..40%",
                        "0.999",
                        "40 40 20",
                        "5% 25% 60%",
                        "1",
                        "60%",
                        "-3 bits",
                        "perhaps",
                        "yes",
                        "70%",
                        "reject nobody counts goals",
                        "stop"),
                "ask",
                "scheming",
                "--profile",
                "me");
        assertThat(asked.exit()).isZero();
        // Each warning stands once, over both passes.
        for (String warning : List.of(
                "! Settle on a number",
                "! Take the condition as something you learn",
                "! Mind the direction",
                "! This stands late in a chain",
                "! This bears on",
                "! This is a weight",
                "! You have just thought about")) {
            assertThat(asked.out().split(java.util.regex.Pattern.quote(warning), -1))
                    .as(warning)
                    .hasSize(2);
        }
        run("ask", "scheming", "--profile", "me");
        run(
                "coherence",
                "scheming",
                "--profile",
                "me",
                "--state",
                "scheming is 15% sure 4",
                "--state",
                "scheming=yes given scheming_pays=yes is 60%");
        run("coherence", "scheming", "--profile", "me", "--state", "scheming is 15% sure 4", "--accept", "p_other_req");
        CommandRun all = run("coherence", "scheming", "--profile", "me", "--accept", "all");
        assertThat(all.out()).contains("Your answers and what you state agree");
        assertThat(run("history", "scheming/me").out())
                .contains("stated: scheming is 15% sure 4; brought into agreement");
        Golden.assertSame("walk-flagship", told.toString().replaceAll("20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d", "DAY"));
    }

    @Test
    void anotherSubject_andANetworkThatChanges() throws IOException {
        run("save", "library-self-service");
        typing(
                List.of("50%", "60%", "70%", "30%", "back", "35%", "40%", "5%", "no"),
                "ask",
                "library-self-service",
                "--profile",
                "me");
        run(
                "coherence",
                "library-self-service",
                "--profile",
                "me",
                "--state",
                "better is 80%",
                "--state",
                "shut_out=yes given help_remains=no is 0.9",
                "--accept",
                "none");
        Path network = library.resolve("library-self-service/network.json");
        String text = Files.readString(network);
        String changed = text.replace("theft, damage or disorder", "theft and damage")
                .replace("the town would be better served", "the town would be served at least as well")
                .replace("p_kept", "p_stays");
        assertThat(changed).isNotEqualTo(text);
        Files.writeString(network, changed);
        CommandRun listed = run("review", "library-self-service", "--profile", "me", "--format", "csv");
        assertThat(listed.out())
                .contains(
                        "p_trouble,stale",
                        "p_kept,orphaned",
                        "p_stays,missing",
                        "better=yes is 80%,stale",
                        "shut_out=yes given help_remains=no is 0.9,current");
        CommandRun walked = typing(
                List.of("keep", "0,7", "75%", "leave", "drop", "list", "stop"),
                "review",
                "library-self-service",
                "--profile",
                "me",
                "--walk");
        assertThat(walked.out()).contains("served at least as well", "A comma never marks decimals");
        assertThat(run("review", "library-self-service", "--profile", "me", "--format", "csv")
                        .out())
                .contains("better=yes is 75%,current", "p_trouble,current")
                .doesNotContain("stale", "orphaned");
        assertThat(run("history", "library-self-service/me").out()).contains("“review”");
        Golden.assertSame("walk-library", told.toString().replaceAll("20\\d\\d-\\d\\d-\\d\\d \\d\\d:\\d\\d", "DAY"));
    }

    @Test
    void settlingFromAScript_isKeptWithItsHistory() throws IOException {
        run("save", "six-premises");
        typing(List.of("80%", "95%", "40%", "65%", "50%", "65%"), "ask", "six-premises", "--profile", "me");
        run("coherence", "six-premises", "--profile", "me", "--state", "catastrophe=yes is about 5%", "--accept=none");
        assertThat(run("coherence", "six-premises", "--profile", "me").out()).contains("6.42 %", "+0.4 bits");
        Path network = library.resolve("six-premises/network.json");
        Files.writeString(
                network,
                Files.readString(network)
                        .replace("is it much harder", "is it somewhat harder")
                        .replace("Existential catastrophe by 2070, this way", "An existential catastrophe by 2070"));
        assertThat(run("review", "six-premises", "--profile", "me").out()).contains("belief-1", "p_hard");
        run("review", "six-premises", "--profile", "me", "--confirm", "p_hard,belief-1");
        assertThat(run("history", "six-premises/me").out())
                .contains("“review: confirmed p_hard,belief-1”", "“Alignment is much harder”");
        assertThat(run("review", "six-premises", "--profile", "me", "--format", "csv")
                        .out())
                .doesNotContain("stale", "uncertain");
        String before = Files.readString(library.resolve("six-premises/profiles/me.json"));
        assertThat(run("review", "six-premises", "--profile", "me", "--confirm", "all")
                        .out())
                .doesNotContain("Saved");
        assertThat(Files.readString(library.resolve("six-premises/profiles/me.json")))
                .isEqualTo(before);
        run("coherence", "six-premises", "--profile", "me", "--withdraw", "belief-1");
        assertThat(run("history", "six-premises/me").out()).contains("“withdrawn: belief-1”");
        run("undo", "six-premises/me");
        assertThat(Files.readString(library.resolve("six-premises/profiles/me.json")))
                .isEqualTo(before);
        assertThat(run("coherence", "six-premises", "--profile", "me", "--withdraw", "belief-7")
                        .err())
                .contains("no belief of that name is stated", "belief-1");
    }

    @Test
    void aReadingOfSomebodysView_saysWhoseByWhomAndFromWhere() throws IOException {
        CommandRun bare =
                run("save", "six-premises", "--as", "other", "--set", "p_hard=40%", "--reading-of", "A. Other");
        assertThat(bare.exit()).isEqualTo(2);
        assertThat(bare.err()).contains("says whose, by whom, and where the view is stated", "--source WHERE");
        assertThat(library.resolve("six-premises")).doesNotExist();
        CommandRun saved = run(
                "save",
                "six-premises",
                "--as",
                "other",
                "--set",
                "p_hard=40%",
                "--reading-of",
                "A. Other",
                "--by",
                "me",
                "--source",
                "A paper, 2021");
        assertThat(saved.exit()).isZero();
        assertThat(Files.readString(library.resolve("six-premises/profiles/other.json")))
                .contains("\"whose\": \"reading\"", "\"of\": \"A. Other\"", "\"source\": \"A paper, 2021\"");
        assertThat(run("posterior", "six-premises", "--profile", "other").out())
                .contains("other (a reading of A. Other by me: A paper, 2021): 1 of 6 answered");
        assertThat(run("list").out()).contains("a reading of A. Other");
    }

    @Test
    void theOfferedCommand_worksAsItIsPrinted() {
        typing(List.of("80%", "95%", "40%", "65%", "50%", "65%"), "ask", "six-premises", "--profile", "me");
        CommandRun shown = run("coherence", "six-premises", "--profile", "me", "--state", "catastrophe is 5%");
        String offered = shown.out()
                .lines()
                .filter(line -> line.endsWith("--accept all"))
                .findFirst()
                .orElseThrow();
        assertThat(offered).contains("--state \"catastrophe is 5%\"");
        CommandRun taken =
                run("coherence", "six-premises", "--profile", "me", "--state", "catastrophe is 5%", "--accept", "all");
        assertThat(taken.out()).contains("Taken up: p_feasible", "belief-1", "agree. Nothing needs to move");
    }
}
