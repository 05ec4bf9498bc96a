package crux.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A long past: it has an order that one finds one's way in, and every way back can be gone with the keyboard. */
@Tag("browser")
@ExtendWith(Chromium.class)
class HistoryTest {

    @TempDir
    private Path folder;

    private static void open(Visit visit) {
        visit.ask("document.querySelector('crux-app').session.showEffects()");
        visit.step("Share");
    }

    private static boolean isFocused(Visit visit, String selector) {
        return visit.ask("return document.activeElement.matches(`%s`)".formatted(selector))
                .asBoolean();
    }

    /** Fifty sittings from 5 January on, one every other day. */
    @ParameterizedTest
    @CsvSource({"LIGHT, 1440", "DARK, 390"})
    void twoHundredAndFiftySaves_standByMonthAndSitting(ColorScheme scheme, int width, Browser browser)
            throws Exception {
        Past.saves(folder, 250);
        try (Served served = Served.of(folder, Past.NETWORK);
                Visit visit = Visit.to(browser, served.address(), width, scheme)) {
            open(visit);
            visit.page().getByText("How your conclusion came to be").click();
            Locator months = visit.page().locator(".month > summary");
            months.first().waitFor();
            assertThat(months.allInnerTexts())
                    .satisfiesExactly(
                            month -> assertThat(month).contains("April 2025", "7 sittings", "points"),
                            month -> assertThat(month).contains("March 2025", "15 sittings"),
                            month -> assertThat(month).contains("February 2025", "14 sittings"),
                            month -> assertThat(month).contains("January 2025", "14 sittings"));
            assertThat(visit.page().locator(".sittings > li").count()).isEqualTo(7);
            months.nth(1).click();
            Locator march = visit.page().locator(".month:nth-of-type(2) .sittings > li");
            march.first().waitFor();
            assertThat(march.count()).isEqualTo(12);
            visit.button("Show 3 earlier").click();
            assertThat(march.count()).isEqualTo(15);
            assertThat(isFocused(visit, ".month:nth-of-type(2) .sittings > li:nth-child(13)"))
                    .isTrue();
            visit.page().locator(".sitting-saves").first().click();
            assertThat(visit.page().locator(".saves > li").count()).isEqualTo(5);
            assertThat(visit.overhang()).isNotPositive();
            AccessibilityTest.check(visit, "a long history");
        }
    }

    @Test
    void theKeyboard_goesBackAndIsToldWhereItIs(Browser browser) throws Exception {
        Past.saves(folder, 13);
        try (Served served = Served.of(folder, Past.NETWORK);
                Visit visit = Visit.to(browser, served.address())) {
            open(visit);
            Keyboard keyboard = visit.page().keyboard();
            KeyboardTest.tabTo(visit, ".history > summary");
            keyboard.press("Enter");
            visit.page().locator(".sittings > li").first().waitFor();
            KeyboardTest.tabTo(visit, ".sitting-saves");
            keyboard.press("Enter");
            assertThat(visit.page().locator(".saves > li").count()).isEqualTo(3);
            KeyboardTest.tabTo(visit, "[aria-label^='Go back to this, of 9 January 2025']");
            keyboard.press("Enter");
            Locator said = visit.page().locator(".history-said");
            said.getByText("Your answers are again those of 9 January 2025").waitFor();
            visit.page().locator(".history-said:focus").waitFor();
            assertThat(served.cli("history", Past.NETWORK + "/mine").path("revisions"))
                    .hasSize(14);
            assertThat(visit.page().locator(".sittings > li").first().innerText())
                    .contains("Brought back", "As it stands now");
            KeyboardTest.tabTo(visit, ".sittings button");
            keyboard.press("Escape");
            assertThat(isFocused(visit, ".history:not([open]) > summary")).isTrue();
        }
    }

    /** What is not kept yet would be lost: it is kept first, and can be gone back to in its turn. */
    @Test
    void anAnswerThatIsNotKeptYet_isKeptBeforeOneGoesBack(Browser browser) throws Exception {
        Past.saves(folder, 6);
        try (Served served = Served.of(folder, Past.NETWORK);
                Visit visit = Visit.to(browser, served.address())) {
            open(visit);
            visit.page().getByText("How your conclusion came to be").click();
            visit.page().locator(".sittings > li").nth(1).waitFor();
            visit.ask("""
                    document.querySelector('crux-app').session.answer('p_pays', {type: 'point', values: [0.99]}, '99%');
                    document.querySelector('.sittings > li:nth-child(2) .link').click();
                    """);
            visit.page().locator(".history-said").getByText("again those of").waitFor();
            assertThat(served.cli("history", Past.NETWORK + "/mine").path("revisions"))
                    .hasSize(8);
        }
    }

    @Test
    void aNameUnderWhichNothingIsKept_hasNoHistory_andSaysSo(Browser browser) throws Exception {
        try (Served served = Served.of(folder, Past.NETWORK);
                Visit visit = Visit.to(browser, served.address())) {
            open(visit);
            visit.page().getByText("How your conclusion came to be").click();
            visit.page()
                    .getByText("Nothing has been saved under this name yet.")
                    .waitFor();
        }
    }
}
