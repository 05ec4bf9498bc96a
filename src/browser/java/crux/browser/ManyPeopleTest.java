package crux.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Many people set side by side: each is told from the others, a crowd is surveyed, and the keyboard does it all. */
@Tag("browser")
@ExtendWith(Chromium.class)
class ManyPeopleTest {

    private static final Pattern LEFT_OUT = Pattern.compile("(\\d+) more, from .+ % to .+ %");

    @TempDir
    private Path folder;

    private static void open(Visit visit) {
        visit.ask("""
                const {session} = document.querySelector('crux-app');
                session.answer('p_pays', {type: 'point', values: [0.25]}, '25%');
                session.showEffects();
                """);
        visit.waitUntilSaved();
        visit.step("Share");
    }

    /** Both were called “You”, and both were marked as oneself. */
    @Test
    void somebodyKeptAsYou_isToldApartFromOneself(Browser browser) throws Exception {
        Past.keep(folder, "you", "You", 0.9);
        Past.keep(folder, "ann", "Ann", 0.5);
        Past.keep(folder, "ann-2", "ann", 0.6);
        try (Served served = Served.of(folder, Past.NETWORK);
                Visit visit = Visit.to(browser, served.address())) {
            open(visit);
            visit.page().getByText("Many people at once").click();
            visit.button("Set them side by side").click();
            visit.page().locator(".group-result").waitFor();
            List<String> named = visit.page()
                    .locator(".group-result dl")
                    .first()
                    .locator("dt")
                    .allInnerTexts();
            assertThat(named)
                    .contains("You", "You (another person, kept as you)", "Ann (kept as ann)", "ann (kept as ann-2)")
                    .doesNotHaveDuplicates();
            assertThat(visit.page().locator(".group-result .you dt").allInnerTexts())
                    .containsExactly("You");
            JsonNode mine = visit.ask("""
                    const {own, found} = document.querySelector('crux-group');
                    return found.members.find(({name}) => name === own).probability;
                    """);
            assertThat(mine.asDouble())
                    .isCloseTo(
                            served.cli("posterior", Past.NETWORK, "--profile", "mine")
                                    .path("target")
                                    .path("probability")
                                    .asDouble(),
                            within(1e-12));
            visit.page()
                    .locator("select[aria-label='A profile at hand']")
                    .selectOption(new SelectOption().setLabel("You (another person, kept as you)"));
            assertThat(visit.page().locator("crux-compare h3").innerText())
                    .isEqualTo("You and “You (another person, kept as you)”");
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1440", "DARK, 390"})
    void aCrowd_isShownByItsEndsItsMiddleAndOneself(ColorScheme scheme, int width, Browser browser) throws Exception {
        Past.crowd(folder, 40);
        try (Served served = Served.of(folder, Past.NETWORK);
                Visit visit = Visit.to(browser, served.address(), width, scheme)) {
            open(visit);
            visit.page().getByText("Many people at once").click();
            visit.button("Set them side by side").click();
            visit.page().locator(".group-result").waitFor();
            int shown = members(visit);
            int left = visit.page().locator(".group-between").allInnerTexts().stream()
                    .mapToInt(ManyPeopleTest::leftOut)
                    .sum();
            assertThat(shown).isBetween(9, 12);
            assertThat(shown + left).isEqualTo(41);
            assertThat(visit.page().locator(".group-result .you dt").innerText())
                    .isEqualTo("You");
            assertThat(visit.overhang()).isNotPositive();
            AccessibilityTest.check(visit, "a crowd");
            visit.button("Show all 41").click();
            assertThat(members(visit)).isEqualTo(41);
            assertThat(visit.ask("return document.activeElement.textContent").asString())
                    .isEqualTo("Show fewer of them");
            AccessibilityTest.check(visit, "all of a crowd");
            visit.button("None of them").click();
            assertThat(visit.page().locator(".group-result").count()).isZero();
            assertThat(visit.button("Set them side by side").isDisabled()).isTrue();
        }
    }

    private static int members(Visit visit) {
        return visit.ask("""
                const disputed = document.querySelector('.group-result h4');
                return [...document.querySelectorAll('.group-result dt')]
                  .filter((each) => !disputed || (each.compareDocumentPosition(disputed) & Node.DOCUMENT_POSITION_FOLLOWING)).length;
                """).asInt();
    }

    private static int leftOut(String text) {
        Matcher matcher = LEFT_OUT.matcher(text);
        assertThat(matcher.matches()).as(text).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    /** What was pressed keeps the focus, and a choice made later is followed. */
    @Test
    void theKeyboard_choosesSetsSideBySideAndFolds(Browser browser) throws Exception {
        Past.crowd(folder, 8);
        try (Served served = Served.of(folder, Past.NETWORK);
                Visit visit = Visit.to(browser, served.address())) {
            open(visit);
            Keyboard keyboard = visit.page().keyboard();
            KeyboardTest.tabTo(visit, ".group > summary");
            keyboard.press("Enter");
            KeyboardTest.tabTo(visit, ".group-people input");
            keyboard.press("Space");
            KeyboardTest.tabTo(visit, ".group > .line button");
            keyboard.press("Enter");
            visit.page().locator(".group-result").waitFor();
            assertThat(members(visit)).isEqualTo(8);
            assertThat(visit.page().locator(".gap[role=status]").innerText()).contains("8 conclude from");
            assertThat(visit.ask("return document.activeElement.matches('.group > .line button')")
                            .asBoolean())
                    .isTrue();
            KeyboardTest.backTo(visit, ".group-people input:checked");
            keyboard.press("Space");
            visit.page()
                    .locator(".gap[role=status]")
                    .getByText("7 conclude from")
                    .waitFor();
            assertThat(visit.ask("return document.activeElement.matches('.group-people input')")
                            .asBoolean())
                    .isTrue();
            keyboard.press("Escape");
            assertThat(visit.ask("return document.activeElement.matches('.group:not([open]) > summary')")
                            .asBoolean())
                    .isTrue();
        }
    }
}
