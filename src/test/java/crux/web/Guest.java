package crux.web;

import crux.page.PageServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;

/** Somebody who asks a server, with its cookie once it was let in. */
final class Guest {

    private final HttpClient client = HttpClient.newHttpClient();
    private final PageServer.Running server;
    private String cookie = "";

    /** One who has not come in yet. */
    Guest(PageServer.Running server) {
        this.server = server;
    }

    /** Shows the token of the address, and keeps the cookie that it is answered with. */
    HttpResponse<String> enter() throws IOException, InterruptedException {
        HttpResponse<String> welcome = send(HttpRequest.newBuilder(server.address()));
        String set = welcome.headers().firstValue("Set-Cookie").orElse("");
        cookie = set.substring(0, Math.max(0, set.indexOf(';')));
        return welcome;
    }

    /** A request that shows the cookie. */
    HttpRequest.Builder known(String path) {
        return HttpRequest.newBuilder(at(path)).header("Cookie", cookie);
    }

    String cookie() {
        return cookie;
    }

    int port() {
        return server.address().getPort();
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    CompletableFuture<HttpResponse<String>> begin(HttpRequest.Builder request) {
        return client.sendAsync(request.build(), BodyHandlers.ofString());
    }
}
