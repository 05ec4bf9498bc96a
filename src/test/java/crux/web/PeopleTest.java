package crux.web;

import static org.assertj.core.api.Assertions.assertThat;

import crux.app.Workbench;
import crux.cli.CommandRun;
import crux.inference.Limits;
import crux.page.PageServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the server tells of people: what is kept beside their answers, how these came to be, what many come to, and what is supposed. */
class PeopleTest {

    private static final String NETWORK = "strict-counting";
    private static final String PROFILES = "/api/networks/" + NETWORK + "/profiles/";

    @TempDir
    private Path folder;

    private PageServer.Running server;
    private Guest guest;

    @BeforeEach
    void start() throws Exception {
        server = PageServer.found().start(Workbench.of(Optional.of(folder), Limits.ofHeap(), 1), NETWORK, 0, "mine");
        guest = new Guest(server);
        guest.enter();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private static String answers(String id, String answers) {
        return """
                {"crux": 1, "kind": "profile", "id": "%s", "title": "%s", "network": "strict-counting", "answers": {%s}}
                """.formatted(id, id, answers);
    }

    private HttpResponse<String> save(String id, String answers) throws Exception {
        String version = guest.send(guest.known(PROFILES + id))
                .headers()
                .firstValue("ETag")
                .orElse("");
        return guest.send(guest.known(PROFILES + id)
                .header(version.isEmpty() ? "If-None-Match" : "If-Match", version.isEmpty() ? "*" : version)
                .PUT(BodyPublishers.ofString(answers(id, answers))));
    }

    private JsonNode post(String path, String body) throws Exception {
        HttpResponse<String> answer = guest.send(guest.known(path).POST(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private JsonNode cli(String... args) {
        CommandRun run = CommandRun.of(folder, args);
        assertThat(run.exit()).as(run.err()).isZero();
        return run.json();
    }

    /** The page knows of answers alone: it once took everything else away that a profile had. */
    @Test
    void whatAProfileHasBesideItsAnswers_isKeptWhereThePageSavesIt() throws Exception {
        Path file = folder.resolve(NETWORK + "/profiles/mine.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                {"crux": 1, "kind": "profile", "id": "mine", "title": "My own view", "network": "strict-counting",
                 "view": {"whose": "mine"}, "note": "For the seminar.",
                 "answers": {"p_same_reward": {"is": 0.5, "note": "why", "asked": "0123456789ab"}, "gone": {"is": 0.2}},
                 "beliefs": [{"variable": "scheming_pays", "state": "yes", "is": 0.4}]}
                """);
        assertThat(save(
                                "mine",
                                "\"p_same_reward\": {\"is\": 0.5, \"note\": \"why\"}, \"p_class_level\": {\"is\": \"30%\"}")
                        .statusCode())
                .isEqualTo(200);
        JsonNode kept = JsonMapper.shared().readTree(Files.readString(file));
        assertThat(kept.path("title").asString()).isEqualTo("My own view");
        assertThat(kept.path("view").path("whose").asString()).isEqualTo("mine");
        assertThat(kept.path("note").asString()).isEqualTo("For the seminar.");
        assertThat(kept.path("beliefs").size()).isEqualTo(1);
        assertThat(kept.path("answers").path("gone").path("is").asDouble()).isEqualTo(0.2);
        assertThat(kept.path("answers").path("p_same_reward").path("asked").asString())
                .isEqualTo("0123456789ab");
        assertThat(kept.path("answers").path("p_class_level").path("is").asString())
                .isEqualTo("30%");
        assertThat(kept.path("answers").path("p_class_level").path("asked").asString())
                .matches("[0-9a-f]{12}");
    }

    @Test
    void aHistory_isTheCommandLinesAndLeadsBack() throws Exception {
        save("mine", "\"p_same_reward\": {\"is\": 0.5}");
        save("mine", "\"p_same_reward\": {\"is\": 0.9}");
        JsonNode history = JsonMapper.shared()
                .readTree(guest.send(guest.known(PROFILES + "mine/history")).body());
        assertThat(history.path("revisions"))
                .isEqualTo(cli("history", NETWORK + "/mine", "--format", "json").path("revisions"))
                .hasSize(2);
        post(PROFILES + "mine/restore", "{\"revision\": 1}");
        assertThat(guest.send(guest.known(PROFILES + "mine")).body())
                .contains("0.5")
                .doesNotContain("0.9");
        assertThat(guest.send(guest.known(PROFILES + "mine/restore").POST(BodyPublishers.ofString("{\"revision\": 9}")))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aGroup_isTheCommandLines() throws Exception {
        save("ann", "\"p_same_reward\": {\"is\": 0.2}");
        save("bob", "\"p_same_reward\": {\"is\": 0.9}, \"p_class_level\": {\"is\": 0.3}");
        JsonNode group = post(
                "/api/networks/" + NETWORK + "/group",
                "{\"people\": [%s, %s]}"
                        .formatted(
                                answers("ann", "\"p_same_reward\": {\"is\": 0.2}"),
                                answers("bob", "\"p_same_reward\": {\"is\": 0.9}, \"p_class_level\": {\"is\": 0.3}")));
        assertThat(group).isEqualTo(cli("group", NETWORK, "ann", "bob", "--format", "json"));
    }

    @Test
    void whatIsSupposed_isTheCommandLinesPosterior() throws Exception {
        String asked = """
                {"values": [], "findings": {"xray": "yes", "bronc": [3, 1], "dysp": {"belief": [0.7, 0.30000000000000004]}}, "acts": {"smoke": "no"}}
                """;
        JsonNode supposed = post("/api/networks/asia/posterior", asked);
        JsonNode cli = cli(
                "posterior",
                "asia",
                "--evidence",
                "xray=yes",
                "--likelihood",
                "bronc=3,1",
                "--belief",
                "dysp=70%",
                "--do",
                "smoke=no",
                "--format",
                "json");
        assertThat(supposed.path("posteriors")).isEqualTo(cli.path("posteriors"));
        JsonNode impossible = post(
                "/api/networks/asia/posterior",
                "{\"values\": [], \"findings\": {\"smoke\": \"yes\", \"tub\": \"yes\", \"either\": \"no\"}}");
        assertThat(impossible.path("conflict").size()).isEqualTo(2);
        assertThat(guest.send(guest.known("/api/networks/asia/posterior")
                                .POST(BodyPublishers.ofString("{\"values\": [], \"findings\": {\"rain\": \"yes\"}}")))
                        .statusCode())
                .isEqualTo(422);
        assertThat(guest.send(guest.known("/api/networks/asia/posterior")
                                .POST(BodyPublishers.ofString("{\"values\": [], \"acts\": {\"smoke\": \"perhaps\"}}")))
                        .statusCode())
                .isEqualTo(422);
    }

    /** One opens what one came for: it stands first, and what asks nothing stands last. */
    @Test
    void theList_beginsWithTheFlagshipWhereNothingElseWasAskedFor() throws Exception {
        assertThat(guest.send(guest.known("/")).body())
                .containsSubsequence("/n/strict-counting", "/n/scheming", "/n/asia");
        PageServer.Running bare =
                PageServer.found().start(Workbench.of(Optional.of(folder), Limits.ofHeap(), 1), "", 0, "mine");
        Guest reader = new Guest(bare);
        reader.enter();
        assertThat(reader.send(reader.known("/")).body())
                .containsSubsequence(
                        "/n/scheming", "/n/contributors-to-reward", "fixed numbers", "/n/asia", "crux serve FILE");
        bare.stop();
    }

    @Test
    void aPageUnderAnotherName_keepsAnswersThere() throws Exception {
        assertThat(guest.send(guest.known("/n/strict-counting?as=ann")).body()).contains("\"profile\":\"ann\"");
        assertThat(guest.send(guest.known("/n/strict-counting?as=..%2Fann")).statusCode())
                .isEqualTo(400);
    }
}
