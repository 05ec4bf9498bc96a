package crux.app;

import crux.library.Library;
import crux.model.Answer;
import crux.model.Belief;
import crux.model.Profile;
import crux.model.Response;
import crux.notation.NumberText;
import java.util.List;
import java.util.stream.Collectors;

/** What a profile says, in the words it was said in, where there is no question at hand to read it by. */
final class ProfileWords {

    private ProfileWords() {}

    /** The name commands know a profile by: what its owner called it, where that is the name it is kept under. */
    static String name(Profile profile) {
        boolean own =
                !profile.title().isBlank() && Library.nameFor(profile.title()).equals(profile.id());
        return own ? profile.title() : profile.id();
    }

    /** What people call a profile: its title, or the name it is kept under where it has none. */
    static String title(Profile profile) {
        if (profile.id().equals(Shelf.DEFAULT)) {
            return "the defaults";
        }
        return profile.title().isBlank() ? profile.id() : profile.title();
    }

    static String of(Response response) {
        if (!response.written().isEmpty()) {
            return response.written();
        }
        if (response.answer() instanceof Answer.Rejected rejected) {
            return rejected.reason().isEmpty() ? "rejected" : "rejected: " + rejected.reason();
        }
        return Profile.representative(response.answer()).orElse(List.of()).stream()
                .map(NumberText::of)
                .collect(Collectors.joining(", "));
    }

    static String of(Belief belief) {
        String given = belief.given().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(", "));
        return "%s=%s%s is %s"
                .formatted(
                        belief.target().variable(),
                        belief.target().state(),
                        given.isEmpty() ? "" : " given " + given,
                        belief.written().isEmpty() ? NumberText.of(belief.probability()) : belief.written());
    }
}
