package crux.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shared file in the other browser that people have. */
@Tag("browser")
class FirefoxTest {

    private static final String ANSWERED = "#answers=scheming%3A%20p_goal_guarding%3D30%25%20p_alt_story%3D1%3A3";
    private static final String OPEN = """
            for (let i = 0; i < 200 && !document.querySelector('crux-answer, crux-result'); i++) {
              await new Promise((done) => setTimeout(done, 50));
            }
            return document.querySelector('.progress-text')?.textContent ?? document.body.textContent;
            """;
    private static final String RESULT = """
            document.querySelector('nav li:nth-child(2) button').click();
            await document.querySelector('crux-app').updateComplete;
            document.querySelector('.result.before .quiet').click();
            await new Promise((done) => setTimeout(done, 300));
            const numbers = [...document.querySelectorAll('.conclusion-number')].map((each) => each.textContent);
            const rows = document.querySelectorAll('crux-tornado-chart .row').length;
            return {numbers, rows, sentences: document.querySelector('.sentences').textContent};
            """;

    @TempDir
    private Path folder;

    @Test
    void theFile_runsItsVectorsAndShowsTheResult() throws Exception {
        Path program = Path.of(System.getProperty("browser.firefox", "/usr/bin/firefox-esr"));
        Assumptions.assumeTrue(
                Files.isExecutable(program),
                program + " is not there: install firefox-esr, or name it by -Dbrowser.firefox");
        Path profile = Files.createDirectory(folder.resolve("profile"));
        try (Served served = Served.of(folder.resolve("library"), "");
                Firefox firefox = Firefox.start(program, profile)) {
            firefox.open(URI.create(served.file("scheming").toUri() + ANSWERED));
            assertThat(firefox.ask(OPEN).asString()).isEqualTo("3 of 9");
            assertThat(firefox.ask(Vectors.circuit("scheming")).size()).isZero();
            assertThat(firefox.ask(Vectors.written()).size()).isZero();
            var result = firefox.ask(RESULT);
            assertThat(result.path("numbers").size()).isEqualTo(2);
            assertThat(result.path("rows").asInt()).isPositive();
            assertThat(result.path("sentences").asString()).contains("It hangs most on");
            String cli = served.cli("posterior", "scheming", "--set", "p_goal_guarding=30%", "--set", "p_alt_story=1:3")
                    .path("target")
                    .path("probability")
                    .asString();
            assertThat(firefox.ask("return document.querySelector('crux-app').session.readings.overall.probability")
                            .asDouble())
                    .isCloseTo(Double.parseDouble(cli), org.assertj.core.api.Assertions.within(1e-9));
        }
    }
}
