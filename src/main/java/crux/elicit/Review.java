package crux.elicit;

import crux.format.ContentHash;
import crux.model.Belief;
import crux.model.BeliefNetwork;
import crux.model.Credence;
import crux.model.Profile;
import crux.model.Response;
import crux.model.Unplaced;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How the answers of a profile stand to a network that may have changed since they were given. Immutable.
 *
 * <p>Each answer bears the mark of its question; where the mark is another now, the question's meaning has changed and the answer is stale. An
 * answer without a mark is current where the network as a whole is the one the profile names, and otherwise nobody can tell. A stale answer
 * that cannot be one to the question as it is now, for the number of its states or its limits have changed, is kept and not used.
 * A belief stated directly bears the mark of the variables it names, and is told by it in the same way.
 *
 * @param items every question in the network's order, then the answers whose questions are gone
 * @param held beliefs about what is still there, in the profile's order
 * @param orphans beliefs about variables or states that are gone
 * @param changed whether the network has changed since the profile was begun, as far as that is known
 */
public record Review(List<Item> items, List<Held> held, List<Belief> orphans, boolean changed) {

    /** How an answer stands. */
    public enum Status {
        /** To the question as it is. */
        CURRENT,
        /** To a question that has changed its meaning. */
        STALE,
        /** Unmarked, and the network has changed: perhaps stale. */
        UNCERTAIN,
        /** There is none. */
        MISSING,
        /** To a question that is gone. */
        ORPHANED
    }

    /**
     * One question, or one answer without.
     *
     * @param id of the credence
     * @param status how it stands
     * @param credence the question, where there still is one
     * @param response the answer, where there is one
     * @param used whether the answer is reckoned with
     */
    public record Item(
            String id, Status status, Optional<Credence> credence, Optional<Response> response, boolean used) {}

    /**
     * A belief about what is still there.
     *
     * @param name it is settled under: {@code belief-1} is the first of the profile
     * @param belief as it was stated
     * @param status current, stale or uncertain
     */
    public record Held(String name, Belief belief, Status status) {

        static Held of(BeliefNetwork network, int place, Belief belief, boolean changed) {
            return new Held(
                    nameOf(place), belief, statusOf(belief.asked(), ContentHash.ofBelief(network, belief), changed));
        }

        /** The name of the belief at a place of the profile, from 0. */
        public static String nameOf(int place) {
            return "belief-" + (place + 1);
        }
    }

    /** Copies its lists. */
    public Review {
        items = List.copyOf(items);
        held = List.copyOf(held);
        orphans = List.copyOf(orphans);
    }

    /** A profile against its network. */
    public static Review of(BeliefNetwork network, Profile profile) {
        boolean changed = !profile.hash().isEmpty() && !profile.hash().equals(ContentHash.of(network));
        List<Item> items = new ArrayList<>();
        network.credences().forEach(credence -> items.add(item(credence, profile, changed)));
        profile.unplaced().answers().forEach((id, response) -> {
            if (network.findCredence(id).isEmpty()) {
                items.add(new Item(id, Status.ORPHANED, Optional.empty(), Optional.of(response), false));
            }
        });
        List<Held> held = IntStream.range(0, profile.beliefs().size())
                .mapToObj(place -> Held.of(network, place, profile.beliefs().get(place), changed))
                .toList();
        return new Review(items, held, profile.unplaced().beliefs(), changed);
    }

    private static Item item(Credence credence, Profile profile, boolean changed) {
        Response response = profile.responses().get(credence.id());
        if (response != null) {
            return new Item(
                    credence.id(),
                    status(credence, response, changed),
                    Optional.of(credence),
                    Optional.of(response),
                    true);
        }
        Optional<Response> misfit =
                Optional.ofNullable(profile.unplaced().answers().get(credence.id()));
        return new Item(
                credence.id(),
                misfit.isPresent() ? Status.STALE : Status.MISSING,
                Optional.of(credence),
                misfit,
                false);
    }

    private static Status status(Credence credence, Response response, boolean changed) {
        return statusOf(response.asked(), ContentHash.ofQuestion(credence), changed);
    }

    private static Status statusOf(String marked, String mark, boolean changed) {
        if (marked.isEmpty()) {
            return changed ? Status.UNCERTAIN : Status.CURRENT;
        }
        return marked.equals(mark) ? Status.CURRENT : Status.STALE;
    }

    /** The beliefs of a status, in order. */
    public List<Held> held(Status status) {
        return held.stream().filter(one -> one.status() == status).toList();
    }

    /** The items of a status, in order. */
    public List<Item> of(Status status) {
        return items.stream().filter(item -> item.status() == status).toList();
    }

    /** Whether anything that was said may no longer be meant. */
    public boolean isOpen() {
        return !orphans.isEmpty()
                || held.stream().anyMatch(one -> one.status() != Status.CURRENT)
                || items.stream().anyMatch(item -> item.status() == Status.STALE || item.status() == Status.UNCERTAIN);
    }

    /**
     * The profile after its owner has looked: what is confirmed, answers and beliefs, is marked as said of the questions
     * and variables as they are, what is dropped is gone.
     * An answer that is not used cannot be confirmed. Where then nothing that was said is open any more, the profile names the network as
     * it is.
     */
    public static Profile settled(BeliefNetwork network, Profile profile, Set<String> confirmed, Set<String> dropped) {
        Map<String, Response> responses = new LinkedHashMap<>();
        profile.responses().forEach((id, response) -> {
            if (!dropped.contains(id)) {
                responses.put(id, confirmed.contains(id) ? marked(network, id, response) : response);
            }
        });
        Unplaced unplaced = profile.unplaced();
        for (String id : dropped) {
            unplaced = unplaced.without(id);
        }
        List<Belief> beliefs = new ArrayList<>();
        for (int i = 0; i < profile.beliefs().size(); i++) {
            Belief belief = profile.beliefs().get(i);
            String name = Held.nameOf(i);
            if (!dropped.contains(name)) {
                beliefs.add(confirmed.contains(name) ? belief.marked(ContentHash.ofBelief(network, belief)) : belief);
            }
        }
        return renewed(
                network, profile.withResponses(responses).withUnplaced(unplaced).withBeliefs(beliefs));
    }

    /** The profile as answers to the network as it is, where nothing that was said is open. */
    static Profile renewed(BeliefNetwork network, Profile profile) {
        return of(network, profile).isOpen() ? profile : profile.withHash(ContentHash.of(network));
    }

    private static Response marked(BeliefNetwork network, String id, Response response) {
        String mark = network.findCredence(id).map(ContentHash::ofQuestion).orElse(response.asked());
        return new Response(response.answer(), response.written(), response.date(), response.note(), mark);
    }
}
