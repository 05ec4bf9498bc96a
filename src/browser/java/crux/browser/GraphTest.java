package crux.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import crux.testing.SharedFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The graph of a network: its figures are the command line's and follow the answers; it is walked, chosen from and magnified. */
@Tag("browser")
@ExtendWith(Chromium.class)
class GraphTest {

    @TempDir
    private Path root;

    @Test
    void everyFigure_isTheCommandLinesOverallAndGranted(Browser browser) throws Exception {
        try (Served served = Served.of(root.resolve("library"), "scheming");
                Visit visit = Visit.to(browser, served.address())) {
            visit.answerAllNine();
            visit.waitUntilSaved();
            visit.step("Graph");
            isThatOf(served.cli("posterior", "scheming", "--profile", "mine"), visit);
            visit.page().locator("crux-graph").getByText("Granted").first().click();
            isThatOf(
                    served.cli("posterior", "scheming", "--profile", "mine", "--evidence", "scheming_pays=yes"), visit);
        }
    }

    private static void isThatOf(JsonNode cli, Visit visit) {
        JsonNode shown = visit.ask("""
                const graph = document.querySelector('crux-graph');
                await graph.updateComplete;
                return graph.graph.nodes.map(({id}, i) => ({id, chances: Array.from(graph.each[i])}));
                """);
        assertThat(shown.size()).isEqualTo(cli.path("posteriors").size());
        for (JsonNode node : shown) {
            int i = 0;
            for (JsonNode chance : cli.path("posteriors").path(node.path("id").asString())) {
                assertThat(node.path("chances").get(i++).asDouble())
                        .as(node.path("id").asString())
                        .isCloseTo(chance.asDouble(), within(1e-9));
            }
            assertThat(i).isEqualTo(node.path("chances").size()).isPositive();
        }
    }

    @Test
    void beforeTheFirstPass_noChanceIsShown_andAfterwardsItFollowsAnAnswer(Browser browser) throws Exception {
        try (Served served = Served.of(root.resolve("library"), "scheming");
                Visit visit = Visit.to(browser, served.file("scheming").toUri())) {
            visit.cutOff();
            visit.step("Graph");
            assertThat(visit.page().locator(".graph-node").count()).isEqualTo(28);
            assertThat(visit.page().locator(".node-figure").count()).isZero();
            visit.button("Show them now").click();
            assertThat(figure(visit, "Goal-guarding works")).isEqualTo("50 %");
            String before = figure(visit, "A schemer is selected");
            node(visit, "Goal-guarding works").click();
            visit.page()
                    .locator(".graph-detail")
                    .getByText("Goal-guarding works")
                    .nth(1)
                    .click();
            visit.answer("5%");
            visit.step("Graph");
            assertThat(figure(visit, "Goal-guarding works")).isEqualTo("5 %");
            assertThat(figure(visit, "A schemer is selected")).isNotEqualTo(before);
        }
    }

    private static Locator node(Visit visit, String label) {
        return visit.page().locator(".graph-node[aria-label^='%s']".formatted(label));
    }

    private static String figure(Visit visit, String label) {
        return node(visit, label).locator(".node-figure").textContent();
    }

    @Test
    void theKeyboard_walksChoosesAndMagnifies(Browser browser) throws Exception {
        try (Served served = Served.of(root.resolve("library"), "asia");
                Visit visit = Visit.to(browser, served.address())) {
            visit.step("Graph");
            Keyboard keyboard = visit.page().keyboard();
            while (!focused(visit).contains("lung cancer, 5.5 %, the conclusion")) {
                keyboard.press("Tab");
            }
            assertThat(visit.ask("return getComputedStyle(document.activeElement.querySelector('.node-ring')).stroke")
                            .asString())
                    .isNotEqualTo("rgba(0, 0, 0, 0)");
            keyboard.press("ArrowUp");
            assertThat(focused(visit)).startsWith("The patient smokes");
            assertThat(visit.page().locator(".graph-node.kin").count()).isEqualTo(6);
            keyboard.press("Enter");
            assertThat(visit.page().locator(".graph-name").innerText()).isEqualTo("The patient smokes");
            double scale = scale(visit);
            keyboard.press("+");
            assertThat(scale(visit)).isGreaterThan(scale);
            keyboard.press("0");
            assertThat(scale(visit)).isCloseTo(scale, within(1e-3));
            visit.page()
                    .locator(".graph-detail")
                    .getByText("The patient has bronchitis")
                    .click();
            assertThat(focused(visit)).startsWith("The patient has bronchitis");
            visit.button("Close").focus();
            keyboard.press("Enter");
            visit.page()
                    .locator(".graph-name")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            assertThat(focused(visit)).startsWith("The patient has bronchitis");
        }
    }

    private static String focused(Visit visit) {
        return visit.ask("return document.activeElement.getAttribute('aria-label') ?? ''")
                .asString();
    }

    private static double scale(Visit visit) {
        return visit.ask("return document.querySelector('crux-graph').viewport.scale")
                .asDouble();
    }

    /** By way of a file of GeNIe's and the library: corners in a file, a centre in ours, one scale and place in the picture. */
    @Test
    void placesOfAFile_areThoseOfThePicture(Browser browser) throws Exception {
        Path made = Files.writeString(root.resolve("placed.xdsl"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <smile version="1.0" id="placed" numsamples="1000"><nodes>
                <cpt id="low"><state id="yes"/><state id="no"/><probabilities>0.2 0.8</probabilities></cpt>
                <cpt id="high"><state id="yes"/><state id="no"/><parents>low</parents><probabilities>0.9 0.1 0.3 0.7</probabilities></cpt>
                <cpt id="side"><state id="yes"/><state id="no"/><parents>low</parents><probabilities>0.5 0.5 0.6 0.4</probabilities></cpt>
                </nodes><extensions><genie version="1.0" name="Placed">
                <node id="low"><name>&lt;b&gt;Low&lt;/b&gt;</name><position>100 300 120 310</position></node>
                <node id="high"><name>High</name><position>100 100 120 110</position></node>
                <node id="side"><name>Side</name><position>300 100 320 110</position></node>
                </genie></extensions></smile>
                """);
        try (Served served = Served.of(root.resolve("library"), "")) {
            served.cli("save", made.toString());
            try (Visit visit = Visit.to(browser, served.file("placed").toUri())) {
                visit.step("Graph");
                assertThat(visit.page().locator(".graph-detail").innerText())
                        .contains("It stands as its file places it.");
                assertThat(visit.page().locator(".graph-node b").count()).isZero();
                JsonNode at = visit.ask("""
                        return [...document.querySelectorAll('.graph-node .node-box')].map((box) => box.getBoundingClientRect())
                          .map(({x, y, width, height}) => [x + width / 2, y + height / 2]);
                        """);
                double across = at.get(2).get(0).asDouble() - at.get(1).get(0).asDouble();
                double down = at.get(0).get(1).asDouble() - at.get(1).get(1).asDouble();
                assertThat(across).isPositive().isCloseTo(down, within(1.0));
                assertThat(at.get(0).get(0).asDouble())
                        .isCloseTo(at.get(1).get(0).asDouble(), within(0.5));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1440", "DARK, 390"})
    void aNetworkMadeElsewhere_isAccessibleAtEveryWidth(ColorScheme scheme, int width, Browser browser)
            throws Exception {
        String made = SharedFiles.network("alarm.bif.gz").toString();
        try (Served served = Served.of(root.resolve("library"), "")) {
            served.cli("save", made);
            try (Visit visit = Visit.to(browser, served.file("alarm").toUri(), width, scheme)) {
                visit.step("Graph");
                visit.page()
                        .locator(".graph-node")
                        .nth(3)
                        .evaluate("node => node.dispatchEvent(new MouseEvent('click', {bubbles: true}))");
                visit.page().getByText("The graph as a list").click();
                Locator listed = visit.page().locator(".graph-list li");
                // The list is drawn once its summary has opened.
                listed.first().waitFor();
                assertThat(listed.count()).isEqualTo(37);
                assertThat(visit.page().locator(".graph-list").innerText()).contains("depends on LVFAILURE");
                assertThat(visit.overhang()).isNotPositive();
                AccessibilityTest.check(visit, "the graph");
            }
        }
    }

    /** It stood at the right, short of the left margin that all else keeps. */
    @Test
    void onANarrowScreen_theFieldForANameIsAsWideAsTheGraph(Browser browser) throws Exception {
        try (Served served = Served.of(root.resolve("library"), "scheming");
                Visit visit = Visit.to(browser, served.address(), 390, ColorScheme.LIGHT)) {
            visit.step("Graph");
            JsonNode edges = visit.ask("""
                    return ['.graph-sought', '.graph-canvas'].map((each) => document.querySelector(each).getBoundingClientRect())
                      .map(({left, right}) => [left, right]);
                    """);
            assertThat(edges.get(0).get(0).asDouble())
                    .isCloseTo(edges.get(1).get(0).asDouble(), within(1.0));
            assertThat(edges.get(0).get(1).asDouble())
                    .isCloseTo(edges.get(1).get(1).asDouble(), within(1.0));
        }
    }

    @Test
    void onPaperAndAsAPicture_allIsDrawnOnce(Browser browser) throws Exception {
        try (Served served = Served.of(root.resolve("library"), "");
                Visit visit = Visit.to(browser, served.file("scheming").toUri(), 760, ColorScheme.LIGHT)) {
            visit.step("Graph");
            Locator picture = visit.page().locator(".graph-svg");
            Path saved = visit.page()
                    .waitForDownload(() ->
                            visit.page().getByLabel("Download the graph as SVG").click())
                    .path();
            assertThat(Files.readString(saved).split(">A schemer is<", -1)).hasSize(2);
            assertThat(Files.readString(saved)).doesNotContain(">A schemer is selected<");
            visit.page().evaluate("dispatchEvent(new Event('beforeprint'))");
            visit.page().setViewportSize(500, 800);
            visit.page().evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
            assertThat(picture.getAttribute("data-detail")).isEqualTo("near");
            assertThat(picture.locator(".graph-world").getAttribute("transform"))
                    .isNull();
            visit.page().evaluate("dispatchEvent(new Event('afterprint'))");
            assertThat(picture.locator(".graph-world").getAttribute("transform"))
                    .contains("scale");
        }
    }

    @Test
    void oneVariable_hasAGraphToo(Browser browser) throws Exception {
        Path made = Files.writeString(root.resolve("one.bif"), """
                network one {}
                variable rain { type discrete [ 2 ] { yes, no }; }
                probability ( rain ) { table 0.3, 0.7; }
                """);
        try (Served served = Served.of(root.resolve("library"), "")) {
            served.cli("save", made.toString());
            try (Visit visit = Visit.to(browser, served.file("one").toUri())) {
                visit.step("Graph");
                assertThat(visit.page().locator("crux-graph .aside").first().innerText())
                        .isEqualTo("1 variable, none depends on another.");
                assertThat(figure(visit, "rain")).isEqualTo("30 %");
            }
        }
    }
}
