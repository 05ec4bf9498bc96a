package crux.elicit;

import crux.elicit.Review.Item;
import crux.elicit.Review.Status;
import crux.format.ContentHash;
import crux.inference.Engine;
import crux.model.Belief;
import crux.model.BeliefNetwork;
import crux.model.Profile;
import crux.model.Response;
import crux.model.Unplaced;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * One go through what has changed between a profile and its network: each answer that is stale, missing or orphaned, one at a time, for its
 * owner to keep, to answer anew or to drop.
 *
 * <p>Stale answers come first, then those nobody can tell of, missing ones, orphaned ones, and beliefs about what is gone. Nothing is
 * settled but by {@link #keep}, {@link #answered} or {@link #drop}; what was decided can be decided otherwise after {@link #back}, for
 * every point knows what was said. What is kept between two goes is {@link #profile()}: the next finds what is still open.
 * Immutable; each step gives another.
 */
public final class ReviewRound {

    /** What the owner did about a point. */
    public enum Decision {
        /** Nothing yet. */
        OPEN,
        /** It was passed by. */
        LEFT,
        /** It stands. */
        KEPT,
        /** There is a new answer. */
        ANSWERED,
        /** It is out of the profile. */
        DROPPED
    }

    /**
     * One thing to be looked at.
     *
     * @param item the question, or the answer without one; none for a belief
     * @param belief what was stated directly; none for an answer
     * @param status how it stood when the round began
     */
    public record Point(Optional<Item> item, Optional<Belief> belief, Status status) {

        private static Point of(Item item) {
            return new Point(Optional.of(item), Optional.empty(), item.status());
        }

        private static Point of(Belief belief, Status status) {
            return new Point(Optional.empty(), Optional.of(belief), status);
        }

        /** Whether it is a belief about what is still there: it may be stated anew. */
        public boolean isBelief() {
            return belief.isPresent() && status != Status.ORPHANED;
        }

        /** Whether there is a question that can be answered. */
        public boolean isAsked() {
            return item.flatMap(Item::credence).isPresent();
        }

        /** Whether something was said that may stand as it is. */
        public boolean canStand() {
            return belief.isPresent()
                    || status == Status.ORPHANED
                    || item.filter(Item::used).isPresent();
        }
    }

    private final BeliefNetwork network;
    private final Questionnaire ask;
    private final List<Point> points;
    private final List<Decision> decisions;
    private final int position;

    private ReviewRound(
            BeliefNetwork network, Questionnaire ask, List<Point> points, List<Decision> decisions, int position) {
        this.network = network;
        this.ask = ask;
        this.points = points;
        this.decisions = List.copyOf(decisions);
        this.position = position;
    }

    /**
     * At the first point.
     *
     * @param tier the last tier of which missing answers are points
     */
    public static ReviewRound of(BeliefNetwork network, Profile profile, int tier, Engine engine) {
        Review review = Review.of(network, profile);
        List<Point> points = new ArrayList<>();
        for (Status status : List.of(Status.STALE, Status.UNCERTAIN, Status.MISSING, Status.ORPHANED)) {
            review.of(status).stream()
                    .filter(item -> status != Status.MISSING
                            || item.credence().filter(one -> one.tier() <= tier).isPresent())
                    .forEach(item -> points.add(Point.of(item)));
            review.held(status).forEach(held -> points.add(Point.of(held.belief(), status)));
        }
        review.orphans().forEach(belief -> points.add(Point.of(belief, Status.ORPHANED)));
        Questionnaire ask = Questionnaire.of(network, profile, Integer.MAX_VALUE, engine);
        return new ReviewRound(network, ask, List.copyOf(points), Collections.nCopies(points.size(), Decision.OPEN), 0)
                .shown();
    }

    /** With its questionnaire at the current point's question, which is the first to be shown or the first since an answer. */
    private ReviewRound shown() {
        return new ReviewRound(network, place().map(ask::jumpedTo).orElse(ask), points, decisions, position);
    }

    private Optional<Integer> place() {
        return current().flatMap(Point::item).flatMap(Item::credence).flatMap(one -> ask.placeOf(one.id()));
    }

    /** The last tier that anything was answered of, 1 where nothing was. */
    public static int tierOf(BeliefNetwork network, Profile profile) {
        return network.credences().stream()
                .filter(credence -> profile.answer(credence.id()).isPresent())
                .mapToInt(credence -> credence.tier())
                .max()
                .orElse(1);
    }

    /** Everything there is to look at. */
    public List<Point> points() {
        return points;
    }

    /** What was done about each point. */
    public List<Decision> decisions() {
        return decisions;
    }

    /** The place of the current point, from 0; the number of points at the end. */
    public int position() {
        return position;
    }

    /** The point to be looked at now; none after the last. */
    public Optional<Point> current() {
        return position < points.size() ? Optional.of(points.get(position)) : Optional.empty();
    }

    /** The profile as it is to be kept. */
    public Profile profile() {
        return ask.profile();
    }

    /** The same over a profile that somebody else has added to. */
    public ReviewRound over(Profile other) {
        return new ReviewRound(network, ask.over(other), points, decisions, position);
    }

    /** The questionnaire at the current point's question; none where it has none. */
    public Optional<Questionnaire> ask() {
        return place().map(place -> ask);
    }

    /**
     * What was said stands: an answer to a question that is still there is marked as given to it as it is now.
     *
     * @throws IllegalArgumentException where it cannot stand, by {@link Point#canStand}
     */
    public ReviewRound keep() {
        Point point = here();
        if (!point.canStand()) {
            throw new IllegalArgumentException("there is no answer that could stand");
        }
        if (point.isBelief()) {
            Belief belief = point.belief().orElseThrow();
            return settled(stating(belief.marked(ContentHash.ofBelief(network, belief))), Decision.KEPT);
        }
        Profile restored = restored(point);
        return settled(Review.settled(network, restored, ids(point), Set.of()), Decision.KEPT);
    }

    /** The current question has a new answer: that of a questionnaire which {@link #ask} gave and an answer moved on. */
    public ReviewRound answered(Questionnaire next) {
        Questionnaire renewed = next.over(Review.renewed(network, next.profile()));
        return new ReviewRound(network, renewed, points, with(Decision.ANSWERED), position + 1).shown();
    }

    /**
     * The current point's belief is stated anew, of its variables as they are.
     *
     * @throws IllegalArgumentException where the point is no belief about what is there
     */
    public ReviewRound restated(double probability, String written, LocalDate date) {
        Point point = here();
        if (!point.isBelief()) {
            throw new IllegalArgumentException("there is no belief to be stated anew");
        }
        Belief old = point.belief().orElseThrow();
        Belief belief =
                new Belief(old.target(), old.given(), probability, old.sure(), written, Optional.of(date), old.note());
        return settled(stating(belief.marked(ContentHash.ofBelief(network, belief))), Decision.ANSWERED);
    }

    /** The profile with a belief in the place of the one about the same, or at the end. */
    private Profile stating(Belief belief) {
        List<Belief> beliefs = new ArrayList<>(profile().beliefs());
        int place = IntStream.range(0, beliefs.size())
                .filter(i -> beliefs.get(i).isAbout(belief))
                .findFirst()
                .orElse(beliefs.size());
        if (place < beliefs.size()) {
            beliefs.remove(place);
        }
        beliefs.add(place, belief);
        return Review.renewed(network, profile().withBeliefs(beliefs));
    }

    private Profile without(Belief belief) {
        return profile()
                .withUnplaced(profile().unplaced().without(belief))
                .withBeliefs(profile().beliefs().stream()
                        .filter(one -> !one.isAbout(belief))
                        .toList());
    }

    /**
     * What was said is out of the profile.
     *
     * @throws IllegalArgumentException where nothing was said
     */
    public ReviewRound drop() {
        Point point = here();
        if (point.status() == Status.MISSING) {
            throw new IllegalArgumentException("there is nothing to drop");
        }
        Profile left = point.belief().map(this::without).orElseGet(this::profile);
        return settled(Review.settled(network, left, Set.of(), ids(point)), Decision.DROPPED);
    }

    /** Passes the current point by. What was decided about it before stays. */
    public ReviewRound leave() {
        here();
        return decisions.get(position) == Decision.OPEN
                ? settled(profile(), Decision.LEFT)
                : at(profile(), decisions, position + 1);
    }

    /** At the point before this one; the first stays. */
    public ReviewRound back() {
        return at(profile(), decisions, Math.max(0, position - 1));
    }

    private Point here() {
        return current().orElseThrow(() -> new IllegalArgumentException("the round is at its end"));
    }

    private static Set<String> ids(Point point) {
        return point.item().map(Item::id).map(Set::of).orElse(Set.of());
    }

    private ReviewRound settled(Profile now, Decision decision) {
        return at(now, with(decision), position + 1);
    }

    private List<Decision> with(Decision decision) {
        List<Decision> more = new ArrayList<>(decisions);
        more.set(position, decision);
        return more;
    }

    /** Elsewhere, the current point having been shown. */
    private ReviewRound at(Profile now, List<Decision> decided, int there) {
        ReviewRound moved = new ReviewRound(network, ask.over(now), points, decided, there);
        Optional<Integer> place = moved.place();
        Questionnaire next = place.isEmpty() ? moved.ask : moved.ask.at(place.get());
        return new ReviewRound(network, next, points, decided, there);
    }

    /** The profile with what the current point spoke of as it was when the round began. */
    private Profile restored(Point point) {
        if (point.belief().isPresent()) {
            return withOrphan(point.belief().get());
        }
        Item item = point.item().orElseThrow();
        Response was = item.response().orElseThrow();
        return item.used() ? profile().with(item.id(), was) : withOrphan(item.id(), was);
    }

    private Profile withOrphan(String id, Response response) {
        Map<String, Response> answers = new LinkedHashMap<>(profile().unplaced().answers());
        answers.put(id, response);
        return profile().withUnplaced(new Unplaced(answers, profile().unplaced().beliefs()));
    }

    private Profile withOrphan(Belief belief) {
        List<Belief> beliefs = new ArrayList<>(profile().unplaced().beliefs());
        if (!beliefs.contains(belief)) {
            beliefs.add(belief);
        }
        return profile().withUnplaced(new Unplaced(profile().unplaced().answers(), beliefs));
    }
}
