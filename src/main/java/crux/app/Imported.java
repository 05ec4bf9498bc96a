package crux.app;

import crux.app.text.Sheet;
import crux.format.ArgdownReader;
import crux.format.ImportedArgument;
import crux.format.Loaded;
import crux.format.Problem;
import crux.library.Archive;
import crux.library.Library;
import crux.library.Occasion;
import crux.model.BeliefNetwork;
import crux.model.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * An argument brought in from text: the result and the use case of {@code import}.
 *
 * @param network what its claims came to
 * @param beliefs how many probabilities the text states
 * @param file where the network was saved
 * @param notes on the text
 */
public record Imported(BeliefNetwork network, int beliefs, Path file, List<Problem> notes) implements Result {

    /** Copies its list. */
    public Imported {
        notes = List.copyOf(notes);
    }

    /**
     * Reads a text, and saves its claims as a network of the user's library, and what it states as the profile {@code stated}.
     *
     * @param as the network's id; after the file where absent
     * @param over whether a network of that id in the user's library is written over
     * @throws Unusable with every problem of the text, or where the id is taken
     */
    public static Imported of(Workbench bench, String text, Optional<String> as, boolean over, Occasion occasion)
            throws Unusable, IOException {
        Loaded<ImportedArgument> loaded = ArgdownReader.read(path(text), as);
        if (loaded.value().isEmpty()) {
            throw new Unusable(Unusable.Reason.INPUT, loaded.problems());
        }
        ImportedArgument argument = loaded.value().get();
        BeliefNetwork network = argument.network();
        Library library = bench.shelf().library();
        if (library.isShipped(network.id())
                || (!over && library.network(network.id()).isPresent())) {
            throw Unusable.usage(
                    "--as " + network.id(),
                    "there is a network of this id already",
                    library.isShipped(network.id())
                            ? "it comes with the program: choose another id with --as"
                            : "choose another with --as, or say --over");
        }
        if (!(Keeping.save(bench, network, occasion) instanceof Saved saved)) {
            throw Unusable.usage(text, "somebody has saved it meanwhile", "try again");
        }
        Archive<Profile> archive = library.archive(network, argument.stated().id());
        archive.save(argument.stated(), archive.current().flatMap(Loaded::value), occasion);
        return new Imported(network, argument.stated().beliefs().size(), saved.file(), loaded.problems());
    }

    private static Path path(String text) throws Unusable {
        try {
            Path file = Path.of(text);
            if (Files.isRegularFile(file)) {
                return file;
            }
        } catch (InvalidPathException odd) {
            // Told below, as a file that is not there is.
        }
        throw Unusable.file(text, "there is no such file", "check its name and folder");
    }

    private int links() {
        return network.dependences().stream()
                .mapToInt(dependence -> dependence.parents().size())
                .sum();
    }

    @Override
    public JsonNode json() {
        return Json.object()
                .put("network", network.id())
                .put("profile", "stated")
                .put("claims", network.variables().size())
                .put("links", links())
                .put("beliefs", beliefs)
                .put("file", file.toString());
    }

    @Override
    public CsvTable csv() {
        return CsvTable.of("network", "profile", "claims", "links", "beliefs", "file")
                .row(network.id(), "stated", network.variables().size(), links(), beliefs, file);
    }

    @Override
    public void write(Sheet sheet) {
        sheet.heading("Read as %s: %s claims, %s links between them, %s probabilities stated"
                .formatted(network.id(), network.variables().size(), links(), beliefs));
        sheet.line("  " + file);
        sheet.paragraph(
                "What the text states lies beside the network as the profile “stated”. Where it states no number, the numbers are"
                        + " illustrations.");
        notes.forEach(note -> sheet.paragraph("note: " + note));
        sheet.gap().line("  crux coherence %s --profile stated".formatted(network.id()));
        sheet.line("  crux ask %s --profile NAME".formatted(network.id()));
    }
}
