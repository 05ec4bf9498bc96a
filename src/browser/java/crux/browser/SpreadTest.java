package crux.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What uncertain answers leave open, drawn in the page: the command line's figures, within both standard errors. */
@Tag("browser")
@ExtendWith(Chromium.class)
class SpreadTest {

    private static final double FIVE_ERRORS = 5;

    @TempDir
    private Path folder;

    @Test
    void theDraws_areTheCommandLinesWithinTheirErrors(Browser browser) throws Exception {
        try (Served served = Served.of(folder, "scheming");
                Visit visit = Visit.to(browser, served.address())) {
            visit.ask("""
                    const {session} = document.querySelector('crux-app');
                    session.answer('p_goal_guarding', {type: 'spread', low: 0.1, best: 0.3, high: 0.6}, '10% 30% 60%');
                    session.answer('p_speed', {type: 'spread', low: 0.2, best: null, high: 0.7}, '20% to 70%');
                    session.answer('p_measure', {type: 'beta', a: 2, b: 6}, 'beta(2, 6)');
                    session.showEffects();
                    """);
            visit.waitUntilSaved();
            visit.step("Result");
            visit.page().locator("crux-density-chart .hill").first().waitFor();
            JsonNode rows = visit.ask("return document.querySelector('crux-density-chart').table()")
                    .path("rows");
            JsonNode cli = served.cli("uncertainty", "scheming", "--profile", "scheming/mine", "--seed", "1")
                    .path("distribution");
            near(rows.get(0), cli.path("mean"));
            near(rows.get(1), cli.path("quantiles").get(0));
            near(rows.get(3), cli.path("median"));
            near(rows.get(5), cli.path("quantiles").get(3));
            assertThat(visit.ask("""
                    const {density} = document.querySelector('crux-density-chart').hills[0].spread;
                    return density.slice(1).reduce((sum, {at, density: d}, i) => sum + (at - density[i].at) * (d + density[i].density) / 2, 0);
                    """).asDouble()).as("area under the hill").isCloseTo(1, within(0.01));
        }
    }

    /** A rejected question is run over all it could be, and one sees what that leaves open. */
    @Test
    void hardBoundsAndRejectedQuestions_leaveOpenWhatTheCommandLineSays(Browser browser) throws Exception {
        try (Served served = Served.of(folder, "scheming");
                Visit visit = Visit.to(browser, served.address())) {
            visit.ask("""
                    const {session} = document.querySelector('crux-app');
                    session.answer('p_goal_guarding', {type: 'range', low: 0.2, high: 0.6}, '20%..60%');
                    session.reject('p_speed', 'it supposes one speed');
                    session.reject('d_simpler', 'no goal is simpler');
                    session.showEffects();
                    """);
            visit.waitUntilSaved();
            visit.step("Result");
            String told = visit.page().locator("crux-spread .bounds").innerText();
            assertThat(told)
                    .startsWith("You gave “Goal-guarding works” hard bounds and rejected “")
                    .contains("which are run over their whole range")
                    .contains("granted that “Scheming pays”");
            JsonNode shown = visit.ask("""
                    const {boundsOf} = await import('crux/analysis/corners.js');
                    const {session} = document.querySelector('crux-app');
                    const open = new Map([...session.responses].map(([id, {answer}]) => [id, answer]));
                    return ['overall', 'granted'].map((which) => boundsOf(session.answerers[which], session.values, open));
                    """);
            JsonNode cli = served.cli("uncertainty", "scheming", "--profile", "scheming/mine");
            same(shown.get(0), cli.path("bounds"));
            same(shown.get(1), cli.path("granted").path("bounds"));
        }
    }

    private static void same(JsonNode shown, JsonNode cli) {
        assertThat(shown.path("least").asDouble())
                .isCloseTo(cli.path("low").path("probability").asDouble(), within(1e-9));
        assertThat(shown.path("greatest").asDouble())
                .isCloseTo(cli.path("high").path("probability").asDouble(), within(1e-9));
    }

    private static void near(JsonNode row, JsonNode cli) {
        double error =
                Math.hypot(row.get(2).asDouble(), cli.path("standardError").asDouble());
        assertThat(row.get(1).asDouble())
                .as("%s beside %s", row, cli)
                .isCloseTo(cli.path("value").asDouble(), within(FIVE_ERRORS * error));
    }
}
