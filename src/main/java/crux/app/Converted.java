package crux.app;

import crux.app.text.Sheet;
import crux.format.AtomicFile;
import crux.format.Export;
import crux.format.FileFormat;
import crux.format.NetworkFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A network written in another format: the result and the use case of {@code convert}.
 *
 * @param network its id
 * @param file that was written
 * @param format it is in
 * @param lost what the format cannot carry, a sentence each
 */
public record Converted(String network, Path file, FileFormat format, List<String> lost) implements Result {

    /** Copies its list. */
    public Converted {
        lost = List.copyOf(lost);
    }

    /**
     * Writes the network of a request, its credences as the request sets them, to {@code file}: in the format named, or the one the
     * file's name says. A file that is there is written over only where {@code over} says so.
     */
    public static Converted of(Workbench bench, Request request, Path file, Optional<FileFormat> format, boolean over)
            throws Unusable, IOException {
        FileFormat to = format.or(() -> FileFormat.ofName(file.toString()))
                .orElseThrow(() -> Unusable.usage(
                        file.toString(),
                        "its name does not say which format is meant",
                        "end it with " + endings() + ", or say --to FORMAT"));
        Standpoint at = bench.standpoint(request);
        if (Files.exists(file) && !over) {
            throw Unusable.file(file.toString(), "there is such a file already", "name another, or say --over");
        }
        Export export = NetworkFiles.export(to, at.network(), at.settings());
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw Unusable.file(file.toString(), "its folder does not exist", "make the folder first");
        }
        AtomicFile.write(file, export.text());
        return new Converted(at.network().id(), file, to, lost(to, at, export));
    }

    private static List<String> lost(FileFormat to, Standpoint at, Export export) {
        boolean answered = to == FileFormat.NATIVE && !at.profile().responses().isEmpty();
        return answered
                ? List.of("the answers: a network has questions, and answers are a profile's; crux save keeps them")
                : export.lost();
    }

    private static String endings() {
        return Stream.of(FileFormat.values())
                .map(format -> "." + format.extensions().get(0))
                .collect(Collectors.joining(", "));
    }

    @Override
    public JsonNode json() {
        ObjectNode json = Json.object()
                .put("network", network)
                .put("file", file.toString())
                .put("format", format.title());
        json.set("lost", Json.texts(lost));
        return json;
    }

    @Override
    public CsvTable csv() {
        return CsvTable.of("lost").with(lost, List::of);
    }

    @Override
    public void write(Sheet sheet) {
        sheet.paragraph("Wrote %s in the format %s: %s".formatted(network, format.title(), file));
        if (!lost.isEmpty()) {
            sheet.heading("What %s cannot carry".formatted(format.title()));
            lost.forEach(sentence -> sheet.item("  · ", sentence));
        }
    }
}
