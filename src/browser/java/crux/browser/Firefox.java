package crux.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A Firefox without a window, spoken to over WebDriver BiDi: it opens addresses and runs scripts in them. */
final class Firefox implements AutoCloseable {

    private static final String LISTENS = "WebDriver BiDi listening on ";
    private static final long PATIENCE = 60;

    private final Process process;
    private final Wire wire = new Wire();
    private final WebSocket socket;
    private final String context;
    private int commands;

    private Firefox(Process process, String address) {
        this.process = process;
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address + "/session"), wire)
                .join();
        command("session.new", Map.of("capabilities", Map.of()));
        context = command("browsingContext.getTree", Map.of())
                .path("contexts")
                .path(0)
                .path("context")
                .asString();
    }

    /** Starts a program with a profile of its own in a folder. */
    static Firefox start(Path program, Path profile) throws IOException {
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-remote",
                        "--remote-debugging-port",
                        "0",
                        "--profile",
                        profile.toString())
                .redirectErrorStream(true)
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(LISTENS)) {
                return new Firefox(process, line.substring(LISTENS.length()).strip());
            }
        }
        throw new IOException(program + " ended before it listened");
    }

    /** Opens an address and waits until it has loaded. */
    void open(URI address) {
        command("browsingContext.navigate", Map.of("context", context, "url", address.toString(), "wait", "complete"));
    }

    /** What a script says in the page; it may await. */
    JsonNode ask(String script) {
        JsonNode answer = command(
                "script.evaluate",
                Map.of(
                        "expression",
                        "(async () => JSON.stringify(await (async () => {%s})() ?? null))()".formatted(script),
                        "awaitPromise",
                        true,
                        "target",
                        Map.of("context", context)));
        if (!answer.path("type").asString().equals("success")) {
            throw new AssertionError(
                    answer.path("exceptionDetails").path("text").asString());
        }
        return JsonMapper.shared().readTree(answer.path("result").path("value").asString());
    }

    private JsonNode command(String method, Map<String, Object> parameters) {
        int id = ++commands;
        ObjectNode command =
                JsonMapper.shared().createObjectNode().put("id", id).put("method", method);
        command.set("params", JsonMapper.shared().valueToTree(parameters));
        CompletableFuture<JsonNode> answer = wire.expect(id);
        socket.sendText(command.toString(), true).join();
        JsonNode given = answer.orTimeout(PATIENCE, TimeUnit.SECONDS).join();
        if (given.has("error")) {
            throw new AssertionError(method + ": " + given.path("message").asString());
        }
        return given.path("result");
    }

    @Override
    public void close() throws IOException {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.onExit().orTimeout(PATIENCE, TimeUnit.SECONDS).join();
    }

    /** Puts the pieces of each message together and hands it to who waits for it. */
    private static final class Wire implements WebSocket.Listener {

        private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
        private final StringBuilder message = new StringBuilder();

        CompletableFuture<JsonNode> expect(int id) {
            return waiting.computeIfAbsent(id, key -> new CompletableFuture<>());
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence piece, boolean last) {
            message.append(piece);
            if (last) {
                JsonNode read = JsonMapper.shared().readTree(message.toString());
                message.setLength(0);
                if (read.path("id").isInt()) {
                    expect(read.path("id").asInt()).complete(read);
                }
            }
            return WebSocket.Listener.super.onText(from, piece, last);
        }
    }
}
