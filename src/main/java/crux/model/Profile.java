package crux.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One person's answers to the questions of one network.
 *
 * @param id its name
 * @param title what people see
 * @param network id of the network
 * @param hash content hash of the network the answers were given to; empty where not known
 * @param view whose it is
 * @param note about the whole; may be empty
 * @param responses by credence, in the order given
 * @param beliefs stated directly
 * @param unplaced what was said that the network has no place for now; kept and not used
 */
public record Profile(
        String id,
        String title,
        String network,
        String hash,
        View view,
        String note,
        Map<String, Response> responses,
        List<Belief> beliefs,
        Unplaced unplaced) {

    /** Copies its map and list, keeping their order. */
    public Profile {
        responses = Collections.unmodifiableMap(new LinkedHashMap<>(responses));
        beliefs = List.copyOf(beliefs);
    }

    /** A profile in which everything has its place. */
    public Profile(
            String id,
            String title,
            String network,
            String hash,
            View view,
            String note,
            Map<String, Response> responses,
            List<Belief> beliefs) {
        this(id, title, network, hash, view, note, responses, beliefs, Unplaced.NOTHING);
    }

    /** A profile without answers. */
    public static Profile blank(String id, String network, String hash) {
        return new Profile(id, id, network, hash, View.ANONYMOUS, "", Map.of(), List.of());
    }

    /** The answer to a credence, if there is one. */
    public Optional<Answer> answer(String credence) {
        return Optional.ofNullable(responses.get(credence)).map(Response::answer);
    }

    /** This profile with one response set, in the place of whatever was said to that question before. */
    public Profile with(String credence, Response response) {
        Map<String, Response> changed = new LinkedHashMap<>(responses);
        changed.put(credence, response);
        return withResponses(changed).withUnplaced(unplaced.without(credence));
    }

    /** This profile without a response. */
    public Profile without(String credence) {
        Map<String, Response> changed = new LinkedHashMap<>(responses);
        changed.remove(credence);
        return withResponses(changed);
    }

    /** This profile with other responses. */
    public Profile withResponses(Map<String, Response> others) {
        return new Profile(id, title, network, hash, view, note, others, beliefs, unplaced);
    }

    /** This profile under another title. */
    public Profile titled(String other) {
        return new Profile(id, other, network, hash, view, note, responses, beliefs, unplaced);
    }

    /** This profile as somebody else's view, or a reading of one. */
    public Profile withView(View said) {
        return new Profile(id, title, network, hash, said, note, responses, beliefs, unplaced);
    }

    /** This profile with other beliefs stated. */
    public Profile withBeliefs(List<Belief> others) {
        return new Profile(id, title, network, hash, view, note, responses, others, unplaced);
    }

    /** This profile with something else that has no place. */
    public Profile withUnplaced(Unplaced other) {
        return new Profile(id, title, network, hash, view, note, responses, beliefs, other);
    }

    /** This profile as answers to the network of that content hash. */
    public Profile withHash(String other) {
        return new Profile(id, title, network, other, view, note, responses, beliefs, unplaced);
    }

    /**
     * One value for every credence of {@code network}: the answered point; the middle of a range; the median of an uncertain value,
     * or the middle of its interval; the default where a question is unanswered or rejected. Answers to credences the network does
     * not have are left aside.
     */
    public Settings settings(BeliefNetwork network) {
        Settings settings = network.defaults();
        for (Credence credence : network.credences()) {
            Optional<List<Double>> values = answer(credence.id()).flatMap(Profile::representative);
            if (values.isPresent() && values.get().size() == credence.size()) {
                settings = settings.with(credence, values.get());
            }
        }
        return settings;
    }

    /** The single value that stands for an answer; none for a rejected question. */
    public static Optional<List<Double>> representative(Answer answer) {
        if (answer instanceof Answer.Point point) {
            return Optional.of(point.values());
        }
        if (answer instanceof Answer.Range range) {
            return Optional.of(List.of(0.5 * range.low() + 0.5 * range.high()));
        }
        if (answer instanceof Answer.Spread spread) {
            double middle = spread.hasBest() ? spread.best() : 0.5 * spread.low() + 0.5 * spread.high();
            return Optional.of(List.of(middle));
        }
        if (answer instanceof Answer.Beta beta) {
            return Optional.of(List.of(beta.a() / (beta.a() + beta.b())));
        }
        return Optional.empty();
    }
}
