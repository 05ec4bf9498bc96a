package crux.browser;

import crux.library.Library;
import crux.library.Occasion;
import crux.model.Answer;
import crux.model.BeliefNetwork;
import crux.model.Profile;
import crux.model.Response;
import crux.testing.ShippedNetworks;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Fills a library with people who have answered one question of a network, and with what somebody answered before. */
final class Past {

    static final String NETWORK = "strict-counting";

    private static final String QUESTION = "p_pays";
    private static final Instant FIRST = Instant.parse("2025-01-05T12:00:00Z");
    private static final int A_SITTING = 5;
    private static final List<String> NAMES = List.of(
            "Alexandra Konstantinopoulou-Featherstonehaugh of the Thursday reading group",
            "The_person_whose_name_has_no_space_at_all_and_goes_on_and_on_for_ever",
            "Ann");

    private Past() {}

    /** Keeps somebody's answer. */
    static void keep(Path folder, String id, String title, double answer) throws IOException {
        Profile profile = answered(id, title, answer);
        Library.at(folder).archive(network(), id).save(profile, Optional.empty(), new Occasion(FIRST, ""));
    }

    /** Keeps so many people's answers, no two alike, under names that are long or short. */
    static void crowd(Path folder, int size) throws IOException {
        for (int i = 0; i < size; i++) {
            keep(folder, "p" + i, NAMES.get(i % NAMES.size()) + " " + i, (i + 1) / (size + 2.0));
        }
    }

    /** Saves so many answers of one's own, one after another, in sittings of five, one every other day. */
    static void saves(Path folder, int count) throws IOException {
        Optional<Profile> before = Optional.empty();
        for (int i = 0; i < count; i++) {
            Instant when = FIRST.plus(Duration.ofDays(i / A_SITTING * 2L)).plus(Duration.ofMinutes(i % A_SITTING * 3L));
            Profile now = answered("mine", "mine", (i * 37 % 100 + 0.5) / 100);
            Library.at(folder).archive(network(), "mine").save(now, before, new Occasion(when, ""));
            before = Optional.of(now);
        }
    }

    private static Profile answered(String id, String title, double answer) {
        return Profile.blank(id, NETWORK, "")
                .titled(title)
                .with(QUESTION, Response.of(new Answer.Point(List.of(answer))));
    }

    private static BeliefNetwork network() {
        return ShippedNetworks.network(NETWORK);
    }
}
