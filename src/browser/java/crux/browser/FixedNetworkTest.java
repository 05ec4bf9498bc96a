package crux.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import crux.testing.SharedFiles;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A network made elsewhere, whose numbers are fixed: nothing is asked, and what it says of each variable is the command line's. */
@Tag("browser")
@ExtendWith(Chromium.class)
class FixedNetworkTest {

    @TempDir
    private Path root;

    @Test
    void aClassic_showsItsConclusionAndItsVariables(Browser browser) throws Exception {
        try (Served served = Served.of(root.resolve("library"), "asia");
                Visit visit = Visit.to(browser, served.address(), 390, ColorScheme.DARK)) {
            JsonNode cli = served.cli("posterior", "asia");
            assertThat(visit.page().locator(".conclusion-number").allInnerTexts())
                    .containsExactly("5.5 %", "10.3 %");
            variables(visit, cli);
            assertThat(visit.overhang()).isNotPositive();
            assertThat(visit.page().locator(".top nav button").allInnerTexts())
                    .hasSize(3)
                    .noneMatch(step -> step.contains("Answer"));
            visit.step("Share");
            assertThat(visit.page().locator("crux-share").innerText()).doesNotContain("answer for themselves");
        }
    }

    @Test
    void aNetworkMadeElsewhere_isLookedUpAndHandedOn(Browser browser) throws Exception {
        String made = SharedFiles.network("alarm.bif.gz").toString();
        try (Served served = Served.of(root.resolve("library"), "")) {
            served.cli("save", made);
            try (Visit visit = Visit.to(browser, served.file("alarm").toUri())) {
                visit.cutOff();
                variables(visit, served.cli("posterior", "alarm"));
                visit.page().getByLabel("Look a variable up").fill("vent");
                assertThat(visit.page().locator(".variable-name").allInnerTexts())
                        .containsExactly("VENTMACH", "VENTTUBE", "VENTLUNG", "VENTALV");
                visit.page().getByLabel("Look a variable up").fill("nonsense");
                assertThat(visit.page().locator(".variables .empty").innerText())
                        .isEqualTo("No variable has this in its name.");
            }
        }
    }

    private static void variables(Visit visit, JsonNode cli) {
        JsonNode shown = visit.ask("return document.querySelector('crux-variables').variables");
        assertThat(shown.size()).isEqualTo(cli.path("posteriors").size());
        for (JsonNode variable : shown) {
            JsonNode states = cli.path("posteriors").path(variable.path("id").asString());
            int i = 0;
            for (JsonNode chance : states) {
                assertThat(variable.path("chances").get(i++).asDouble())
                        .as(variable.path("id").asString())
                        .isCloseTo(chance.asDouble(), within(1e-9));
            }
            assertThat(i).isEqualTo(variable.path("chances").size());
        }
    }
}
