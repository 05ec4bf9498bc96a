package crux.browser;

import crux.app.Unusable;
import crux.app.Workbench;
import crux.cli.CommandRun;
import crux.inference.Limits;
import crux.page.PageServer;
import crux.page.Report;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A library of one's own in a folder, served as a page, written as a file and asked on the command line. */
final class Served implements AutoCloseable {

    private final Path folder;
    private final Workbench bench;
    private final PageServer.Running server;

    private Served(Path folder, Workbench bench, PageServer.Running server) {
        this.folder = folder;
        this.bench = bench;
        this.server = server;
    }

    /** Serves the shipped networks over what lies in {@code folder}, whose page opens at {@code network}. */
    static Served of(Path folder, String network) throws IOException, Unusable {
        Workbench bench = Workbench.of(Optional.of(folder), Limits.ofHeap(), 1);
        return new Served(folder, bench, PageServer.found().start(bench, network, 0, "mine"));
    }

    /** The address with its token. */
    URI address() {
        return server.address();
    }

    /** Writes the page of a network as a file beside the library. */
    Path file(String network) throws IOException, Unusable {
        Path file = folder.resolveSibling(network + ".html");
        Report.write(bench, network, file);
        return file;
    }

    /** What the command line prints as JSON about this library. */
    JsonNode cli(String... args) {
        String[] all =
                Stream.concat(Stream.of(args), Stream.of("--format", "json")).toArray(String[]::new);
        CommandRun run = CommandRun.of(folder, all);
        if (run.exit() != 0) {
            throw new IllegalStateException(run.err());
        }
        return run.json();
    }

    @Override
    public void close() {
        server.stop();
    }
}
