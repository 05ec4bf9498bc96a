package crux.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** People at one machine: each under a name, set beside each other and all together, and each's way to where they stand. */
@Tag("browser")
@ExtendWith(Chromium.class)
class PeopleTest {

    @TempDir
    private Path folder;

    @Test
    void answersAreKeptUnderANameOfOnesOwn_andEachMeetsTheOther(Browser browser) throws Exception {
        try (Served served = Served.of(folder, "scheming");
                Visit visit = Visit.to(browser, served.address())) {
            visit.answerAllNine();
            visit.waitUntilSaved();
            visit.step("Share");
            visit.button("Another name …").click();
            visit.page().getByLabel("A new name").fill("Ann Lee");
            visit.button("Keep these answers under it").click();
            visit.page().waitForURL("**?as=Ann-Lee-*");
            visit.waitUntilSaved();
            assertThat(visit.page().locator(".save-state").innerText()).isEqualTo("Saved as Ann Lee");
            assertThat(served.cli("posterior", "scheming", "--profile", "Ann Lee")
                            .path("target"))
                    .isEqualTo(served.cli("posterior", "scheming", "--profile", "mine")
                            .path("target"));
            visit.step("Share");
            visit.button("Another name …").click();
            visit.page().getByLabel("A new name").fill("Bob");
            visit.button("Go on under it").click();
            visit.page().waitForURL("**?as=Bob");
            visit.page().locator("crux-answer").waitFor();
            Visit.NINE.forEach(any -> visit.answer(any.equals("30%") ? "90%" : any));
            visit.waitUntilSaved();
            visit.step("Share");
            visit.page()
                    .locator("select[aria-label='A profile at hand']")
                    .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Ann Lee"));
            assertThat(visit.page().locator("crux-compare h3").innerText()).isEqualTo("You and “Ann Lee”");
            group(served, visit);
        }
    }

    private static void group(Served served, Visit visit) {
        visit.page().getByText("Many people at once").click();
        visit.button("Set them side by side").click();
        visit.page().locator(".group-result").waitFor();
        JsonNode found = visit.ask("return document.querySelector('crux-group').found");
        JsonNode cli = served.cli("group", "scheming", "scheming/Bob", "scheming/Ann Lee", "scheming/mine");
        assertThat(found.path("conclusions").path("median"))
                .isEqualTo(cli.path("conclusions").path("median"));
        assertThat(found.path("varianceShares")).hasSameSizeAs(cli.path("varianceShares"));
        assertThat(found.path("varianceShares").path(0).path("credence"))
                .isEqualTo(cli.path("varianceShares").path(0).path("credence"));
        assertThat(visit.page().locator(".group-members").first().innerText()).contains("You", "Ann Lee", "mine");
        AccessibilityTest.check(visit, "a group");
    }

    @Test
    void aNameThatIsTaken_isSaidSo(Browser browser) throws Exception {
        try (Served served = Served.of(folder, "strict-counting");
                Visit visit = Visit.to(browser, served.address())) {
            visit.field().fill("30%");
            visit.waitUntilSaved();
            visit.step("Share");
            visit.button("Another name …").click();
            visit.page().getByLabel("A new name").fill("mine");
            visit.button("Keep these answers under it").click();
            assertThat(visit.page().locator(".naming .refused").innerText()).contains("kept as “mine” already");
            visit.forgive("412");
            visit.page().getByLabel("A new name").fill("Ötzi & Söhne");
            visit.button("Keep these answers under it").click();
            visit.page()
                    .locator(".save-state")
                    .getByText("Saved as Ötzi & Söhne")
                    .waitFor();
        }
    }

    @Test
    void anEarlierState_isFoundAndBroughtBack(Browser browser) throws Exception {
        try (Served served = Served.of(folder, "scheming");
                Visit visit = Visit.to(browser, served.address(), 390, ColorScheme.DARK)) {
            visit.answerAllNine();
            visit.waitUntilSaved();
            String before = visit.page().locator(".conclusion-number").first().innerText();
            visit.step("Answer");
            visit.field().fill("95%");
            visit.page()
                    .locator(".save-state.unsaved, .save-state.saving")
                    .first()
                    .waitFor();
            visit.waitUntilSaved();
            visit.step("Share");
            visit.page().getByText("How your conclusion came to be").click();
            visit.page().locator(".sitting-saves").click();
            assertThat(visit.page().locator(".saves > li").first().innerText())
                    .contains("A further strong reason against", "points");
            AccessibilityTest.check(visit, "a history");
            visit.page().getByText("Go back to this").first().click();
            visit.page().locator(".sittings").getByText("Brought back").waitFor();
            visit.step("Result");
            assertThat(visit.page().locator(".conclusion-number").first().innerText())
                    .isEqualTo(before);
            assertThat(visit.overhang()).isNotPositive();

            visit.page().reload();
            visit.page().locator(".conclusion-number").first().waitFor();
            assertThat(visit.page().locator(".conclusion-number").first().innerText())
                    .isEqualTo(before);
        }
    }
}
