package crux.format;

import static org.assertj.core.api.Assertions.assertThat;

import crux.model.AuthorPage;
import crux.model.BeliefNetwork;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How an author presents an argument: read whole or with every problem at once, and written back as it was. */
class NativePageTest {

    private static final String PAGE = """
            {
                "title": "Why is the grass wet?",
                "byline": "A. Gardener",
                "date": "2026-11-20",
                "licence": "CC BY 4.0",
                "introduction": ["One.", "Two <b>."],
                "questions": ["q", {"credence": "p", "prose": ["Before it."]}],
                "answers": "gardener"
              }""";

    @Test
    void everyPart_isReadAndWrittenBack() {
        BeliefNetwork network = read(PAGE).value().orElseThrow();
        AuthorPage page = network.description().page().orElseThrow();
        assertThat(page)
                .isEqualTo(new AuthorPage(
                        "Why is the grass wet?",
                        "A. Gardener",
                        Optional.of(LocalDate.of(2026, 11, 20)),
                        "CC BY 4.0",
                        List.of("One.", "Two <b>."),
                        List.of(new AuthorPage.Asked("q", List.of()), new AuthorPage.Asked("p", List.of("Before it."))),
                        "gardener"));
        String text = NativeNetworkWriter.render(network);
        BeliefNetwork back = NativeNetworkReader.read("network.json", text.getBytes(StandardCharsets.UTF_8))
                .value()
                .orElseThrow();
        assertThat(back.description()).isEqualTo(network.description());
        assertThat(NativeNetworkWriter.render(back)).isEqualTo(text);
    }

    @Test
    void aPage_changesNoAnswersMark() {
        assertThat(ContentHash.of(read(PAGE).value().orElseThrow()))
                .isEqualTo(ContentHash.of(read("{}").value().orElseThrow()));
    }

    @Test
    void everyProblem_isNamedAtOnceWithItsPlace() {
        List<Problem> problems = read("""
                {
                "titel": "Why?",
                "date": "20 May",
                "introduction": "One.",
                "questions": [
                  "pp",
                  "q",
                  {"credence": "q"},
                  {"prose": []},
                  7,
                  {"credence": "p", "prose": [1]}
                ],
                "answers": "../me"
                }""").problems();
        assertThat(problems)
                .extracting(problem -> problem.location().line() + ": " + problem.what())
                .containsExactly(
                        "2: unknown key \"titel\" of a page",
                        "3: \"20 May\" is no date",
                        "4: \"introduction\" is a text, where a list is wanted",
                        "6: no credence is named pp",
                        "8: q is asked twice",
                        "9: a question of a page without \"credence\"",
                        "10: a question of a page is a number, where an object is wanted",
                        "11: an element of \"prose\" is a number, where a text is wanted",
                        "13: \"../me\" cannot be a profile's name");
        assertThat(problems)
                .allSatisfy(problem -> assertThat(problem.mend()).isNotBlank())
                .anySatisfy(problem -> assertThat(problem.mend()).isEqualTo("did you mean \"title\"?"));
    }

    private static Loaded<BeliefNetwork> read(String page) {
        String text = """
                {"crux": 1, "kind": "network", "id": "wet", "title": "Wet", "page": %s,
                  "credences": [
                    {"id": "p", "kind": "probability", "question": "Rain?", "default": 0.2, "tier": 1},
                    {"id": "q", "kind": "probability", "question": "Sun?", "default": 0.2, "tier": 1}
                  ],
                  "variables": [
                    {"id": "rain", "states": ["yes", "no"], "form": {"type": "prior", "p": "p"}},
                    {"id": "sun", "states": ["yes", "no"], "form": {"type": "prior", "p": "q"}}
                  ]}
                """.formatted(page);
        return NativeNetworkReader.read("network.json", text.getBytes(StandardCharsets.UTF_8));
    }
}
