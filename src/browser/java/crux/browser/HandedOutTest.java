package crux.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** What the page hands out: charts as pictures and tables, answers as a profile, a line and a link. */
@Tag("browser")
@ExtendWith(Chromium.class)
class HandedOutTest {

    @TempDir
    private Path folder;

    @Test
    void aChart_isAPictureAndATableOfItsOwn(Browser browser) throws Exception {
        try (Served served = Served.of(folder, "scheming");
                Visit visit = Visit.to(browser, served.address())) {
            visit.answerAllNine();
            Locator links = visit.page().locator("crux-tornado-chart .chart-links");
            String picture = text(visit, links.getByText("SVG"), "scheming-tornado.svg");
            Element svg = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(picture)))
                    .getDocumentElement();
            assertThat(svg.getTagName()).isEqualTo("svg");
            assertThat(svg.getTextContent()).contains("What moves the conclusion", "Goal-guarding works");
            assertThat(picture).contains("fill=\"rgb(").doesNotContain("var(--", "class=");
            List<String> table = text(visit, links.getByText("CSV"), "scheming-tornado.csv")
                    .lines()
                    .toList();
            assertThat(table.get(0)).startsWith("credence,value,low,high,at low,at high,swing");
            assertThat(table).hasSizeGreaterThan(48).anyMatch(row -> row.startsWith("p_goal_guarding,0.3,"));
        }
    }

    @Test
    void aProfile_meansToTheCommandLineWhatItMeansHere(Browser browser) throws Exception {
        try (Served served = Served.of(folder, "scheming");
                Visit visit = Visit.to(browser, served.address())) {
            visit.answerAllNine();
            visit.step("Share");
            Path profile = folder.resolveSibling("handed.json");
            Files.writeString(profile, text(visit, visit.button("Download the profile"), "scheming-profile.json"));
            double cli = served.cli("posterior", "scheming", "--profile", profile.toString())
                    .path("target")
                    .path("probability")
                    .asDouble();
            assertThat(overall(visit)).isCloseTo(cli, within(1e-9));
        }
    }

    /** The link opens where nothing of the person is kept: in the file. */
    @Test
    void aLink_opensElsewhereWithTheSameAnswers(Browser browser) throws Exception {
        try (Served served = Served.of(folder.resolve("library"), "scheming");
                Visit visit = Visit.to(browser, served.address())) {
            visit.answerAllNine();
            String fragment = visit.ask(
                            "const {fragmentOf} = await import('crux/share/line.js'); return fragmentOf(document.querySelector('crux-app').session);")
                    .asString();
            URI file = URI.create(served.file("scheming").toUri() + fragment);
            try (Visit other = Visit.to(browser, file)) {
                other.page().locator("crux-result .conclusion-number").first().waitFor();
                assertThat(overall(other)).isEqualTo(overall(visit));
                assertThat(other.page().url()).doesNotContain("#answers");
            }
        }
    }

    private static double overall(Visit visit) {
        return visit.ask("return document.querySelector('crux-app').session.readings.overall.probability")
                .asDouble();
    }

    private static String text(Visit visit, Locator link, String name) throws IOException {
        Download download = visit.page().waitForDownload(link::click);
        assertThat(download.suggestedFilename()).isEqualTo(name);
        return Files.readString(download.path());
    }
}
