package crux.app;

import crux.app.text.Sheet;
import crux.format.Problem;
import crux.format.Revision;
import crux.library.Archive;
import crux.library.Saving;
import crux.model.Profile;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was saved where: the result of {@code save}, {@code undo} and {@code restore}.
 *
 * @param what {@code network} or {@code profile}
 * @param name of what was saved: {@code scheming/me}
 * @param file where it lies
 * @param answers how many answers a profile has
 * @param revision the revision it now is; nothing where the file held this already
 * @param notes what else happened: a damaged file set aside
 */
public record Saved(String what, String name, Path file, int answers, Optional<Revision> revision, List<Problem> notes)
        implements Result {

    /** Copies its list. */
    public Saved {
        notes = List.copyOf(notes);
    }

    /** What came of saving something: done, or nothing where it was there already. */
    static <T> Saved of(String what, String name, Archive<T> archive, T value, Saving<T> saving) {
        int count = value instanceof Profile profile ? profile.responses().size() : 0;
        return saving instanceof Saving.Done<T> done
                ? new Saved(what, name, done.file(), count, Optional.of(done.revision()), done.notes())
                : new Saved(what, name, archive.file(), count, Optional.empty(), List.of());
    }

    @Override
    public JsonNode json() {
        ObjectNode json = Json.object()
                .put("saved", what)
                .put("name", name)
                .put("file", file.toString())
                .put("answers", answers)
                .put("changed", revision.isPresent());
        revision.ifPresent(is -> {
            json.put("revision", is.number())
                    .put("how", is.how().name().toLowerCase(Locale.ROOT))
                    .put("when", is.when().toString())
                    .put("hash", is.hash());
            is.of().ifPresent(of -> json.put("of", of));
            json.set("parts", Json.texts(is.changed()));
        });
        if (!notes.isEmpty()) {
            json.set("notes", Json.texts(notes.stream().map(Problem::toString).toList()));
        }
        return json;
    }

    @Override
    public CsvTable csv() {
        return CsvTable.of("saved", "name", "file", "revision").row(what, name, file, revision.map(Revision::number));
    }

    @Override
    public void write(Sheet sheet) {
        String with =
                !what.equals("profile") ? "" : answers == 1 ? " with 1 answer" : " with %s answers".formatted(answers);
        if (revision.isEmpty()) {
            sheet.paragraph("Nothing to save, the %s %s is as it was:".formatted(what, name));
            sheet.line("  " + file);
            return;
        }
        Revision is = revision.get();
        String did = switch (is.how()) {
            case UNDONE -> "Went back to revision %s of".formatted(is.of().orElse(0));
            case RESTORED -> "Brought back revision %s of".formatted(is.of().orElse(0));
            default -> "Saved";
        };
        sheet.paragraph("%s the %s %s%s:".formatted(did, what, name, with));
        sheet.line("  " + file);
        if (is.number() > 1) {
            sheet.quiet("Revision %s; crux history %s shows how it came to be, crux undo %s goes back."
                    .formatted(is.number(), Typed.kept(what, name), Typed.kept(what, name)));
        }
        notes.forEach(note -> sheet.paragraph("note: " + note));
    }
}
