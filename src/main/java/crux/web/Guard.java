package crux.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * Lets in only requests that were meant for this server, come from its own pages, and show its token.
 *
 * <p>The Host header must be this server's: a name that resolves to this machine does not get in. An Origin, where one is sent, must be
 * this server's, and a browser must not say that the request comes from elsewhere. The token stands in the printed address, and from
 * then on in a cookie that no script reads and no other site sends.
 */
final class Guard {

    private static final int TOKEN_BYTES = 24;
    private static final String TOKEN = "token";

    private final String token = newToken();
    private volatile int port;

    private static String newToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Says which port the server came to listen on. */
    void at(int listening) {
        port = listening;
    }

    String token() {
        return token;
    }

    /** Refuses a request, or lets it pass; with the token in its address it is sent on to the address without. */
    void check(Context request) {
        harden(request);
        if (!hosts().contains(Optional.ofNullable(request.header("Host")).orElse(""))) {
            throw new Refusal(
                    421, "this server answers to its own address alone", "open the address that crux serve printed");
        }
        String origin = request.header("Origin");
        boolean own = origin == null || hosts().stream().anyMatch(host -> origin.equals("http://" + host));
        String site = Optional.ofNullable(request.header("Sec-Fetch-Site")).orElse("none");
        boolean safe = request.method().name().equals("GET");
        if (!own || (!safe && !Set.of("same-origin", "none").contains(site))) {
            throw new Refusal(403, "another page may ask nothing here", "open the address that crux serve printed");
        }
        admit(request, safe);
    }

    private void admit(Context request, boolean safe) {
        String given = request.queryParam(TOKEN);
        if (given != null && safe && isToken(given)) {
            request.cookie(new Cookie(cookie(), token, "/", -1, false, true, null, SameSite.STRICT));
            request.redirect(request.path());
            request.skipRemainingHandlers();
        } else if (!isToken(Optional.ofNullable(request.cookie(cookie())).orElse(""))) {
            throw new Refusal(401, "the address lacks its token", "open the whole address that crux serve printed");
        }
    }

    private static void harden(Context request) {
        request.header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'self'; frame-ancestors 'none'")
                .header("Cache-Control", "no-store");
    }

    /** A cookie is seen on every port of a machine: this one says whose it is. */
    private String cookie() {
        return "crux-" + port;
    }

    private boolean isToken(String given) {
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    private Set<String> hosts() {
        return Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port);
    }
}
