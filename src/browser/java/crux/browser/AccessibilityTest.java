package crux.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an accessibility checker finds on every step: nothing serious. */
@Tag("browser")
@ExtendWith(Chromium.class)
class AccessibilityTest {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"LIGHT, 1440", "DARK, 390"})
    void everyStep_hasNothingSerious(ColorScheme scheme, int width, Browser browser) throws Exception {
        try (Served served = Served.of(folder, "scheming");
                Visit visit = Visit.to(browser, served.address(), width, scheme)) {
            check(visit, "the first question");
            visit.button("Add a note").click();
            visit.button("Reject the question").click();
            visit.field().fill("nonsense");
            check(visit, "a question with all its forms open, and an answer that is none");
            visit.button("All questions").click();
            check(visit, "the list of questions");
            visit.button("Close").click();
            Visit.NINE.subList(0, 5).forEach(visit::answer);
            check(visit, "shares");
            Visit.NINE.subList(5, 9).forEach(visit::answer);
            visit.page().locator("crux-tornado-chart").getByText("Table").click();
            check(visit, "the result");
            visit.step("Answer");
            check(visit, "a question beside the conclusion");
            visit.step("Share");
            visit.page().locator("select[aria-label='A profile at hand']").selectOption("0");
            visit.page().locator("crux-compare").waitFor();
            check(visit, "share and compare");
        }
    }

    static void check(Visit visit, String where) {
        AxeResults found = new AxeBuilder(visit.page()).setLegacyMode(true).analyze();
        assertThat(found.getPasses()).as("rules that were looked at").isNotEmpty();
        List<String> grave = found.getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .flatMap(rule -> rule.getNodes().stream()
                        .map(node -> "%s: %s at %s".formatted(rule.getImpact(), rule.getHelp(), node.getHtml())))
                .toList();
        assertThat(grave).as(where).isEmpty();
    }
}
