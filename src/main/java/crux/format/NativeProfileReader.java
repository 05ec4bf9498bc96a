package crux.format;

import crux.model.BeliefNetwork;
import crux.model.Profile;
import crux.model.View;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a profile of the native format ({@code profiles/NAME.json}): by itself into a draft, or with its network into a profile,
 * with notes; or every problem at once, each with its line and column.
 */
public final class NativeProfileReader {

    private static final List<String> WHOSE = List.of("mine", "anonymous", "nobody", "reading");

    private final ProblemList problems;
    private final String file;

    private NativeProfileReader(String file, ProblemList problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Reads a file by itself. */
    public static Loaded<ProfileDraft> read(Path file) {
        ProblemList problems = new ProblemList(file.toString());
        return alone(JsonText.bytes(file, problems), file.toString(), problems);
    }

    /** Reads what a file of that name holds, by itself. */
    public static Loaded<ProfileDraft> read(String file, byte[] bytes) {
        return alone(Optional.of(bytes), file, new ProblemList(file));
    }

    /** Reads a file of answers to {@code network}. */
    public static Loaded<Profile> read(Path file, BeliefNetwork network) {
        ProblemList problems = new ProblemList(file.toString());
        return against(network, JsonText.bytes(file, problems), file.toString(), problems);
    }

    /** Reads what a file of that name holds: answers to {@code network}. */
    public static Loaded<Profile> read(String file, byte[] bytes, BeliefNetwork network) {
        return against(network, Optional.of(bytes), file, new ProblemList(file));
    }

    private static Loaded<ProfileDraft> alone(Optional<byte[]> bytes, String file, ProblemList problems) {
        return bytes.flatMap(content -> draft(content, file, problems))
                .filter(draft -> problems.errors() == 0)
                .map(draft -> Loaded.of(draft, problems.inOrder()))
                .orElseGet(() -> Loaded.failed(problems.inOrder()));
    }

    /** What is wrong with the file as such and what is wrong with its answers are told together. */
    private static Loaded<Profile> against(
            BeliefNetwork network, Optional<byte[]> bytes, String file, ProblemList problems) {
        return bytes.flatMap(content -> draft(content, file, problems))
                .map(draft -> draft.against(network, problems))
                .orElseGet(() -> Loaded.failed(problems.inOrder()));
    }

    /** As much as can be read; what cannot is reported. */
    private static Optional<ProfileDraft> draft(byte[] bytes, String file, ProblemList problems) {
        return JsonText.decoded(bytes, problems)
                .flatMap(text -> LocatedJsonReader.read(text, problems))
                .flatMap(new NativeProfileReader(file, problems)::draft);
    }

    private Optional<ProfileDraft> draft(LocatedJson root) {
        return NativeHeader.open(root, "profile", problems).map(fields -> draft(root, fields));
    }

    private ProfileDraft draft(LocatedJson root, NativeFields fields) {
        String id = NativeHeader.id(fields, problems);
        String title = fields.text("title");
        String network = NativeHeader.id(fields, "network", problems);
        String hash = hash(fields);
        View view = fields.find("view")
                .flatMap(value -> fields.asObject(value, "view"))
                .map(this::view)
                .orElse(View.ANONYMOUS);
        String note = fields.textOrNone("note");
        Map<String, NativeAnswer> answers = answers(fields);
        List<NativeBelief> beliefs = beliefs(fields);
        fields.close();
        Profile blank = new Profile(id, title, network, hash, view, note, Map.of(), List.of());
        return new ProfileDraft(file, root, blank, answers, beliefs);
    }

    private String hash(NativeFields fields) {
        String hash = fields.textOrNone("hash");
        if (!hash.isEmpty() && !ContentHash.isHash(hash)) {
            problems.error(
                    fields.at("hash"), "this is no content hash", "write sha256: and 64 digits, or leave the key out");
        }
        return hash;
    }

    private View view(LocatedJson.Members object) {
        NativeFields view = new NativeFields(object, "a view", problems);
        String whose = view.textOrNone("whose");
        if (!whose.isEmpty() && !WHOSE.contains(whose)) {
            problems.error(
                    view.at("whose"),
                    "nobody's view is called \"%s\"".formatted(whose),
                    "use one of: " + String.join(", ", WHOSE));
            return View.ANONYMOUS;
        }
        boolean isReading = whose.equals("reading");
        String of = isReading ? view.text("of") : "";
        String by = isReading ? view.textOrNone("by") : "";
        String source = isReading ? view.textOrNone("source") : "";
        if (isReading && source.isBlank()) {
            problems.error(
                    object.at(),
                    "a reading of somebody's view without a source",
                    "add \"source\": where the view is stated; or say that it is nobody's");
        }
        if (isReading && by.isBlank()) {
            problems.error(
                    object.at(),
                    "a reading of somebody's view that does not say who reads it so",
                    "add \"by\": the reader");
        }
        view.close();
        return whose.isEmpty()
                ? View.ANONYMOUS
                : new View(View.Whose.valueOf(whose.toUpperCase(Locale.ROOT)), of, by, source);
    }

    private Map<String, NativeAnswer> answers(NativeFields fields) {
        Map<String, NativeAnswer> answers = new LinkedHashMap<>();
        fields.object(
                "answers",
                object -> object.members()
                        .forEach((credence, member) -> fields.asObject(member.value(), "the answer to " + credence)
                                .ifPresent(members -> {
                                    NativeFields answer = new NativeFields(members, "an answer", problems);
                                    answers.put(credence, NativeAnswer.read(answer, problems));
                                    answer.close();
                                })));
        return answers;
    }

    private List<NativeBelief> beliefs(NativeFields fields) {
        List<NativeBelief> beliefs = new ArrayList<>();
        fields.list("beliefs")
                .forEach(element -> fields.asObject(element, "a belief")
                        .ifPresent(object -> beliefs.add(NativeBelief.read(object, problems))));
        return beliefs;
    }
}
