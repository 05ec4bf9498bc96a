package crux.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The file that an author hands on and a reader opens, with no server and no network. */
@Tag("browser")
@ExtendWith(Chromium.class)
class SharedFileTest {

    @TempDir
    private Path root;

    @Test
    void theFileOfThePage_isAnsweredOfflineAndAsksForNothing(Browser browser) throws Exception {
        Path file = root.resolve("shared.html");
        try (Served served = Served.of(root.resolve("library"), "scheming");
                Visit visit = Visit.to(browser, served.address())) {
            visit.answerAllNine();
            visit.step("Share");
            Download download = visit.page()
                    .waitForDownload(
                            () -> visit.page().locator(".card a[download]").click());
            download.saveAs(file);
        }
        try (Visit visit = Visit.to(browser, file.toUri())) {
            visit.cutOff();
            visit.answerAllNine();
            assertThat(visit.page().locator(".sentences").innerText()).contains("It hangs most on");
            visit.step("Share");
            assertThat(visit.page().locator(".promise").innerText())
                    .isEqualTo("Your answers stay in this file; nothing is sent.");
            assertThat(visit.asked())
                    .allSatisfy(address -> assertThat(address)
                            .matches(text ->
                                    text.startsWith("file:") || text.startsWith("data:") || text.startsWith("blob:")));
            assertThat(visit.ask("return performance.getEntriesByType('resource')"
                                    + ".map(({name}) => name).filter((name) => !/^(data|blob):/.test(name))")
                            .size())
                    .isZero();
        }
    }

    @Test
    void theFile_runsItsVectorsAndKeepsAnswersOverAReload(Browser browser) throws Exception {
        try (Served served = Served.of(root.resolve("library"), "")) {
            Path file = served.file("hazy-counting");
            try (Visit visit = Visit.to(browser, file.toUri())) {
                assertThat(visit.ask(Vectors.circuit("hazy-counting")).size()).isZero();
                assertThat(visit.ask(Vectors.written()).size()).isZero();
                visit.answer("30%");
                visit.waitUntilSaved();
                visit.page().reload();
                visit.page().locator(".question-card").waitFor();
                assertThat(visit.page().locator(".progress-text").innerText()).startsWith("2 of");
            }
        }
    }

    @Test
    void aLinkWithAnswers_opensWithThem(Browser browser) throws Exception {
        try (Served served = Served.of(root.resolve("library"), "")) {
            Path file = served.file("scheming");
            String line = "#answers=scheming%3A%20p_goal_guarding%3D30%25";
            try (Visit visit = Visit.to(browser, java.net.URI.create(file.toUri() + line))) {
                assertThat(visit.page().locator(".progress-text").innerText()).isEqualTo("2 of 9");
            }
        }
    }
}
