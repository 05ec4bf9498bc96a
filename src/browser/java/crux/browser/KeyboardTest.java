package crux.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Keyboard;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The whole way with the keyboard alone, where one is always to be seen. */
@Tag("browser")
@ExtendWith(Chromium.class)
class KeyboardTest {

    private static final int MOST_TABS = 80;
    private static final String IS_SEEN = """
            const {outlineStyle, outlineWidth} = getComputedStyle(document.activeElement);
            const ground = document.activeElement.querySelector?.('.row-ground');
            return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || (ground && getComputedStyle(ground).stroke !== 'none');
            """;

    @TempDir
    private Path folder;

    @Test
    void everyStep_isWalkedWithoutAPointer(Browser browser) throws Exception {
        try (Served served = Served.of(folder, "scheming");
                Visit visit = Visit.to(browser, served.address())) {
            Keyboard keyboard = visit.page().keyboard();
            tabTo(visit, "[role=slider]");
            keyboard.press("End");
            keyboard.press("PageDown");
            keyboard.press("ArrowLeft");
            assertThat(visit.field().inputValue()).isEqualTo("89%");
            tabTo(visit, "input[id^=field-]");
            keyboard.press("Enter");
            for (int i = 1; i < Visit.NINE.size(); i++) {
                tabTo(visit, "input[id^=field-]");
                keyboard.type(Visit.NINE.get(i));
                keyboard.press("Enter");
            }
            visit.page().locator("crux-result .conclusion-number").first().waitFor();
            readExactly(visit);
            compare(visit);
        }
    }

    private static void readExactly(Visit visit) {
        tabTo(visit, "crux-tornado-chart .row");
        assertThat(visit.page().locator("crux-tornado-chart .readout").innerText())
                .contains("the conclusion is");
        tabTo(visit, "crux-tornado-chart .chart-foot button");
        visit.page().keyboard().press("Enter");
        assertThat(visit.page().locator("crux-tornado-chart table").isVisible()).isTrue();
    }

    private static void compare(Visit visit) {
        Keyboard keyboard = visit.page().keyboard();
        backTo(visit, "nav li:nth-child(3) button");
        keyboard.press("Enter");
        visit.page().locator("crux-share").waitFor();
        tabTo(visit, "select[aria-label='A profile at hand']");
        keyboard.press("ArrowDown");
        visit.page().locator("crux-compare").waitFor();
        assertThat(visit.page().locator("crux-compare h3").innerText()).startsWith("You and");
    }

    @Test
    void theListOfQuestions_opensAndClosesAndGoesBackToWhereOneWas(Browser browser) throws Exception {
        try (Served served = Served.of(folder, "scheming");
                Visit visit = Visit.to(browser, served.address())) {
            visit.button("All questions").focus();
            visit.page().keyboard().press("Enter");
            assertThat(visit.page().locator("dialog").isVisible()).isTrue();
            visit.page().keyboard().press("Escape");
            assertThat(visit.page().locator("dialog").isVisible()).isFalse();
            assertThat(visit.ask("return document.activeElement.textContent.trim()")
                            .asString())
                    .isEqualTo("All questions");
        }
    }

    /** Presses Tab until what matches has the focus, and is seen to have it. */
    static void tabTo(Visit visit, String selector) {
        press(visit, "Tab", selector);
    }

    /** The same with Shift+Tab. */
    static void backTo(Visit visit, String selector) {
        press(visit, "Shift+Tab", selector);
    }

    private static void press(Visit visit, String key, String selector) {
        for (int i = 0; i < MOST_TABS; i++) {
            visit.page().keyboard().press(key);
            if (visit.ask("return document.activeElement.matches(`%s`)".formatted(selector))
                    .asBoolean()) {
                assertThat(visit.ask(IS_SEEN).asBoolean())
                        .as("focus on %s is seen", selector)
                        .isTrue();
                return;
            }
        }
        throw new AssertionError("the keyboard does not come to " + selector);
    }
}
