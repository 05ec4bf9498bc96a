package crux.elicit;

import crux.elicit.Warning.Code;
import crux.format.ContentHash;
import crux.model.Answer;
import crux.model.Credence;
import crux.model.Profile;
import crux.model.Response;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a sitting stands: what is answered, what was skipped and said, and which question is next. Immutable; each step gives another.
 *
 * @param order the questions, in the order they are asked
 * @param profile the answers
 * @param position the place of the current question; the number of questions at the end
 * @param skipped in this sitting, by credence
 * @param said warnings given in this sitting
 * @param confirmed whether certainty was confirmed in this sitting
 * @param effects whether effects were asked for
 * @param note what is to be kept with the next answer; may be empty
 */
record Course(
        List<Credence> order,
        Profile profile,
        int position,
        Set<String> skipped,
        Set<Code> said,
        boolean confirmed,
        boolean effects,
        String note) {

    Course {
        order = List.copyOf(order);
        skipped = Collections.unmodifiableSet(new LinkedHashSet<>(skipped));
        said = Collections.unmodifiableSet(new LinkedHashSet<>(said));
    }

    /** At the first open question. */
    static Course of(List<Credence> order, Profile profile) {
        return new Course(order, profile, -1, Set.of(), Set.of(), false, false, "").movedOn();
    }

    Optional<Credence> current() {
        return position < order.size() ? Optional.of(order.get(position)) : Optional.empty();
    }

    Standing standing(Credence credence) {
        Optional<Answer> answer = profile.answer(credence.id());
        if (answer.isPresent()) {
            return answer.get() instanceof Answer.Rejected ? Standing.REJECTED : Standing.ANSWERED;
        }
        return skipped.contains(credence.id()) ? Standing.SKIPPED : Standing.UNANSWERED;
    }

    Progress progress() {
        return new Progress(order.size(), count(Standing.ANSWERED), count(Standing.REJECTED), count(Standing.SKIPPED));
    }

    private int count(Standing wanted) {
        return (int)
                order.stream().filter(credence -> standing(credence) == wanted).count();
    }

    /** With a response to a credence, which keeps the note written for it or the one it had. */
    Course with(Credence credence, Response response) {
        Response old = profile.responses().get(credence.id());
        String kept = note.isEmpty() && old != null ? old.note() : note;
        Response noted = new Response(
                response.answer(), response.written(), response.date(), kept, ContentHash.ofQuestion(credence));
        Set<String> open = new LinkedHashSet<>(skipped);
        open.remove(credence.id());
        return new Course(order, profile.with(credence.id(), noted), position, open, said, confirmed, effects, note);
    }

    /** With a credence left unanswered. */
    Course skipping(Credence credence) {
        Set<String> more = new LinkedHashSet<>(skipped);
        more.add(credence.id());
        return new Course(order, profile.without(credence.id()), position, more, said, confirmed, effects, note);
    }

    /** With a note on the current question, at once where it is answered. */
    Course noting(Credence credence, String text) {
        Response old = profile.responses().get(credence.id());
        Profile noted = old == null
                ? profile
                : profile.with(credence.id(), new Response(old.answer(), old.written(), old.date(), text, old.asked()));
        return new Course(order, noted, position, skipped, said, confirmed, effects, text);
    }

    Course saying(Collection<Warning> warnings) {
        Set<Code> more = new LinkedHashSet<>(said);
        warnings.forEach(warning -> more.add(warning.code()));
        return new Course(order, profile, position, skipped, more, confirmed, effects, note);
    }

    Course confirming() {
        return new Course(order, profile, position, skipped, said, true, effects, note);
    }

    Course showingEffects() {
        return new Course(order, profile, position, skipped, said, confirmed, true, note);
    }

    /** The same over other answers. */
    Course over(Profile other) {
        return new Course(order, other, position, skipped, said, confirmed, effects, note);
    }

    /** Other questions, with what was said and skipped in this sitting; at the first open one. */
    Course asking(List<Credence> others) {
        return new Course(others, profile, -1, skipped, said, confirmed, effects, "").movedOn();
    }

    /** At the question of that place; before the first, the first; beyond the last, the end. */
    Course at(int place) {
        int inside = Math.min(Math.max(0, place), order.size());
        return new Course(order, profile, inside, skipped, said, confirmed, effects, "");
    }

    /** At the next open question, from the one after this round to this; at the end where none is open. */
    Course movedOn() {
        for (int i = 1; i <= order.size(); i++) {
            int place = Math.floorMod(position + i, order.size());
            if (standing(order.get(place)) == Standing.UNANSWERED) {
                return at(place);
            }
        }
        return at(order.size());
    }
}
