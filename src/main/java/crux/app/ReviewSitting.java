package crux.app;

import crux.elicit.ReviewRound;
import crux.library.Occasion;
import crux.model.BeliefNetwork;
import crux.model.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.Optional;

/**
 * One person going through what has changed between their answers and a network: the dialogue of {@code review}. Every decision is saved
 * as soon as it is taken, so that a sitting may end at any moment and the next goes on with what is still open.
 *
 * <p>Immutable; each step gives another sitting.
 */
public final class ReviewSitting {

    private final Workbench bench;
    private final BeliefNetwork network;
    private final ReviewRound round;
    private final InstantSource clock;
    private final Meanwhile meanwhile;

    private ReviewSitting(
            Workbench bench, BeliefNetwork network, ReviewRound round, InstantSource clock, Meanwhile meanwhile) {
        this.clock = clock;
        this.meanwhile = meanwhile;
        this.bench = bench;
        this.network = network;
        this.round = round;
    }

    /**
     * Opens a sitting at the first point.
     *
     * @param clock says when a decision is saved
     * @throws Unusable where the profile is not the user's own to change
     */
    public static ReviewSitting open(Workbench bench, Request request, InstantSource clock) throws Unusable {
        Standpoint at = bench.standpoint(request);
        requireOwn(bench, at);
        return of(bench, at, clock);
    }

    private static ReviewSitting of(Workbench bench, Standpoint at, InstantSource clock) {
        int tier = ReviewRound.tierOf(at.network(), at.profile());
        ReviewRound round = ReviewRound.of(at.network(), at.profile(), tier, bench.engine());
        return new ReviewSitting(bench, at.network(), round, clock, Meanwhile.NOTHING);
    }

    /** @throws Unusable where a profile is not in the user's own library */
    static void requireOwn(Workbench bench, Standpoint at) throws Unusable {
        if (!isOwn(bench, at)) {
            throw Unusable.usage(
                    "--profile " + ProfileWords.name(at.profile()),
                    "only a profile in your own library is changed",
                    "take a copy first: crux save %s --profile %s --as NAME"
                            .formatted(at.network().id(), Typed.word(ProfileWords.name(at.profile()))));
        }
    }

    private static boolean isOwn(Workbench bench, Standpoint at) {
        return Files.exists(
                bench.shelf().library().fileOf(at.network().id(), at.profile().id()));
    }

    /** A sitting where the profile is the user's own and there is something to go through; nothing otherwise. */
    public static Optional<ReviewSitting> find(Workbench bench, Request request, InstantSource clock) throws Unusable {
        Standpoint at = bench.standpoint(request);
        return Optional.of(at)
                .filter(own -> isOwn(bench, own))
                .map(own -> of(bench, own, clock))
                .filter(sitting -> !sitting.round.points().isEmpty());
    }

    /** The argument. */
    public BeliefNetwork network() {
        return network;
    }

    /** What there is to look at, and how far one has come. */
    public ReviewRound round() {
        return round;
    }

    /** What somebody else saved since the step before, and what became of it. */
    public Meanwhile meanwhile() {
        return meanwhile;
    }

    /** The sitting with its round moved on; a changed profile is saved first, with what somebody else may have saved meanwhile. */
    public ReviewSitting moved(ReviewRound next) throws IOException {
        if (next.profile().equals(round.profile())) {
            return new ReviewSitting(bench, network, next, clock, Meanwhile.NOTHING);
        }
        Keeping.Joined<Profile> joined = Keeping.joined(
                bench.shelf().library().archive(network, next.profile().id()),
                next.profile(),
                round.profile(),
                new Occasion(clock.instant(), "review"));
        return new ReviewSitting(bench, network, next.over(joined.kept()), clock, joined.meanwhile());
    }
}
