package crux.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import crux.notation.Figures;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What an author publishes: the author's words and order, and the author's answers only after the reader's. */
@Tag("browser")
@ExtendWith(Chromium.class)
class AuthorPageTest {

    private static final String NETWORK = """
            {"crux": 1, "kind": "network", "id": "wet", "title": "The network's title",
              "conclusion": {"variable": "mud", "state": "yes"},
              "page": {"title": "Why <i>is</i> the grass wet?", "byline": "A. Gardener", "date": "2026-11-20", "licence": "CC BY 4.0",
                "introduction": ["Look out of the window.", "<script>window.broken = true</script>"],
                "questions": [{"credence": "q", "prose": ["First, the sun & the hose."]}, "p"], "answers": "gardener"},
              "credences": [
                {"id": "p", "kind": "probability", "label": "Rain", "question": "How often does it rain?", "default": 0.2, "tier": 1},
                {"id": "q", "kind": "probability", "label": "Hose", "question": "How often is the hose on?", "default": 0.2, "tier": 3},
                {"id": "r", "kind": "probability", "label": "Dew", "question": "How often is there dew?", "default": 0.1, "tier": 1}
              ],
              "variables": [
                {"id": "rain", "states": ["yes", "no"], "form": {"type": "prior", "p": "p"}},
                {"id": "hose", "states": ["yes", "no"], "form": {"type": "prior", "p": "q"}},
                {"id": "dew", "states": ["yes", "no"], "form": {"type": "prior", "p": "r"}},
                {"id": "mud", "label": "There is mud", "states": ["yes", "no"], "parents": ["rain", "hose", "dew"],
                  "form": {"type": "or", "of": {"rain": "yes", "hose": "yes", "dew": "yes"}}}
              ]}
            """;
    private static final String GARDENER = """
            {"crux": 1, "kind": "profile", "id": "gardener", "title": "The gardener", "network": "wet",
              "answers": {"p": {"is": 0.5}, "q": {"is": 0.5}, "r": {"is": 0}}}
            """;

    @TempDir
    private Path root;

    private Path library;

    @BeforeEach
    void write() throws Exception {
        library = root.resolve("library");
        Files.createDirectories(library.resolve("wet/profiles"));
        Files.writeString(library.resolve("wet/network.json"), NETWORK);
        Files.writeString(library.resolve("wet/profiles/gardener.json"), GARDENER);
    }

    @Test
    void thePreview_andTheFile_areOnePage(Browser browser) throws Exception {
        try (Served served = Served.of(library, "wet")) {
            try (Visit visit = Visit.to(browser, served.address())) {
                read(visit);
            }
            try (Visit visit = Visit.to(browser, served.file("wet").toUri())) {
                read(visit);
            }
        }
    }

    private static void read(Visit visit) {
        Locator body = visit.page().locator("body");
        assertThat(body.innerText())
                .contains("Why <i>is</i> the grass wet?", "A. Gardener · 2026-11-20", "CC BY 4.0")
                .contains("Look out of the window.", "<script>window.broken = true</script>")
                .contains("First, the sun & the hose.", "How often is the hose on?")
                .doesNotContain("The network's title");
        assertThat(visit.ask("return window.broken ?? null").isNull()).isTrue();
        visit.step("Share");
        assertThat(visit.page()
                        .locator("select[aria-label='A profile at hand']")
                        .count())
                .as("the author's answers, before the reader's")
                .isZero();
        visit.step("Answer");
        visit.answer("10%");
        assertThat(body.innerText()).contains("How often does it rain?").doesNotContain("the sun & the hose");
        assertThat(visit.page().locator(".authors").count()).isZero();
        visit.answer("30%");
        assertThat(visit.page().locator(".authors").innerText())
                .contains("A. Gardener", "Kept back until you had yours")
                .contains("75 %");
        visit.button("See where you differ").click();
        assertThat(visit.page().locator("crux-compare h3").innerText()).isEqualTo("You and “The gardener”");
    }

    /** The page that comes with Crux for an author to learn from: its order, its prose, and its librarian's answers kept back. */
    @Test
    void theShippedExample_asksInItsOrderAndThenSaysWhatItsAuthorThinks(Browser browser) throws Exception {
        try (Served served = Served.of(library, "library-self-service");
                Visit visit = Visit.to(browser, served.address())) {
            Locator body = visit.page().locator("body");
            assertThat(body.innerText())
                    .contains("A library that runs itself?", "A librarian, as made up as the town", "6 questions")
                    .contains("The promise comes first.");
            for (String claim : List.of(
                    "Longer hours", "Unstaffed hours", "The savings", "Help remains", "Help remains", "People")) {
                assertThat(visit.page().locator(".claim").innerText()).startsWithIgnoringCase(claim);
                assertThat(body.innerText()).doesNotContain("Has seen plans before");
                visit.answer("40%");
            }
            JsonNode cli = served.cli("posterior", "library-self-service", "--profile", "wary-librarian");
            assertThat(visit.page().locator(".authors").innerText())
                    .contains(Figures.percent(
                            cli.path("target").path("probability").asDouble()));
            visit.button("See where you differ").click();
            assertThat(visit.page().locator("crux-compare h3").innerText())
                    .isEqualTo("You and “Has seen plans before”");
        }
    }

    @Test
    void theSnippet_putsTheFileIntoAnotherPage(Browser browser) throws Exception {
        try (Served served = Served.of(library, "wet")) {
            Path file = served.file("wet");
            String snippet;
            try (Visit visit = Visit.to(browser, file.toUri())) {
                visit.step("Share");
                visit.page().getByText("Put this page into another").click();
                snippet = visit.page().locator("crux-share pre").innerText();
            }
            Path around = Files.writeString(
                    file.resolveSibling("around.html"), "<!doctype html><title>Around</title>%s".formatted(snippet));
            try (Visit visit = Visit.of(browser)) {
                visit.page().navigate(URI.create(around.toUri().toString()).toString());
                visit.page()
                        .frameLocator("iframe")
                        .getByText("How often is the hose on?")
                        .waitFor();
                assertThat(visit.page().locator("iframe").getAttribute("title"))
                        .isEqualTo("Why <i>is</i> the grass wet?");
            }
        }
    }
}
