package crux.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads and writes one revision of a history: a few lines on how it came to be, and below them the whole network or profile as its own
 * file has it.
 */
public final class RevisionFile {

    private static final String KIND = "revision";
    private static final List<String> HOW = Arrays.stream(Revision.How.values())
            .map(how -> how.name().toLowerCase(Locale.ROOT))
            .toList();

    private final ProblemList problems;
    private final String text;

    private RevisionFile(ProblemList problems, String text) {
        this.problems = problems;
        this.text = text;
    }

    /** The text of a revision's file. */
    public static String render(Revision revision) {
        JsonMembers head = new JsonMembers()
                .put("crux", NativeHeader.VERSION)
                .put("kind", KIND)
                .put("number", revision.number())
                .put("when", revision.when().toString())
                .put("how", revision.how().name().toLowerCase(Locale.ROOT));
        revision.of().ifPresent(of -> head.put("of", of));
        head.putIfAny("why", revision.why())
                .putIfAny(
                        "changed",
                        revision.changed().stream().map(JsonMembers::text).toList())
                .put("hash", revision.hash());
        String lines = JsonLayout.file(head.build());
        return "%s,\n  \"content\": %s\n}\n"
                .formatted(
                        lines.substring(0, lines.length() - "\n}\n".length()),
                        revision.content().strip().replace("\n", "\n  "));
    }

    /**
     * The revision in a file of that name, or what is wrong with the file. The lines of its content keep their places, so that a
     * problem in them is told where it stands.
     */
    public static Loaded<Revision> read(String file, byte[] bytes) {
        ProblemList problems = new ProblemList(file);
        return JsonText.decoded(bytes, problems)
                .flatMap(text -> LocatedJsonReader.read(text, problems)
                        .flatMap(root -> new RevisionFile(problems, text).revision(root)))
                .filter(revision -> problems.errors() == 0)
                .map(revision -> Loaded.of(revision, problems.inOrder()))
                .orElseGet(() -> Loaded.failed(problems.inOrder()));
    }

    private Optional<Revision> revision(LocatedJson root) {
        if (root instanceof LocatedJson.Members object) {
            return revision(new NativeFields(object, "a revision", problems));
        }
        problems.error(root.at(), "this is no revision", "restore the file, or remove it");
        return Optional.empty();
    }

    private Optional<Revision> revision(NativeFields fields) {
        checkKind(fields);
        Optional<Integer> number = fields.require("number").flatMap(value -> whole(value));
        Optional<Instant> when = when(fields);
        Optional<Revision.How> how = how(fields);
        Optional<Integer> of = fields.find("of").flatMap(value -> whole(value));
        String why = fields.textOrNone("why");
        List<String> changed = fields.list("changed").stream()
                .flatMap(element -> fields.asText(element, "what changed").stream())
                .toList();
        String hash = fields.text("hash");
        Optional<LocatedJson> content = fields.require("content");
        fields.close();
        if (number.isEmpty() || when.isEmpty() || how.isEmpty() || content.isEmpty()) {
            return Optional.empty();
        }
        OptionalInt back = of.map(OptionalInt::of).orElseGet(OptionalInt::empty);
        String written = contentAt(content.get().at());
        return Optional.of(new Revision(number.get(), when.get(), how.get(), back, why, changed, hash, written));
    }

    private void checkKind(NativeFields fields) {
        fields.require("crux");
        if (!fields.text("kind").equals(KIND)) {
            problems.error(fields.at("kind"), "this is no revision", "write \"revision\"");
        }
    }

    private Optional<Integer> whole(LocatedJson value) {
        if (value instanceof LocatedJson.NumberText number
                && number.value() >= 1
                && number.value() <= Integer.MAX_VALUE
                && number.value() == Math.rint(number.value())) {
            return Optional.of((int) number.value());
        }
        problems.error(value.at(), "this is no number of a revision", "write a whole number from 1");
        return Optional.empty();
    }

    private Optional<Instant> when(NativeFields fields) {
        try {
            return Optional.of(Instant.parse(fields.text("when")));
        } catch (DateTimeException none) {
            problems.error(fields.at("when"), "this is no time", "write it as 2026-11-20T18:30:00Z");
            return Optional.empty();
        }
    }

    private Optional<Revision.How> how(NativeFields fields) {
        String how = fields.text("how");
        if (!HOW.contains(how)) {
            problems.error(fields.at("how"), "no revision comes to be so", "use one of: " + String.join(", ", HOW));
            return Optional.empty();
        }
        return Optional.of(Revision.How.valueOf(how.toUpperCase(Locale.ROOT)));
    }

    /** What stands from a place to the bracket that ends the file, with everything before it blanked out. */
    private String contentAt(Spot at) {
        int line = 1;
        int start = 0;
        while (line < at.line()) {
            start = text.indexOf('\n', start) + 1;
            line++;
        }
        int from = start + at.column() - 1;
        return "\n".repeat(at.line() - 1)
                + text.substring(from, text.lastIndexOf('}')).stripTrailing() + "\n";
    }
}
