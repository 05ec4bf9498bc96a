package crux.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What a person states directly: held against the answers, taken up, put back, kept. */
@Tag("browser")
@ExtendWith(Chromium.class)
class MirrorTest {

    private static final String OVERALL =
            "return document.querySelector('crux-app').session.readings.overall.probability";

    @TempDir
    private Path folder;

    @Test
    void whatIsStated_isHeldAgainstTheAnswers_takenUp_andPutBack(Browser browser) throws Exception {
        try (Served served = Served.of(folder, "scheming");
                Visit visit = Visit.to(browser, served.address())) {
            visit.answerAllNine();
            double before = overall(visit);
            state(visit, "2 %");
            JsonNode held = visit.ask("return document.querySelector('crux-mirror').held");
            visit.waitUntilSaved();
            JsonNode command = served.cli("coherence", "scheming", "--profile", "mine");
            for (String figure : new String[] {"/repair/cost", "/repair/answers/0/to/0", "/repair/beliefs/0/to"}) {
                assertThat(held.at(figure).asDouble())
                        .as(figure)
                        .isEqualTo(command.at(figure).asDouble());
            }
            assertThat(held.at("/beliefs/0/implied").asDouble()).isEqualTo(before, within(1e-9));
            visit.button("Answers alone").click();
            gone(visit, ".mirror > p[role=status]");
            visit.button("Take up what is ticked").click();
            visit.page().getByText("Your answers and what you state agree.").waitFor();
            assertThat(overall(visit)).isEqualTo(0.02, within(1e-6));
            visit.button("Put it back as it was").click();
            visit.page().locator(".proposals").waitFor();
            assertThat(overall(visit)).isEqualTo(before, within(1e-12));
        }
    }

    @Test
    void whatIsStatedBeforeTheAnswers_isKept_andShowsNothingOfThem(Browser browser) throws Exception {
        try (Served served = Served.of(folder, "scheming");
                Visit visit = Visit.to(browser, served.address())) {
            visit.step("Result");
            state(visit, "1:9");
            assertThat(visit.page().locator(".stated").innerText())
                    .contains("A schemer is selected", "10 %")
                    .doesNotContain("16");
            visit.waitUntilSaved();
            visit.page().reload();
            visit.step("Result");
            visit.page().locator(".stated").waitFor();
            visit.button("Show it now, with illustrations for the rest").click();
            assertThat(visit.page().locator(".stated td[data-label=implied]").innerText())
                    .isEqualTo("16.2 %");
            visit.button("Withdraw: A schemer is selected").click();
            gone(visit, ".stated");
            visit.waitUntilSaved();
            assertThat(served.cli("coherence", "scheming", "--profile", "mine").path("beliefs"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1440", "DARK, 390"})
    void thePanel_hasNothingSerious_andFits(ColorScheme scheme, int width, Browser browser) throws Exception {
        try (Served served = Served.of(folder, "scheming");
                Visit visit = Visit.to(browser, served.address(), width, scheme)) {
            visit.answerAllNine();
            state(visit, "2 %");
            AccessibilityTest.check(visit, "what is believed directly");
            visit.page().locator(".state-it input").fill("nonsense");
            visit.page().keyboard().press("Enter");
            assertThat(visit.page().locator(".mirror .refused").innerText()).contains("nonsense");
            visit.forgive("422");
            assertThat(visit.overhang()).isLessThanOrEqualTo(0);
        }
    }

    /** By keyboard: the conclusion is what the form has chosen. */
    private static void state(Visit visit, String chance) {
        Locator input = visit.page().locator(".state-it input");
        input.fill(chance);
        visit.page().keyboard().press("Enter");
        visit.page().locator(".stated").waitFor();
    }

    private static void gone(Visit visit, String what) {
        visit.page().locator(what).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private static double overall(Visit visit) {
        return visit.ask(OVERALL).asDouble();
    }
}
