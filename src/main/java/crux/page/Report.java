package crux.page;

import crux.app.CsvTable;
import crux.app.Json;
import crux.app.Result;
import crux.app.Unusable;
import crux.app.Workbench;
import crux.app.text.Sheet;
import crux.format.AtomicFile;
import crux.model.BeliefNetwork;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The use case of {@code report}: the page as one file that needs no server and no network.
 *
 * @param network whose page it is
 * @param file where it was written
 * @param bytes how large it is
 */
public record Report(String network, Path file, long bytes) implements Result {

    private static final int KILO = 1000;

    /** Writes the page of a network, whole or not at all. */
    public static Report write(Workbench bench, String name, Path file) throws Unusable, IOException {
        BeliefNetwork network = bench.shelf().network(name);
        String html = html(bench, network, bench.shelf().profilesBeside(name));
        AtomicFile.write(file, html);
        return new Report(network.id(), file, html.getBytes(StandardCharsets.UTF_8).length);
    }

    /** The page of a network of the library as one document. */
    public static String html(Workbench bench, BeliefNetwork network) throws Unusable, IOException {
        return html(bench, network, Optional.empty());
    }

    private static String html(Workbench bench, BeliefNetwork network, Optional<Path> beside)
            throws Unusable, IOException {
        Payload payload = new Payload(bench, network, beside);
        return PageDocument.file(ModuleGraph.ofFile(), Payload.title(network), payload.file())
                .html();
    }

    @Override
    public JsonNode json() {
        return Json.object()
                .put("network", network)
                .put("file", file.toString())
                .put("bytes", bytes);
    }

    @Override
    public CsvTable csv() {
        return CsvTable.of("network", "file", "bytes").row(network, file, bytes);
    }

    @Override
    public void write(Sheet sheet) {
        sheet.paragraph(
                "Wrote %s, %s kB: it opens with no server and no network.".formatted(file, (bytes + KILO / 2) / KILO));
    }
}
