package crux.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import crux.testing.SharedFiles;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What is supposed in the graph: every chance follows as the command line has it, in a file as far as a circuit takes it. */
@Tag("browser")
@ExtendWith(Chromium.class)
class SupposeTest {

    @TempDir
    private Path root;

    @Test
    void everyKind_isTheCommandLines(Browser browser) throws Exception {
        try (Served served = Served.of(root.resolve("library"), "asia");
                Visit visit = Visit.to(browser, served.address())) {
            visit.step("Graph");
            suppose(visit, "xray", "seen", "yes");
            isThatOf(served.cli("posterior", "asia", "--evidence", "xray=yes"), visit);
            suppose(visit, "bronc", "sign", "3 1");
            isThatOf(served.cli("posterior", "asia", "--evidence", "xray=yes", "--likelihood", "bronc=3,1"), visit);
            suppose(visit, "dysp", "believed", "70 30");
            suppose(visit, "smoke", "made", "no");
            isThatOf(
                    served.cli(
                            "posterior",
                            "asia",
                            "--evidence",
                            "xray=yes",
                            "--likelihood",
                            "bronc=3,1",
                            "--belief",
                            "dysp=70%",
                            "--do",
                            "smoke=no"),
                    visit);
            assertThat(visit.page().locator(".supposed-one").allInnerTexts())
                    .hasSize(4)
                    .anyMatch(text -> text.contains("made so"))
                    .anyMatch(text -> text.contains("believed"));
            visit.button("Suppose nothing").click();
            isThatOf(served.cli("posterior", "asia"), visit);
            assertThat(visit.page().locator(".supposed").count()).isZero();
        }
    }

    private static void suppose(Visit visit, String id, String kind, String what) {
        visit.ask("document.querySelector('crux-graph').chosen = document.querySelector('crux-graph').graph.nodes"
                + ".findIndex((node) => node.id === '%s'); await document.querySelector('crux-graph').updateComplete"
                        .formatted(id));
        Locator panel = visit.page().locator("crux-suppose");
        panel.locator("select").selectOption(kind);
        if (kind.equals("seen") || kind.equals("made")) {
            panel.locator(".graph-states button")
                    .filter(new Locator.FilterOptions().setHasText(what))
                    .first()
                    .click();
        } else {
            panel.locator("input").fill(what);
            panel.locator("input").press("Enter");
        }
    }

    private static void isThatOf(JsonNode cli, Visit visit) {
        JsonNode shown = visit.ask("""
                const graph = document.querySelector('crux-graph');
                await graph.updateComplete;
                while (graph.outcome.waiting) {
                  await new Promise((done) => graph.outcome.addEventListener('change', done, {once: true}));
                }
                return graph.graph.nodes.map(({id}, i) => ({id, chances: Array.from(graph.outcome.each[i])}));
                """);
        assertThat(shown.size()).isEqualTo(cli.path("posteriors").size());
        for (JsonNode node : shown) {
            String id = node.path("id").asString();
            int i = 0;
            for (JsonNode chance : cli.path("posteriors").path(id)) {
                assertThat(node.path("chances").get(i++).asDouble()).as(id).isCloseTo(chance.asDouble(), within(1e-9));
            }
        }
    }

    @Test
    void whatCannotAllBe_isNamed_andMadeGoodByTakingOneBack(Browser browser) throws Exception {
        try (Served served = Served.of(root.resolve("library"), "asia");
                Visit visit = Visit.to(browser, served.file("asia").toUri())) {
            visit.cutOff();
            visit.step("Graph");
            suppose(visit, "smoke", "seen", "yes");
            suppose(visit, "tub", "seen", "yes");
            suppose(visit, "either", "seen", "no");
            assertThat(visit.page().locator(".supposed-outcome").innerText())
                    .contains("These cannot all be", "tuberculosis")
                    .doesNotContain("smokes");
            visit.page()
                    .locator(".supposed-one")
                    .filter(new Locator.FilterOptions().setHasText("tuberculosis"))
                    .last()
                    .click();
            assertThat(visit.page().locator(".supposed-outcome").innerText())
                    .contains("that the patient has lung cancer");
        }
    }

    /** In a file the flagship's own circuit answers; the answers stay what they were. */
    @Test
    void theFlagshipInAFile_isSupposedOfByTheKeyboardAlone(Browser browser) throws Exception {
        try (Served served = Served.of(root.resolve("library"), "scheming");
                Visit visit = Visit.to(browser, served.file("scheming").toUri())) {
            visit.cutOff();
            visit.answerAllNine();
            visit.step("Graph");
            Keyboard keyboard = visit.page().keyboard();
            visit.page().locator(".graph-node[aria-label^='Scheming pays']").evaluate("node => node.focus()");
            keyboard.press("Enter");
            visit.page().locator("crux-suppose .graph-states button").first().focus();
            keyboard.press("Enter");
            assertThat(visit.page().locator(".supposed-outcome b").innerText())
                    .isEqualTo(visit.ask("const {percent} = await import('crux/notation/figures.js');"
                                    + " return percent(document.querySelector('crux-app').session.readings.granted)")
                            .asString());
            assertThat(visit.ask("return document.querySelector('crux-app').session.own")
                            .asInt())
                    .isEqualTo(9);
            keyboard.press("Enter");
            assertThat(visit.page().locator(".supposed").count()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1440", "DARK, 390"})
    void anotherProgramsNetwork_isSupposedOfAtEveryWidth(ColorScheme scheme, int width, Browser browser)
            throws Exception {
        String made = SharedFiles.network("hailfinder.bif.gz").toString();
        try (Served served = Served.of(root.resolve("library"), made);
                Visit visit = Visit.to(browser, served.address(), width, scheme)) {
            visit.step("Graph");
            suppose(visit, "R5Fcst", "seen", "SIG");
            isThatOf(served.cli("posterior", made, "--evidence", "R5Fcst=SIG"), visit);
            visit.page().locator(".graph-close").click();
            assertThat(visit.page().locator(".graph-moves li").count()).isPositive();
            Locator sought = visit.page().locator(".graph-sought");
            sought.fill("nonsense");
            sought.press("Enter");
            assertThat(visit.page().locator(".graph-name").innerText()).isEqualTo("What that moves");
            sought.fill("r5fc");
            sought.press("Enter");
            assertThat(visit.page().locator(".graph-name").innerText()).isEqualTo("R5Fcst");
            assertThat(visit.page().locator(".graph-svg").getAttribute("data-detail"))
                    .isEqualTo("near");
            assertThat(visit.overhang()).isNotPositive();
            AccessibilityTest.check(visit, "the graph with something supposed");
        }
    }
}
