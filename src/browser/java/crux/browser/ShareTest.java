package crux.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import crux.testing.SourceTree;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Somebody else's answers, dropped on the page, pasted or chosen: after one's own, and with the command line's numbers. */
@Tag("browser")
@ExtendWith(Chromium.class)
class ShareTest {

    private static final Path SCEPTIC = Path.of("networks", "scheming", "profiles", "goal-guarding-sceptic.json");
    private static final String DROP = """
            const transfer = new DataTransfer();
            transfer.items.add(new File([%s], 'profile.json', {type: 'application/json'}));
            document.querySelector('section.share').dispatchEvent(new DragEvent('drop', {dataTransfer: transfer, bubbles: true, cancelable: true}));
            """;

    @TempDir
    private Path folder;

    @Test
    void aDroppedProfile_isComparedAsTheCommandLineDoes(Browser browser) throws Exception {
        try (Served served = Served.of(folder, "scheming");
                Visit visit = Visit.to(browser, served.address())) {
            visit.answerAllNine();
            visit.waitUntilSaved();
            visit.step("Share");
            drop(visit);
            visit.page().locator("crux-compare").waitFor();
            assertThat(visit.page().locator("crux-compare h3").innerText()).isEqualTo("You and “Doubts goal-guarding”");
            JsonNode cli = served.cli("compare", "scheming/mine", "scheming/goal-guarding-sceptic");
            shares(visit, "overall", "probability", cli);
            shares(visit, "overall", "bits", cli);
            shares(visit, "granted", "probability", cli.path("granted"));
            shares(visit, "granted", "bits", cli.path("granted"));
            agreement(visit, cli.path("agreement"));
        }
    }

    private static void shares(Visit visit, String which, String scale, JsonNode cli) {
        JsonNode rows = visit.ask("""
                const compare = document.querySelector('crux-compare');
                Object.assign(compare, {which: '%s', scale: '%s'});
                await compare.updateComplete;
                const chart = compare.querySelector('crux-waterfall-chart');
                await chart.updateComplete;
                const ids = new Map(compare.session.network.credences.map(({id, label}) => [label, id]));
                return chart.table().rows.map(([name, share]) => [ids.get(name) ?? name, share]);
                """.formatted(which, scale));
        Map<String, Double> shown = new LinkedHashMap<>();
        rows.forEach(row -> shown.put(row.get(0).asString(), row.get(1).asDouble()));
        String as = which + " " + scale;
        close(as, shown.remove("You"), cli.path("a").path(scale));
        close(as, shown.remove("Doubts goal-guarding"), cli.path("b").path(scale));
        assertThat(shown).as(as).hasSize(cli.path("attribution").size());
        cli.path("attribution").forEach(row -> {
            String credence = row.path("credence").asString();
            assertThat(shown).containsKey(credence);
            close(as + " " + credence, shown.get(credence), row.path(scale));
        });
    }

    /** The least that either takes over from the other. */
    private static void agreement(Visit visit, JsonNode cli) {
        JsonNode found = visit.ask("""
                const {coalitions, differing, smallestAgreement} = await import('crux/analysis/shapley.js');
                const {session, other} = document.querySelector('crux-compare');
                const [mine, theirs] = [session.values, session.valuesOf(other.responses)];
                const players = differing(session.coordinates, mine, theirs);
                const worth = coalitions(session.answerers.overall, mine, theirs, players).probability;
                return [worth, worth.toReversed()].map((each) => smallestAgreement(each, players.length, 0.02))
                  .map((moves) => ({credences: moves.players.map((player) => players[player].id), left: moves.left}));
                """);
        assertThat(cli.path("width").asDouble()).isEqualTo(0.02);
        for (int i = 0; i < 2; i++) {
            JsonNode moves = cli.path(i == 0 ? "aMoves" : "bMoves");
            assertThat(names(found.get(i).path("credences")))
                    .containsExactlyInAnyOrderElementsOf(names(moves.path("credences")));
            close("left", found.get(i).path("left").asDouble(), moves.path("left"));
        }
    }

    private static List<String> names(JsonNode credences) {
        return credences.valueStream().map(JsonNode::asString).toList();
    }

    private static void close(String as, double shown, JsonNode cli) {
        assertThat(shown).as(as).isCloseTo(cli.asDouble(), within(1e-9));
    }

    /** A number that is seen first pulls one's own towards it: the other waits until every question was met. */
    @Test
    void anothersAnswers_waitForOnesOwn(Browser browser) throws Exception {
        try (Served served = Served.of(folder, "scheming");
                Visit visit = Visit.to(browser, served.address())) {
            visit.step("Share");
            assertThat(visit.page().locator("crux-share .card h3").allInnerTexts())
                    .containsExactly("The page itself");
            drop(visit);
            Locator waits = visit.page().locator("crux-share .waits");
            waits.waitFor();
            assertThat(waits.innerText())
                    .contains("“Doubts goal-guarding” is taken up")
                    .doesNotContain("%");
            assertThat(visit.page().locator("crux-compare").count()).isZero();
            waits.getByText("Answer").click();
            visit.answerAllNine();
            visit.step("Share");
            assertThat(visit.page().locator("crux-compare h3").innerText()).isEqualTo("You and “Doubts goal-guarding”");
        }
    }

    @Test
    void aPastedLine_isTakenUp_andWhatIsNoneIsSaid(Browser browser) throws Exception {
        try (Served served = Served.of(folder, "scheming");
                Visit visit = Visit.to(browser, served.address())) {
            visit.answerAllNine();
            visit.step("Share");
            Locator line = visit.page().getByLabel("A line of answers");
            line.fill("nonsense");
            line.press("Tab");
            assertThat(visit.page().locator("crux-share .refused").innerText()).contains("no line of answers");
            line.fill("scheming: p_goal_guarding=95% p_nobody=3%");
            line.press("Tab");
            visit.page().locator("crux-compare").waitFor();
            assertThat(visit.page().locator("crux-share .refused").innerText()).contains("p_nobody");
            assertThat(visit.page().locator("crux-dumbbell-chart .row").count()).isPositive();
        }
    }

    /** The conclusion may hang most on what was never asked: from there one gets to the question. */
    @Test
    void whatTheConclusionHangsOn_isAskedForWhereItIsNotOnesOwn(Browser browser) throws Exception {
        try (Served served = Served.of(folder, "scheming");
                Visit visit = Visit.to(browser, served.address())) {
            visit.answerAllNine();
            visit.button("Give your own answer").first().click();
            assertThat(visit.page().locator(".claim").innerText())
                    .isEqualToIgnoringCase("Starting shares of the four kinds");
            assertThat(visit.page().locator(".progress-text").innerText()).isEqualTo("10 of 10");
            visit.answer("10 40 25 25");
            assertThat(visit.page().locator(".own").innerText()).contains("All 10 answers are your own");
        }
    }

    @Test
    void aTerm_isExplainedToWhoeverPointsAtItOrComesToIt(Browser browser) throws Exception {
        try (Served served = Served.of(folder, "scheming");
                Visit visit = Visit.to(browser, served.address())) {
            Locator box = visit.page().locator(".intro .term-box");
            assertThat(box.locator(".term-text").isVisible()).isFalse();
            box.locator("button").hover();
            assertThat(box.locator(".term-text").isVisible()).isTrue();
            assertThat(box.locator(".term-text").innerText()).contains("games its training");
            visit.page().keyboard().press("Escape");
            visit.page().mouse().move(0, 0);
            box.locator("button").focus();
            assertThat(box.locator(".term-text").isVisible()).isTrue();
            visit.page().keyboard().press("Escape");
            assertThat(box.locator(".term-text").isVisible()).isFalse();
        }
    }

    @Test
    void aServerThatIsGone_isSaidSo_andAnswersStayInThePage(Browser browser) throws Exception {
        Served served = Served.of(folder, "scheming");
        try (Visit visit = Visit.to(browser, served.address())) {
            served.close();
            visit.answer("30%");
            Locator trouble = visit.page().locator(".save-trouble");
            trouble.waitFor();
            assertThat(trouble.innerText()).contains("Start it again with crux serve", "Try again");
            visit.button("Back").click();
            assertThat(visit.field().inputValue()).isEqualTo("30%");
            visit.forgive("ERR_CONNECTION_REFUSED");
        }
    }

    private static void drop(Visit visit) {
        visit.ask(DROP.formatted(StringNode.valueOf(SourceTree.text(SCEPTIC))));
    }
}
