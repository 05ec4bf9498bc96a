package crux.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A reader's five minutes on the flagship, from the blank page to what the conclusion hangs on. */
@Tag("browser")
@ExtendWith(Chromium.class)
class JourneyTest {

    @TempDir
    private Path folder;

    @Test
    void fromBlankToCrux(Browser browser) throws Exception {
        try (Served served = Served.of(folder, "scheming");
                Visit visit = Visit.to(browser, served.address())) {
            blank(visit);
            drag(visit, 0.3);
            assertThat(visit.field().inputValue()).isEqualTo("30%");
            visit.button("Next").click();
            for (int i = 1; i < Visit.NINE.size(); i++) {
                assertThat(visit.page().locator("crux-standing-panel").count())
                        .as("effects shown before every question was met")
                        .isZero();
                visit.answer(Visit.NINE.get(i));
            }
            crux(visit);
            changedLive(visit);
        }
    }

    private static void blank(Visit visit) {
        assertThat(visit.page().locator(".progress-text").innerText()).isEqualTo("1 of 9");
        assertThat(visit.field().inputValue()).isEmpty();
        assertThat(visit.page().locator(".bar.blank").count()).isEqualTo(1);
        assertThat(visit.button("Next").isDisabled()).isTrue();
        visit.step("Result");
        assertThat(visit.page().locator("crux-result").innerText())
                .contains("0 of 9 answered")
                .doesNotContain("%");
        visit.step("Answer");
    }

    /** Drags along the line to a part of its length. */
    private static void drag(Visit visit, double part) {
        BoundingBox track = visit.page().locator(".bar-track").boundingBox();
        double y = track.y + track.height / 2;
        Mouse mouse = visit.page().mouse();
        mouse.move(track.x + 0.8 * track.width, y);
        mouse.down();
        mouse.move(track.x + part * track.width, y, new Mouse.MoveOptions().setSteps(5));
        mouse.up();
    }

    private static void crux(Visit visit) {
        Locator result = visit.page().locator("crux-result");
        assertThat(result.locator(".conclusion-number").allInnerTexts())
                .hasSize(2)
                .allSatisfy(number -> assertThat(number).endsWith("%"));
        assertThat(result.locator(".own").innerText()).contains("All 9 answers are your own");
        assertThat(result.locator(".sentences").innerText())
                .contains("It hangs most on")
                .contains("instead of");
        assertThat(result.locator("crux-tornado-chart .row").count()).isPositive();
        assertThat(result.locator("crux-waterfall-chart .row").count()).isPositive();
        result.locator("crux-density-chart .hill").first().waitFor();
    }

    /** After the first pass an answer is changed with the conclusion moving beside it. */
    private static void changedLive(Visit visit) {
        visit.step("Answer");
        Locator now = visit.page().locator(".standing-figure.overall .standing-number");
        String before = now.innerText();
        drag(visit, 0.95);
        assertThat(now.innerText()).isNotEqualTo(before);
        assertThat(visit.page()
                        .locator(".standing-figure.overall .standing-moved")
                        .innerText())
                .contains("point");
    }

    @Test
    void savedAnswers_areThereAfterReloadingAndInTheLibrary(Browser browser) throws Exception {
        try (Served served = Served.of(folder, "scheming");
                Visit visit = Visit.to(browser, served.address())) {
            visit.answer("12.5%");
            visit.waitUntilSaved();
            visit.page().reload();
            visit.page().locator(".question-card").waitFor();
            assertThat(visit.page().locator(".progress-text").innerText()).isEqualTo("2 of 9");
            visit.button("Back").click();
            assertThat(visit.field().inputValue()).isEqualTo("12.5%");
            assertThat(folder.resolve("scheming/profiles/mine.json")).content().contains("\"12.5%\"");
        }
    }

    /** A save may take longer than the pause before the next. */
    @Test
    void savesOneUponTheOther_areNotTakenForSomebodyElses(Browser browser) throws Exception {
        try (Served served = Served.of(folder, "scheming");
                Visit visit = Visit.to(browser, served.address())) {
            visit.ask("""
                    const {session, keeping} = document.querySelector('crux-app');
                    const saves = [0.1, 0.2, 0.3].map((value) => {
                      session.answer('p_goal_guarding', {type: 'point', values: [value]});
                      return keeping.save();
                    });
                    await Promise.all(saves);
                    return keeping.state;
                    """);
            visit.waitUntilSaved();
            assertThat(folder.resolve("scheming/profiles/mine.json")).content().contains("0.3");
        }
    }

    @Test
    void whatSomebodyElseSaved_isNotOverwrittenUnasked(Browser browser) throws Exception {
        try (Served served = Served.of(folder, "scheming");
                Visit first = Visit.to(browser, served.address());
                Visit second = Visit.to(browser, served.address())) {
            first.answer("10%");
            first.waitUntilSaved();
            second.field().fill("90%");
            second.page().locator(".save-state.conflict").waitFor();
            assertThat(folder.resolve("scheming/profiles/mine.json")).content().contains("\"10%\"");
            second.button("Keep mine").click();
            second.waitUntilSaved();
            assertThat(folder.resolve("scheming/profiles/mine.json")).content().contains("\"90%\"");
            second.forgive("412");
        }
    }

    @Test
    void onAPhone_nothingIsWiderThanTheWindow(Browser browser) throws Exception {
        try (Served served = Served.of(folder, "scheming");
                Visit visit = Visit.to(browser, served.address(), 390, ColorScheme.DARK)) {
            for (String answer : Visit.NINE) {
                assertThat(visit.overhang()).as(answer).isNotPositive();
                visit.answer(answer);
            }
            assertThat(visit.overhang()).as("result").isNotPositive();
            visit.page().locator("crux-tornado-chart").getByText("Table").click();
            assertThat(visit.overhang()).as("result with a table").isNotPositive();
            visit.step("Answer");
            assertThat(visit.overhang()).as("answers beside the conclusion").isNotPositive();
            visit.step("Share");
            visit.page().locator("select[aria-label='A profile at hand']").selectOption("0");
            visit.page().locator("crux-compare").waitFor();
            assertThat(visit.overhang()).as("share and compare").isNotPositive();
        }
    }

    /** From the blank page to the result nothing that is being read moves by itself, and nothing is animated for who does not want it. */
    @Test
    void nothing_jumpsOrIsAnimatedUnasked(Browser browser) throws Exception {
        try (Served served = Served.of(folder, "scheming");
                Visit visit = Visit.to(browser, served.address())) {
            visit.ask("""
                    window.jumps = [];
                    new PerformanceObserver((list) => list.getEntries().filter(({hadRecentInput}) => !hadRecentInput)
                      .forEach(({value}) => window.jumps.push(value))).observe({type: 'layout-shift', buffered: true});
                    """);
            visit.answerAllNine();
            visit.page().locator("crux-density-chart .hill").first().waitFor();
            assertThat(visit.ask("return window.jumps.reduce((sum, value) => sum + value, 0)")
                            .asDouble())
                    .as("how much of the window moved how far")
                    .isLessThan(0.01);
            assertThat(visit.ask("""
                    return [...document.querySelectorAll('*')].map((each) => getComputedStyle(each))
                      .filter(({transitionDuration, animationName}) => parseFloat(transitionDuration) > 0 || animationName !== 'none').length;
                    """).asInt()).as("animated").isZero();
        }
    }

    @Test
    void theDarkPage_isDarkWithLightLetters(Browser browser) throws Exception {
        try (Served served = Served.of(folder, "scheming");
                Visit visit = Visit.to(browser, served.address(), 1024, ColorScheme.DARK)) {
            String brightness =
                    "const sum = (text) => text.match(/\\d+/g).slice(0, 3).reduce((a, b) => a + Number(b), 0) / 765;"
                            + "const style = getComputedStyle(document.body);"
                            + "return sum(style.%s);";
            assertThat(visit.ask(brightness.formatted("backgroundColor")).asDouble())
                    .isLessThan(0.2);
            assertThat(visit.ask(brightness.formatted("color")).asDouble()).isGreaterThan(0.8);
        }
    }
}
