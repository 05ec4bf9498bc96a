package crux.app;

import crux.app.text.Sheet;
import crux.format.AtomicFile;
import crux.format.Export;
import crux.format.FileFormat;
import crux.format.NetworkFiles;
import crux.format.UaiNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
 * @param written whether the file was written; otherwise it was only asked what would be lost
 */
public record Converted(String network, Path file, FileFormat format, List<String> lost, boolean written)
        implements Result {

    /** Copies its list. */
    public Converted {
        lost = List.copyOf(lost);
    }

    /**
     * Writes the network of a request, its credences as the request sets them, to {@code file}: in the format named, or the one the
     * file's name says. A file that is there is written over only where {@code over} says so; nothing is
     * written where {@code only} what would be lost is asked. Names that UAI has no place for are written beside.
     *
     * @param before is told what the format cannot carry, a sentence each, before anything is written
     */
    public static Converted of(
            Workbench bench,
            Request request,
            Path file,
            Optional<FileFormat> format,
            boolean over,
            boolean only,
            Consumer<List<String>> before)
            throws Unusable, IOException {
        FileFormat to = format.isPresent() ? format.get() : named(file);
        Standpoint at = bench.standpoint(request);
        if (Files.exists(file) && !over && !only) {
            throw Unusable.file(file.toString(), "there is such a file already", "name another, or say --over");
        }
        Export export = NetworkFiles.export(to, at.network(), at.settings());
        requireFolder(file);
        List<String> lost = lost(to, at, export);
        if (only) {
            return new Converted(at.network().id(), file, to, lost, false);
        }
        before.accept(lost);
        if (to == FileFormat.UAI) {
            AtomicFile.write(UaiNames.beside(file), UaiNames.render(at.network()));
        }
        AtomicFile.write(file, export.text());
        return new Converted(at.network().id(), file, to, lost, true);
    }

    private static FileFormat named(Path file) throws Unusable {
        return FileFormat.ofName(file.toString())
                .orElseThrow(() -> Unusable.usage(
                        file.toString(),
                        "its name does not say which format is meant",
                        "end it with " + endings() + ", or say --to FORMAT"));
    }

    private static void requireFolder(Path file) throws Unusable {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw Unusable.file(file.toString(), "its folder does not exist", "make the folder first");
        }
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
                .put("format", format.title())
                .put("written", written);
        json.set("lost", Json.texts(lost));
        return json;
    }

    @Override
    public CsvTable csv() {
        return CsvTable.of("lost").with(lost, List::of);
    }

    @Override
    public void write(Sheet sheet) {
        sheet.paragraph(
                (written ? "Wrote %s in the format %s: %s" : "Nothing is written. %s in the format %s would be: %s")
                        .formatted(network, format.title(), file));
        if (!lost.isEmpty() && !written) {
            sheet.heading("What %s cannot carry".formatted(format.title()));
            lost.forEach(sentence -> sheet.item("  · ", sentence));
        }
    }
}
