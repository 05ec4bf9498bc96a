package crux.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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

/** What is stated directly on the page is held against the answers as the command does it, and kept with them. */
class MirrorTest {

    private static final String STATED = "scheming_pays=yes is 20%";

    @TempDir
    private Path folder;

    private PageServer.Running server;
    private Guest guest;

    @BeforeEach
    void start() throws Exception {
        server = PageServer.found().start(Workbench.of(Optional.of(folder), Limits.ofHeap(), 1), "scheming", 0, "mine");
        guest = new Guest(server);
        guest.enter();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private HttpResponse<String> ask(String network, String body) throws Exception {
        return guest.send(guest.known("/api/networks/" + network + "/coherence").POST(BodyPublishers.ofString(body)));
    }

    private JsonNode held(String profile, String state, boolean keep) throws Exception {
        HttpResponse<String> answer =
                ask("scheming", """
                {"search": "one", "profile": %s, "state": [%s], "keep": %s}
                """.formatted(profile, state.isEmpty() ? "" : '"' + state + '"', keep));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String profile(String answers) {
        return """
                {"crux": 1, "kind": "profile", "id": "mine", "title": "mine", "network": "scheming", "answers": {%s}}
                """.formatted(answers);
    }

    @Test
    void thePagesMirror_isTheCommands() throws Exception {
        for (boolean keep : new boolean[] {false, true}) {
            JsonNode page = held(profile(""), STATED, keep);
            CommandRun run = keep
                    ? CommandRun.of(
                            folder, "coherence", "scheming", "--state", STATED, "--keep-beliefs", "--format", "json")
                    : CommandRun.of(folder, "coherence", "scheming", "--state", STATED, "--format", "json");
            JsonNode command = run.json();
            for (String part : new String[] {"beliefs", "conflicts", "unchecked", "repair"}) {
                assertThat(page.path(part)).as(part).isEqualTo(command.path(part));
            }
            assertThat(page.at("/wording/0").asString()).isEqualTo("Scheming pays");
        }
    }

    @Test
    void whatIsTakenUp_agreesWithItself() throws Exception {
        JsonNode first = held(profile("\"p_speed\": {\"is\": 0.9}"), STATED, false);
        assertThat(Math.abs(first.at("/beliefs/0/gapBits").asDouble())).isGreaterThan(0.5);
        JsonNode second = held(first.path("repaired").toString(), "", false);
        assertThat(second.at("/beliefs/0/gapBits").asDouble()).isEqualTo(0, within(1e-6));
        assertThat(second.at("/beliefs/0/stated").asDouble())
                .isEqualTo(first.at("/repair/beliefs/0/to").asDouble());
        JsonNode kept = held(first.path("stated").toString(), "", true);
        assertThat(held(kept.path("repaired").toString(), "", true)
                        .at("/beliefs/0/implied")
                        .asDouble())
                .isEqualTo(0.2, within(1e-6));
    }

    @Test
    void whatCannotBeUnderstood_orAskedOf_isRefused() throws Exception {
        HttpResponse<String> nonsense =
                ask("scheming", "{\"profile\": %s, \"state\": [\"scheming_pays=yes is much\"]}".formatted(profile("")));
        assertThat(nonsense.statusCode()).isEqualTo(422);
        assertThat(nonsense.body()).contains("much", "mend");
        assertThat(ask("scheming", "{\"state\": []}").statusCode()).isEqualTo(422);
        assertThat(ask("asia", "{}").statusCode()).isEqualTo(400);
    }

    @Test
    void beliefsAreKeptWhereThePageSpeaksOfThem_andOnlyThen() throws Exception {
        save("{%s, \"beliefs\": [{\"variable\": \"scheming_pays\", \"state\": \"yes\", \"is\": 0.2}]}");
        assertThat(kept().path("beliefs")).hasSize(1);
        save("{%s}");
        assertThat(kept().path("beliefs")).hasSize(1);
        save("{%s, \"beliefs\": []}");
        assertThat(kept().path("beliefs")).isEmpty();
    }

    private void save(String text) throws Exception {
        String path = "/api/networks/scheming/profiles/mine";
        String version =
                guest.send(guest.known(path)).headers().firstValue("ETag").orElse("");
        String head =
                "\"crux\": 1, \"kind\": \"profile\", \"id\": \"mine\", \"title\": \"mine\", \"network\": \"scheming\", \"answers\": {}";
        HttpResponse<String> answer = guest.send(guest.known(path)
                .header(version.isEmpty() ? "If-None-Match" : "If-Match", version.isEmpty() ? "*" : version)
                .PUT(BodyPublishers.ofString(text.formatted(head))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private JsonNode kept() throws Exception {
        return JsonMapper.shared().readTree(Files.readString(folder.resolve("scheming/profiles/mine.json")));
    }
}
