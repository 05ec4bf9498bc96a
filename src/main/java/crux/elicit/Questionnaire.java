package crux.elicit;

import crux.inference.Engine;
import crux.model.Answer;
import crux.model.BeliefNetwork;
import crux.model.Credence;
import crux.model.Profile;
import crux.model.Response;
import crux.notation.CredenceText;
import crux.notation.Echo;
import crux.notation.Written;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The questions of a network put to one person, one at a time: what is asked next, what came of an answer, how far they are.
 *
 * <p>Questions come by tier, then in the network's order. Nothing but the questions is to be shown on the first pass: no default, no
 * effect. Every step gives a new questionnaire and leaves the old one as it was; what is kept between sittings is {@link
 * #profile()}, and a questionnaire made of it goes on at the first open question. Each warning is given once a sitting. Immutable;
 * safe to share between threads.
 *
 * <p>Cost: the conditions of all questions are read once, in {@link #of}; showing a conditional question costs one propagation.
 *
 * <pre>{@code
 * Questionnaire ask = Questionnaire.of(network, Profile.blank("mine", network.id(), ""), 1, Engine.within(Limits.ofHeap()));
 * Questionnaire.Entry entry = ask.answer("1 in 4", today);
 * }</pre>
 */
public final class Questionnaire {

    private final BeliefNetwork network;
    private final Conditions conditions;
    private final Warnings warnings;
    private final Engine engine;
    private final Course course;

    private Questionnaire(BeliefNetwork network, Conditions conditions, Engine engine, Course course) {
        this.network = network;
        this.conditions = conditions;
        this.engine = engine;
        this.course = course;
        warnings = new Warnings(network, conditions);
    }

    /**
     * What came of something entered.
     *
     * <p>Sealed: {@link Taken}; {@link Unconfirmed}, where certainty is to be confirmed once; {@link Refused}.
     */
    public sealed interface Entry {

        /**
         * It was taken.
         *
         * @param next the questionnaire at its next open question
         * @param answer what was understood
         * @param echo the answer in every form it may be written in
         * @param notes on the text as written
         * @param warnings given now for the first time
         */
        record Taken(Questionnaire next, Answer answer, String echo, List<Written.Note> notes, List<Warning> warnings)
                implements Entry {

            /** Copies its lists. */
            public Taken {
                notes = List.copyOf(notes);
                warnings = List.copyOf(warnings);
            }
        }

        /**
         * It says 0 or 1: nothing is taken yet.
         *
         * @param confirmed what comes of it where the person says that they mean it
         * @param why what to ask them, which its notes do not say again
         */
        record Unconfirmed(Taken confirmed, String why) implements Entry {}

        /**
         * It was not taken.
         *
         * @param what is wrong with it
         * @param mend what would be accepted
         */
        record Refused(String what, String mend) implements Entry {}
    }

    /**
     * A questionnaire at the first question that is open.
     *
     * @param network whose questions are asked
     * @param profile what was answered before, and whose answers they are
     * @param tier the last tier asked: 1 asks everyone's questions alone
     * @param engine counts the cases that answers leave for a conditional question
     */
    public static Questionnaire of(BeliefNetwork network, Profile profile, int tier, Engine engine) {
        return new Questionnaire(network, Conditions.of(network), engine, Course.of(order(network, tier), profile));
    }

    private static List<Credence> order(BeliefNetwork network, int tier) {
        return network.credences().stream()
                .filter(credence -> credence.tier() <= tier)
                .sorted(Comparator.comparingInt(Credence::tier))
                .toList();
    }

    /** The same sitting with the questions up to another tier, at the first that is open: what was warned of is not warned of again. */
    public Questionnaire upTo(int tier) {
        return with(course.asking(order(network, tier)));
    }

    private Questionnaire with(Course next) {
        return new Questionnaire(network, conditions, engine, next);
    }

    /** The question to be answered now; none after the last. */
    public Optional<Question> current() {
        return course.current().map(credence -> question(course.position()));
    }

    /** Every question in order; warnings stand at the current one alone. */
    public List<Question> questions() {
        return IntStream.range(0, course.order().size())
                .mapToObj(this::question)
                .toList();
    }

    private Question question(int place) {
        Credence credence = course.order().get(place);
        Optional<Given> given = conditions.given(credence.id());
        String lead = given.map(condition -> Question.lead(
                        network, condition, RunningCount.of(network, course.profile(), condition, engine)))
                .orElse("");
        return new Question(
                credence,
                place + 1,
                course.order().size(),
                course.standing(credence),
                Optional.ofNullable(course.profile().responses().get(credence.id())),
                given,
                lead,
                place == course.position() ? fresh(due(credence)) : List.of());
    }

    private List<Warning> due(Credence credence) {
        boolean first = course.progress().unanswered() == course.order().size();
        return warnings.before(credence, course.profile().responses().keySet(), first);
    }

    private List<Warning> fresh(List<Warning> due) {
        return due.stream()
                .filter(warning -> !course.said().contains(warning.code()))
                .toList();
    }

    /** Where the question of a credence stands. */
    public Standing standing(Credence credence) {
        return course.standing(credence);
    }

    /** How far the person has come. */
    public Progress progress() {
        return course.progress();
    }

    /** The answers, as they are to be kept. */
    public Profile profile() {
        return course.profile();
    }

    /** Whether defaults, and what answers do to the conclusion, may be shown: after the first pass, or where asked for. */
    public boolean showsEffects() {
        return course.effects() || progress().firstPassDone();
    }

    /** The warnings that belong after the last question and were not given yet; none before it. */
    public List<Warning> closing() {
        return current().isEmpty() ? fresh(warnings.atTheEnd()) : List.of();
    }

    /** Answers the current question. Certainty is to be confirmed the first time it is given as a single value. */
    public Entry answer(String text, LocalDate date) {
        Credence credence = asked();
        Written written = CredenceText.of(credence).read(text);
        if (written instanceof Written.Refused refused) {
            return new Entry.Refused(refused.what(), refused.mend());
        }
        Written.Accepted accepted = (Written.Accepted) written;
        Optional<Written.Note> certain = accepted.notes().stream()
                .filter(note -> note.code() == Written.Code.CERTAIN && !credence.isDistribution())
                .findFirst();
        List<Warning> after = fresh(warnings.after(credence, accepted.answer(), text));
        Response response = new Response(accepted.answer(), text.strip(), Optional.of(date), "");
        Course taken = leaving().with(credence, response).saying(after);
        boolean asks = certain.isPresent() && !course.confirmed();
        Entry.Taken entry = new Entry.Taken(
                with((certain.isPresent() ? taken.confirming() : taken).movedOn()),
                accepted.answer(),
                Echo.of(network, credence, accepted.answer()),
                accepted.notes().stream()
                        .filter(note -> !asks || note.code() != Written.Code.CERTAIN)
                        .toList(),
                after);
        return asks ? new Entry.Unconfirmed(entry, certain.get().text() + ". Do you mean that?") : entry;
    }

    /** Does not accept the current question: it is then run over its whole domain. A reason is needed. */
    public Entry reject(String reason, LocalDate date) {
        if (reason.isBlank()) {
            return new Entry.Refused("a question is rejected for a reason", "say in a few words what is wrong with it");
        }
        Credence credence = asked();
        Answer rejected = new Answer.Rejected(reason.strip());
        Course taken = leaving().with(credence, new Response(rejected, "", Optional.of(date), ""));
        return new Entry.Taken(
                with(taken.movedOn()), rejected, Echo.of(network, credence, rejected), List.of(), List.of());
    }

    /** Leaves the current question at its default, which is then nobody's answer, and takes back what was said to it. */
    public Questionnaire skip() {
        return with(leaving().skipping(asked()).movedOn());
    }

    /** Writes a note on the current question: at once where it is answered, with the answer where it is not. */
    public Questionnaire note(String text) {
        return with(course.noting(asked(), text.strip()));
    }

    /** The question before this one, whatever its standing; the first stays where it is. */
    public Questionnaire back() {
        return with(leaving().at(course.position() - 1));
    }

    /** The next question that is open, from here round; the end where there is none. */
    public Questionnaire nextUnanswered() {
        return with(leaving().movedOn());
    }

    /** The question of that place, from 0; beyond the last, the end. */
    public Questionnaire at(int place) {
        return with(leaving().at(place));
    }

    /** The question of that place, where the current one has not been shown. */
    Questionnaire jumpedTo(int place) {
        return with(course.at(place));
    }

    /** The same questions at the same place, over other answers. */
    public Questionnaire over(Profile profile) {
        return with(course.over(profile));
    }

    /** The place of the question that asks for a credence, from 0; none where it is not asked. */
    public Optional<Integer> placeOf(String credence) {
        return IntStream.range(0, course.order().size())
                .boxed()
                .filter(place -> course.order().get(place).id().equals(credence))
                .findFirst();
    }

    /** The same with effects shown from now on. */
    public Questionnaire withEffects() {
        return with(course.showingEffects());
    }

    /** What to say to someone who asks for effects before the first pass is done. */
    public Warning effectsWarning() {
        return warnings.effects();
    }

    private Credence asked() {
        return course.current().orElseThrow(() -> new IllegalArgumentException("the questionnaire is at its end"));
    }

    /** The course once the current question has been shown, its warnings with it. */
    private Course leaving() {
        return course.current().map(credence -> course.saying(due(credence))).orElse(course);
    }
}
