package crux.page;

import static org.assertj.core.api.Assertions.assertThat;

import crux.app.Workbench;
import crux.inference.Limits;
import crux.model.BeliefNetwork;
import crux.model.Dependence;
import crux.model.Description;
import crux.model.Target;
import crux.testing.Arguments;
import crux.testing.ShippedNetworks;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {

    private static final int MOST_BYTES = 600_000;
    private static final Pattern PAYLOAD = Pattern.compile("id=\"payload\">(.*?)</script>", Pattern.DOTALL);
    private static final Pattern FETCHED = Pattern.compile("(?:src|href)=\"(?!data:)[^\"]*\"|url\\((?!data:)|@import");

    @TempDir
    private Path folder;

    private Workbench bench() {
        return Workbench.of(Optional.of(folder), Limits.ofHeap(), 1);
    }

    @Test
    void theFlagship_isOneFileUnderItsSizeThatFetchesNothing() throws Exception {
        Path file = folder.resolve("scheming.html");
        Report report = Report.write(bench(), "scheming", file);
        String html = Files.readString(file);
        assertThat(report.bytes()).isEqualTo(Files.size(file)).isLessThan(MOST_BYTES);
        assertThat(FETCHED.matcher(html).results().map(found -> found.group()).toList())
                .isEmpty();
        assertThat(html)
                .contains("default-src 'none'")
                .containsOnlyOnce("Google LLC")
                .contains("lit, lit-html", "Copyright 2010-2023 Mike Bostock");
    }

    @Test
    void theSameNetwork_givesTheSameBytes() throws Exception {
        BeliefNetwork network = ShippedNetworks.network("hazy-counting");
        assertThat(Report.html(bench(), network)).isEqualTo(Report.html(bench(), network));
    }

    @Test
    void thePayload_hasEveryQuestionAndStance() throws Exception {
        BeliefNetwork network = ShippedNetworks.network("scheming");
        JsonNode payload = payload(Report.html(bench(), network));
        assertThat(payload.path("network").path("credences").size())
                .isEqualTo(network.credences().size());
        assertThat(payload.path("profiles").size()).isEqualTo(7);
        assertThat(payload.path("circuits")
                        .path("overall")
                        .path("operations")
                        .path("codes")
                        .size())
                .isPositive();
        assertThat(payload.path("network").path("granted").path("words").asString())
                .isEqualTo("“Scheming pays”");
    }

    /** A network that somebody is still writing, in a folder of its own, with profiles beside it. */
    @Test
    void aFileOutsideTheLibrary_findsTheProfilesBesideIt() throws Exception {
        Path draft = folder.resolve("drafts/lawn");
        Files.createDirectories(draft.resolve("profiles"));
        Path network = Files.writeString(draft.resolve("network.json"), """
                {"crux": 1, "kind": "network", "id": "lawn", "title": "Wet", "conclusion": {"variable": "rain", "state": "yes"},
                  "page": {"byline": "A. Gardener", "answers": "gardener"},
                  "credences": [{"id": "p", "kind": "probability", "label": "Rain", "question": "How often?", "default": 0.2, "tier": 1}],
                  "variables": [{"id": "rain", "states": ["yes", "no"], "form": {"type": "prior", "p": "p"}}]}
                """);
        for (String whose : List.of("nobody", "mine")) {
            Files.writeString(
                    draft.resolve("profiles/" + (whose.equals("mine") ? "gardener" : "stance") + ".json"),
                    """
                    {"crux": 1, "kind": "profile", "id": "%1$s", "title": "%1$s", "network": "lawn", "view": {"whose": "%1$s"},
                      "answers": {"p": {"is": 0.5}}}
                    """.formatted(whose));
        }
        for (Path named : List.of(network, draft)) {
            Path file = folder.resolve("lawn.html");
            Report.write(bench(), named.toString(), file);
            JsonNode payload = payload(Files.readString(file));
            assertThat(payload.path("page").path("answers").path("title").asString())
                    .isEqualTo("mine");
            assertThat(payload.path("profiles")
                            .valueStream()
                            .map(profile -> profile.path("title").asString()))
                    .containsExactly("nobody");
        }
    }

    @Test
    void aTitleThatLooksLikeMarkup_staysText() throws Exception {
        BeliefNetwork plain = Arguments.both(0.5, 0.5);
        List<Dependence> dependences = plain.dependences();
        Description odd = new Description(
                "odd", "</title></script><script>alert(1)</script>", "", List.of(), List.of(), List.of(), List.of());
        BeliefNetwork network = new BeliefNetwork(
                odd,
                plain.credences(),
                dependences,
                Optional.of(new Target(
                        dependences.get(dependences.size() - 1).variable().id(),
                        dependences
                                .get(dependences.size() - 1)
                                .variable()
                                .states()
                                .get(0)
                                .id())),
                List.of());
        String html = Report.html(bench(), network);
        assertThat(html).doesNotContain("<script>alert");
        assertThat(payload(html).path("network").path("title").asString()).isEqualTo(odd.title());
    }

    @Test
    void aNetworkWithoutQuestionsOrConclusion_hasAPageToo() throws Exception {
        BeliefNetwork asked = ShippedNetworks.network("asia");
        BeliefNetwork silent = BeliefNetwork.of("silent", asked.dependences());
        assertThat(payload(Report.html(bench(), silent)).path("circuits").isEmpty())
                .isTrue();
        assertThat(payload(Report.html(bench(), asked))
                        .path("circuits")
                        .path("overall")
                        .path("operations")
                        .path("codes")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void aPersonsAnswers_areNotInTheFileThatIsHandedOn() throws Exception {
        Path profiles = Files.createDirectories(folder.resolve("hazy-counting/profiles"));
        Files.writeString(profiles.resolve("somebody.json"), """
                {"crux": 1, "kind": "profile", "id": "somebody", "title": "somebody", "network": "hazy-counting", "answers": {}}
                """);
        String html = Report.html(bench(), ShippedNetworks.network("hazy-counting"));
        assertThat(bench().shelf().library().profiles("hazy-counting")).contains("somebody");
        assertThat(html).doesNotContain("somebody");
    }

    private static JsonNode payload(String html) {
        Matcher found = PAYLOAD.matcher(html);
        assertThat(found.find()).isTrue();
        return JsonMapper.shared().readTree(found.group(1).getBytes(StandardCharsets.UTF_8));
    }
}
