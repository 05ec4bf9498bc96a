package crux.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crux.app.Unusable;
import crux.app.Workbench;
import crux.inference.Limits;
import crux.page.PageServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server over HTTP, as a browser and as a stranger meet it. */
class LoopbackServerTest {

    private static final String PROFILE = "/api/networks/strict-counting/profiles/mine";
    private static final String ANSWERS = """
            {"crux": 1, "kind": "profile", "id": "mine", "title": "mine", "network": "strict-counting", "answers": {}}
            """;

    private static final String NETWORK = """
            {"crux": 1, "kind": "network", "id": "rain-tomorrow", "title": "Will it rain?",
              "variables": [{"id": "rain", "states": ["yes", "no"], "form": {"type": "cpt", "values": [[0.3, 0.7]]}}]}
            """;

    @TempDir
    private Path folder;

    private PageServer.Running server = new Unstarted();
    private Guest guest = new Guest(server);

    @BeforeEach
    void start() throws Exception {
        Workbench bench = Workbench.of(Optional.of(folder), Limits.ofHeap(), 1);
        server = PageServer.found().start(bench, "strict-counting", 0, "mine");
        guest = new Guest(server);
        HttpResponse<String> welcome = guest.enter();
        assertThat(welcome.statusCode()).isEqualTo(302);
        assertThat(welcome.headers().firstValue("Set-Cookie").orElse(""))
                .contains("HttpOnly")
                .contains("SameSite=Strict");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aPage_opensWithTheCookieAndAStrictPolicy() throws Exception {
        HttpResponse<String> page = send(known("/n/strict-counting"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("id=\"payload\"");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(send(known("/m/crux/app.js")).statusCode()).isEqualTo(200);
        assertThat(send(known("/")).body()).contains("/n/scheming");
    }

    @Test
    void aStranger_getsNothing() throws Exception {
        assertThat(send(HttpRequest.newBuilder(guest.at("/n/strict-counting"))).statusCode())
                .isEqualTo(401);
        assertThat(send(known("/n/strict-counting").header("Origin", "http://elsewhere.example"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(known(PROFILE).header("Sec-Fetch-Site", "cross-site").PUT(BodyPublishers.ofString(ANSWERS)))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aPath_leadsNowhereBesideTheLibrary() throws Exception {
        assertThat(send(known("/n/..%2F..%2Fetc")).statusCode()).isIn(400, 404);
        assertThat(send(known("/m/crux/..%2F..%2Fversion.properties")).statusCode())
                .isIn(400, 404);
        assertThat(send(known("/api/networks/strict-counting/profiles/..%2Fmine"))
                        .statusCode())
                .isIn(400, 404);
    }

    @Test
    void aProfile_isKeptOverTheVersionThatWasSeenAlone() throws Exception {
        assertThat(send(known(PROFILE)).statusCode()).isEqualTo(204);
        HttpResponse<String> first = put("If-None-Match", "*");
        assertThat(first.statusCode()).isEqualTo(200);
        String version = first.headers().firstValue("ETag").orElseThrow();
        assertThat(send(known(PROFILE)).headers().firstValue("ETag")).hasValue(version);
        assertThat(put("If-None-Match", "*").statusCode()).isEqualTo(412);
        assertThat(put("If-Match", "\"another\"").statusCode()).isEqualTo(412);
        assertThat(put("If-Match", version).statusCode()).isEqualTo(200);
        assertThat(Files.exists(folder.resolve("strict-counting/profiles/mine.json")))
                .isTrue();
    }

    @Test
    void whatIsTooLargeOrNoProfile_isRefusedWithWhatIsWrong() throws Exception {
        HttpResponse<String> broken =
                send(known(PROFILE).header("If-None-Match", "*").PUT(BodyPublishers.ofString("{")));
        assertThat(broken.statusCode()).isEqualTo(422);
        assertThat(broken.body()).contains("\"what\"").contains("\"mend\"");
        HttpResponse<String> large =
                send(known(PROFILE).header("If-None-Match", "*").PUT(BodyPublishers.ofString(" ".repeat(1_100_000))));
        assertThat(large.statusCode()).isEqualTo(413);
    }

    @Test
    void aReader_isToldInWordsWhatIsRefused() throws Exception {
        HttpResponse<String> missing = send(known("/n/nowhere").header("Accept", "text/html,*/*"));
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
        assertThat(missing.body())
                .contains("<h1>There is no network of this name</h1>", "Choose one of the list", "href=\"/\"");
        assertThat(send(known(PROFILE + "/x").header("Accept", "text/html")).body())
                .contains("\"what\"");
    }

    @Test
    void aSearch_isAnsweredOrRefusedWithWhatIsWrong() throws Exception {
        HttpResponse<String> empty = send(known("/api/networks/strict-counting/change")
                .POST(BodyPublishers.ofString("{\"which\": \"overall\", \"threshold\": 0.5, \"values\": []}")));
        assertThat(empty.statusCode()).isEqualTo(400);
        HttpResponse<String> certain =
                send(known("/api/networks/strict-counting/change").POST(BodyPublishers.ofString("{\"threshold\": 1}")));
        assertThat(certain.statusCode()).isEqualTo(400);
        assertThat(send(known("/api/searches/none").DELETE()).statusCode()).isEqualTo(204);
    }

    @Test
    void aTakenPort_isSaidSo() {
        Workbench bench = Workbench.of(Optional.of(folder), Limits.ofHeap(), 1);
        int port = server.address().getPort();
        assertThatThrownBy(() -> PageServer.found().start(bench, "", port, "mine"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("--port");
    }

    @Test
    void aFile_hasAPageUnderTheIdOfItsNetworkAndItsAnswersAreKept(@TempDir Path elsewhere) throws Exception {
        Path file = elsewhere.resolve("rain.json");
        Files.writeString(file, NETWORK);
        try (Serving serving = new Serving(file.toString())) {
            Guest reader = serving.guest();
            assertThat(serving.running().address().getPath()).isEqualTo("/n/rain-tomorrow");
            assertThat(reader.send(reader.known("/")).body()).contains("/n/rain-tomorrow", "/n/scheming");
            assertThat(reader.send(reader.known("/n/rain-tomorrow")).body())
                    .contains("Will it rain?")
                    .contains("\"named\":\"%s\"".formatted(file));
            Files.writeString(file, NETWORK.replace("Will it rain?", "Will it pour?"));
            assertThat(reader.send(reader.known("/n/rain-tomorrow")).body()).contains("Will it pour?");
            HttpResponse<String> kept = reader.send(reader.known("/api/networks/rain-tomorrow/profiles/mine")
                    .header("If-None-Match", "*")
                    .PUT(BodyPublishers.ofString(ANSWERS.replace("strict-counting", "rain-tomorrow"))));
            assertThat(kept.statusCode()).isEqualTo(200);
            assertThat(folder.resolve("rain-tomorrow/profiles/mine.json")).exists();
            assertThat(reader.send(reader.known("/n/rain.json")).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aFileWithProblems_isNotServedAndAllAreTold(@TempDir Path elsewhere) throws Exception {
        Path file = elsewhere.resolve("rain.json");
        Files.writeString(file, NETWORK.replace("0.3", "0.9").replace("\"rain\"", "\"rain\", \"kind\": 1"));
        assertThatThrownBy(() -> new Serving(file.toString()))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("kind")
                .hasMessageContaining("1.6");
        assertThatThrownBy(() -> new Serving("nowhere.bif"))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("there is no such file");
    }

    /** A second server, of another network, until it is closed. */
    private final class Serving implements AutoCloseable {

        private final PageServer.Running running;

        Serving(String network) throws Exception {
            Workbench bench = Workbench.of(Optional.of(folder), Limits.ofHeap(), 1);
            running = PageServer.found().start(bench, network, 0, "mine");
        }

        PageServer.Running running() {
            return running;
        }

        Guest guest() throws Exception {
            Guest entered = new Guest(running);
            entered.enter();
            return entered;
        }

        @Override
        public void close() {
            running.stop();
        }
    }

    private HttpResponse<String> put(String condition, String version) throws Exception {
        return send(known(PROFILE).header(condition, version).PUT(BodyPublishers.ofString(ANSWERS)));
    }

    private HttpRequest.Builder known(String path) {
        return guest.known(path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return guest.send(request);
    }

    /** Stands where no server runs yet. */
    private record Unstarted() implements PageServer.Running {

        @Override
        public URI address() {
            return URI.create("http://127.0.0.1/");
        }

        @Override
        public void stop() {}
    }
}
