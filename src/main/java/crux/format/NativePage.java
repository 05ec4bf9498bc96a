package crux.format;

import crux.model.AuthorPage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads and writes how an author presents an argument: the key {@code page} of a network. */
final class NativePage {

    /** What a profile may be named, which is the name of its file. */
    private static final Pattern PROFILE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]*");

    private final ProblemList problems;
    private final Set<String> credences;
    private final boolean isEveryCredenceNamed;

    /**
     * A reader.
     *
     * @param credences the ids of those that have one
     * @param isEveryCredenceNamed whether all have: where not, an unknown name may be that of one that could not be read
     */
    NativePage(Set<String> credences, boolean isEveryCredenceNamed, ProblemList problems) {
        this.credences = credences;
        this.isEveryCredenceNamed = isEveryCredenceNamed;
        this.problems = problems;
    }

    /** The page of a network, if it has one. */
    Optional<AuthorPage> read(NativeFields network) {
        return network.find("page")
                .flatMap(value -> network.asObject(value, "page"))
                .map(object -> page(new NativeFields(object, "a page", problems)));
    }

    private AuthorPage page(NativeFields fields) {
        AuthorPage page = new AuthorPage(
                fields.textOrNone("title"),
                fields.textOrNone("byline"),
                NativeDates.read(fields, problems),
                fields.textOrNone("licence"),
                fields.texts("introduction"),
                questions(fields),
                answers(fields));
        fields.close();
        return page;
    }

    private List<AuthorPage.Asked> questions(NativeFields fields) {
        List<AuthorPage.Asked> asked = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (LocatedJson element : fields.list("questions")) {
            if (element instanceof LocatedJson.Text text) {
                check(text.at(), text.value(), seen);
                asked.add(new AuthorPage.Asked(text.value(), List.of()));
            } else {
                fields.object(element, "a question of a page", question -> question(question, seen))
                        .ifPresent(asked::add);
            }
        }
        return asked;
    }

    private AuthorPage.Asked question(NativeFields fields, Set<String> seen) {
        String credence = fields.text("credence");
        check(fields.at("credence"), credence, seen);
        return new AuthorPage.Asked(credence, fields.texts("prose"));
    }

    private void check(Spot at, String credence, Set<String> seen) {
        if (credence.isEmpty()) {
            return;
        }
        if (!credences.contains(credence) && isEveryCredenceNamed) {
            problems.error(
                    at,
                    "no credence is named " + credence,
                    NearestName.mend(credence, credences, "ask one that the network has"));
        }
        if (!seen.add(credence)) {
            problems.error(at, credence + " is asked twice", "ask it once");
        }
    }

    private String answers(NativeFields fields) {
        String profile = fields.textOrNone("answers");
        if (!profile.isEmpty() && !PROFILE.matcher(profile).matches()) {
            problems.error(
                    fields.at("answers"),
                    "\"%s\" cannot be a profile's name".formatted(profile),
                    "write the name of a profile of this network, without its folder and .json");
        }
        return profile;
    }

    /** As it is written. */
    static LocatedJson write(AuthorPage page) {
        return new JsonMembers()
                .putIfAny("title", page.title())
                .putIfAny("byline", page.byline())
                .putIfAny("date", page.date().map(date -> JsonMembers.text(date.toString())))
                .putIfAny("licence", page.licence())
                .putIfAny(
                        "introduction",
                        page.introduction().stream().map(JsonMembers::text).toList())
                .putIfAny(
                        "questions",
                        page.questions().stream().map(NativePage::question).toList())
                .putIfAny("answers", page.answers())
                .build();
    }

    private static LocatedJson question(AuthorPage.Asked asked) {
        return asked.prose().isEmpty()
                ? JsonMembers.text(asked.credence())
                : new JsonMembers()
                        .put("credence", asked.credence())
                        .put("prose", JsonMembers.texts(asked.prose()))
                        .build();
    }
}
