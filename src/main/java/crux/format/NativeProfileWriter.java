package crux.format;

import crux.model.Answer;
import crux.model.Belief;
import crux.model.Credence;
import crux.model.Profile;
import crux.model.Response;
import crux.model.View;
import crux.notation.CredenceText;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes a profile in the native format. What is written reads back to an equal profile, and again gives the same bytes; what
 * has no place in the network now stands after the rest, as it was said.
 */
public final class NativeProfileWriter {

    /** Every answer but a rejection is written alike, whatever it answers. */
    private static final CredenceText WRITER = CredenceText.of(Credence.probability("p", "?", 0.5));

    private NativeProfileWriter() {}

    /** The text of {@code profiles/NAME.json}. */
    public static String render(Profile profile) {
        JsonMembers answers = new JsonMembers();
        profile.responses().forEach((credence, response) -> answers.put(credence, response(response)));
        profile.unplaced().answers().forEach((credence, response) -> answers.put(credence, response(response)));
        List<LocatedJson> beliefs = Stream.concat(profile.beliefs().stream(), profile.unplaced().beliefs().stream())
                .<LocatedJson>map(belief -> belief(belief).build())
                .toList();
        JsonMembers file = new JsonMembers()
                .put("crux", NativeHeader.VERSION)
                .put("kind", "profile")
                .put("id", profile.id())
                .put("title", profile.title().isBlank() ? profile.id() : profile.title())
                .put("network", profile.network())
                .putIfAny("hash", profile.hash())
                .putIfAny("view", view(profile.view()))
                .putIfAny("note", profile.note())
                .putIfAny("answers", answers)
                .putIfAny("beliefs", beliefs);
        return JsonLayout.file(file.build());
    }

    private static JsonMembers view(View view) {
        return view.equals(View.ANONYMOUS)
                ? new JsonMembers()
                : new JsonMembers()
                        .put("whose", view.whose().name().toLowerCase(Locale.ROOT))
                        .putIfAny("of", view.of())
                        .putIfAny("by", view.by())
                        .putIfAny("source", view.source());
    }

    private static JsonMembers response(Response response) {
        JsonMembers members = new JsonMembers();
        if (!response.written().isEmpty()) {
            members.put("is", response.written());
        } else if (response.answer() instanceof Answer.Rejected rejected) {
            members.put("rejected", rejected.reason());
        } else if (response.answer() instanceof Answer.Point point) {
            members.put(
                    "is",
                    point.values().size() == 1
                            ? JsonMembers.number(point.values().get(0))
                            : JsonMembers.numbers(point.values()));
        } else {
            members.put("is", WRITER.write(response.answer()));
        }
        return dated(members, response.date(), response.asked(), response.note());
    }

    private static JsonMembers belief(Belief belief) {
        JsonMembers given = new JsonMembers();
        belief.given().forEach(given::put);
        JsonMembers members = new JsonMembers()
                .put("variable", belief.target().variable())
                .put("state", belief.target().state())
                .putIfAny("given", given)
                .put(
                        "is",
                        belief.written().isEmpty()
                                ? JsonMembers.number(belief.probability())
                                : JsonMembers.text(belief.written()))
                .put("sure", belief.sure());
        return dated(members, belief.date(), belief.asked(), belief.note());
    }

    private static JsonMembers dated(JsonMembers members, Optional<LocalDate> date, String asked, String note) {
        return members.putIfAny("date", date.map(day -> JsonMembers.text(day.toString())))
                .putIfAny("asked", asked)
                .putIfAny("note", note);
    }
}
