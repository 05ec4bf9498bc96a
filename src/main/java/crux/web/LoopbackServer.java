package crux.web;

import crux.app.Unusable;
import crux.app.Workbench;
import crux.circuit.CircuitTooLarge;
import crux.inference.TooLarge;
import crux.page.PageServer;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CancellationException;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;

/** Serves the page on the loopback interface. */
public final class LoopbackServer implements PageServer {

    private static final String LOOPBACK = "127.0.0.1";
    private static final long MOST_BYTES = 1_000_000;

    /** Once a server stops, a browser that keeps a connection open for later is not waited for. */
    private static final long KEPT_OPEN_MILLISECONDS = 50;

    private final Patience patience;

    /** For the search for services. */
    public LoopbackServer() {
        this(Patience.USUAL);
    }

    /** A server that waits so long. */
    LoopbackServer(Patience patience) {
        this.patience = patience;
    }

    @Override
    public Running start(Workbench bench, String network, int port, String profile) throws Unusable, IOException {
        Served served = Served.of(bench.shelf(), network);
        Guard guard = new Guard();
        KeptProfiles profiles = new KeptProfiles(bench.shelf().library());
        Searches searches = new Searches(patience.searchNanoseconds(), patience.clock());
        PageRoutes pages = new PageRoutes(bench, served, profile);
        Javalin server = Javalin.create(config -> {
            limits(config, port);
            RoutesConfig routes = config.routes;
            routes.before(guard::check);
            pages.into(routes);
            new ProfileRoutes(bench, served, profiles, searches).into(routes);
            new ChangeRoutes(bench, served, searches).into(routes);
            new SupposeRoutes(bench, served, searches).into(routes);
            new MirrorRoutes(bench, served, searches).into(routes);
            failures(routes);
        });
        try {
            server.start();
        } catch (JavalinBindException taken) {
            throw new IOException(
                    "port %s cannot be had: another program listens there; choose one with --port".formatted(port),
                    taken);
        } catch (JavalinException failed) {
            throw new IOException("the server cannot start: " + failed.getMessage(), failed);
        }
        guard.at(server.port());
        Thread ahead = new Thread(pages::prepare, "page");
        ahead.setDaemon(true);
        ahead.start();
        URI address =
                URI.create("http://%s:%s%s?token=%s".formatted(LOOPBACK, server.port(), pages.path(), guard.token()));
        return new Listening(server, profiles, searches, address);
    }

    private void limits(JavalinConfig config, int port) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.maxRequestSize = MOST_BYTES;
        config.http.generateEtags = false;
        config.jetty.modifyServer(server -> {
            server.setHandler(new GracefulHandler());
            server.setStopTimeout(patience.stopMilliseconds());
        });
        config.jetty.addConnector((server, http) -> {
            ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
            connector.setHost(LOOPBACK);
            connector.setPort(port);
            connector.setIdleTimeout(patience.idleMilliseconds());
            connector.setShutdownIdleTimeout(KEPT_OPEN_MILLISECONDS);
            return connector;
        });
    }

    private static void failures(RoutesConfig routes) {
        routes.exception(Refusal.class, (refusal, request) -> answer(request, refusal));
        routes.exception(Unusable.class, (unusable, request) -> answer(request, Refusal.of(422, unusable)));
        routes.exception(TooLarge.class, (large, request) -> answer(request, PageRoutes.tooLarge(large)));
        routes.exception(CircuitTooLarge.class, (large, request) -> answer(request, PageRoutes.tooLarge(large)));
        routes.exception(
                CancellationException.class,
                (late, request) -> answer(
                        request,
                        new Refusal(503, String.valueOf(late.getMessage()), "ask for it on the command line")));
        routes.exception(
                IOException.class,
                (failed, request) -> answer(
                        request,
                        new Refusal(
                                500,
                                "a file cannot be read or written: " + failed.getMessage(),
                                "check that you may")));
        routes.exception(
                HttpResponseException.class,
                (failed, request) -> answer(
                        request,
                        new Refusal(failed.getStatus(), String.valueOf(failed.getMessage()), "open the page again")));
        routes.exception(
                RuntimeException.class,
                (fault, request) ->
                        answer(request, new Refusal(500, "the program is at fault: " + fault, "report it")));
    }

    private static void answer(Context request, Refusal refusal) {
        request.status(refusal.status());
        if (!request.path().startsWith("/api/") && reads(request)) {
            request.contentType(PlainPage.HTML).result(PlainPage.of(refusal));
        } else {
            Reply.json(request, refusal.json());
        }
    }

    /** Whether a person asks, with a browser. */
    private static boolean reads(Context request) {
        String wanted = request.header("Accept");
        return wanted != null && wanted.contains("text/html");
    }

    /** A server that listens. */
    private record Listening(Javalin server, KeptProfiles profiles, Searches searches, URI address) implements Running {

        /** The searches end at their next step; the write under way is waited for; both are still answered. */
        @Override
        public void stop() {
            searches.close();
            profiles.close();
            server.stop();
        }
    }
}
