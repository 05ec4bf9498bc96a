package crux.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crux.app.Workbench;
import crux.inference.Limits;
import crux.model.BeliefNetwork;
import crux.model.Credence;
import crux.page.PageServer;
import crux.testing.ShippedNetworks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the server does with those who let it wait, and when it is told to stop: over HTTP, with a clock that the test holds still. */
@Timeout(60)
class ServerPatienceTest {

    private static final String NETWORK = "/api/networks/strict-counting";
    private static final String PROFILE = NETWORK + "/profiles/mine";
    private static final long PATIENT = 1L << 40;

    @TempDir
    private Path folder;

    /** Where a search that asks the time is held until it is let go. */
    private final CountDownLatch held = new CountDownLatch(1);

    private final CountDownLatch letGo = new CountDownLatch(1);

    @Test
    void aSearch_endsWhereItsTimeIsUp() throws Exception {
        PageServer.Running server = started(new Patience(PATIENT, -1, 5_000, () -> 0));
        Guest guest = let(server);
        HttpResponse<String> late = guest.send(search("a", guest));
        assertThat(late.statusCode()).isEqualTo(503);
        assertThat(late.body()).contains("the search takes too long").contains("on the command line");
        server.stop();
    }

    @Test
    void aHistory_endsWhereItsTimeIsUp() throws Exception {
        PageServer.Running server = started(new Patience(PATIENT, -1, 5_000, () -> 0));
        Guest guest = let(server);
        guest.send(save(guest, 0).header("If-None-Match", "*"));
        HttpResponse<String> late = guest.send(guest.known(PROFILE + "/history"));
        assertThat(late.statusCode()).isEqualTo(503);
        assertThat(late.body()).contains("the search takes too long").contains("on the command line");
        server.stop();
    }

    @Test
    void aSearch_endsWhereItsAskerStopsIt() throws Exception {
        PageServer.Running server = started(new Patience(PATIENT, PATIENT, 5_000, holding()));
        Guest guest = let(server);
        CompletableFuture<HttpResponse<String>> search = guest.begin(search("a", guest));
        held.await();
        assertThat(guest.send(guest.known("/api/searches/a").DELETE()).statusCode())
                .isEqualTo(204);
        letGo.countDown();
        assertThat(search.get().statusCode()).isEqualTo(503);
        assertThat(search.get().body()).contains("the search was stopped");
        assertThat(guest.send(guest.known("/api/searches/a").DELETE()).statusCode())
                .isEqualTo(204);
        server.stop();
    }

    /** One who says that a body comes and sends none is not waited for; who waits for the server is. */
    @Test
    void aRequestThatHangs_isCutOff_andASearchIsNot() throws Exception {
        PageServer.Running server = started(new Patience(200, PATIENT, 5_000, holding()));
        Guest guest = let(server);
        CompletableFuture<HttpResponse<String>> search = guest.begin(search("a", guest));
        held.await();
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), guest.port())) {
            String begun =
                    "PUT %s HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nCookie: %s\r\nIf-None-Match: *\r\nContent-Length: 100\r\n\r\n{";
            socket.getOutputStream()
                    .write(begun.formatted(PROFILE, guest.port(), guest.cookie())
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(answer).doesNotContain("HTTP/1.1 2");
        }
        assertThat(folder.resolve("strict-counting")).doesNotExist();
        letGo.countDown();
        assertThat(search.get().statusCode()).isEqualTo(200);
        server.stop();
    }

    @Test
    void aStop_endsTheSearchUnderWayAndAnswersIt() throws Exception {
        PageServer.Running server = started(new Patience(PATIENT, PATIENT, 30_000, holding()));
        Guest guest = let(server);
        CompletableFuture<HttpResponse<String>> search = guest.begin(search("a", guest));
        held.await();
        CompletableFuture<Void> stop = CompletableFuture.runAsync(server::stop);
        letGo.countDown();
        stop.get();
        assertThat(search.get().statusCode()).isIn(200, 503);
        assertThatThrownBy(() -> guest.send(guest.known("/"))).isInstanceOf(IOException.class);
    }

    /** Save upon save, each over the last; in the midst of them the server is told to stop. */
    @Test
    void aStop_finishesTheWriteUnderWay() throws Exception {
        PageServer.Running server = started(Patience.USUAL);
        Guest guest = let(server);
        HttpResponse<String> first = guest.send(save(guest, 0).header("If-None-Match", "*"));
        assertThat(first.statusCode()).isEqualTo(200);
        CountDownLatch saving = new CountDownLatch(3);
        CompletableFuture<Integer> last = CompletableFuture.supplyAsync(() -> saveOn(guest, first, saving));
        saving.await();
        server.stop();
        int kept = last.get();
        String file = Files.readString(folder.resolve("strict-counting/profiles/mine.json"));
        assertThat(file).containsAnyOf(note(kept), note(kept + 1)).endsWith("}\n");
        try (var beside = Files.list(folder.resolve("strict-counting/profiles"))) {
            assertThat(beside.map(path -> path.getFileName().toString())
                            .filter(name -> name.endsWith(".json"))
                            .toList())
                    .containsExactly("mine.json");
        }
    }

    /** Saves until it is refused or nobody answers; the number of the last save that was confirmed. */
    private static int saveOn(Guest guest, HttpResponse<String> first, CountDownLatch saving) {
        String version = first.headers().firstValue("ETag").orElseThrow();
        for (int i = 1; ; i++) {
            try {
                HttpResponse<String> answer = guest.send(save(guest, i).header("If-Match", version));
                if (answer.statusCode() != 200) {
                    assertThat(answer.statusCode()).isEqualTo(503);
                    return i - 1;
                }
                version = answer.headers().firstValue("ETag").orElseThrow();
                saving.countDown();
            } catch (IOException | InterruptedException gone) {
                return i - 1;
            }
        }
    }

    private static HttpRequest.Builder save(Guest guest, int number) {
        return guest.known(PROFILE).PUT(BodyPublishers.ofString("""
                        {"crux": 1, "kind": "profile", "id": "mine", "title": "mine", "network": "strict-counting", %s, "answers": {}}
                        """.formatted(note(number))));
    }

    private static String note(int number) {
        return "\"note\": \"save " + number + ".\"";
    }

    private static HttpRequest.Builder search(String name, Guest guest) {
        BeliefNetwork network = ShippedNetworks.network("strict-counting");
        List<Double> values = network.credences().stream()
                .map(Credence::defaults)
                .flatMap(List::stream)
                .toList();
        return guest.known(NETWORK + "/change")
                .POST(BodyPublishers.ofString(
                        "{\"search\": \"%s\", \"threshold\": 0.5, \"values\": %s}".formatted(name, values)));
    }

    private PageServer.Running started(Patience patience) throws Exception {
        Workbench bench = Workbench.of(Optional.of(folder), Limits.ofHeap(), 1);
        return new LoopbackServer(patience).start(bench, "", 0, "mine");
    }

    private static Guest let(PageServer.Running server) throws Exception {
        Guest guest = new Guest(server);
        guest.enter();
        return guest;
    }

    /** A clock that stands still, and holds whoever asks it a third time: the first search, at work. */
    private LongSupplier holding() {
        CountDownLatch asked = new CountDownLatch(2);
        return () -> {
            if (asked.getCount() == 0) {
                held.countDown();
                try {
                    letGo.await();
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
            asked.countDown();
            return 0;
        };
    }
}
