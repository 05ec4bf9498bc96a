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

/**
 * How the answers of a profile stand to a network that may have changed since they were given. Immutable.
 *
 * <p>Each answer bears the mark of its question; where the mark is another now, the question's meaning has changed and the answer is stale. An
 * answer without a mark is current where the network as a whole is the one the profile names, and otherwise nobody can tell. A stale answer
 * that cannot be one to the question as it is now, for the number of its states or its limits have changed, is kept and not used.
 *
 * @param items every question in the network's order, then the answers whose questions are gone
 * @param orphans beliefs about variables or states that are gone
 * @param changed whether the network has changed since the profile was begun, as far as that is known
 */
public record Review(List<Item> items, List<Belief> orphans, boolean changed) {

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

    /** Copies its lists. */
    public Review {
        items = List.copyOf(items);
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
        return new Review(items, profile.unplaced().beliefs(), changed);
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
        if (response.asked().isEmpty()) {
            return changed ? Status.UNCERTAIN : Status.CURRENT;
        }
        return response.asked().equals(ContentHash.ofQuestion(credence)) ? Status.CURRENT : Status.STALE;
    }

    /** The items of a status, in order. */
    public List<Item> of(Status status) {
        return items.stream().filter(item -> item.status() == status).toList();
    }

    /** Whether anything that was said may no longer be meant. */
    public boolean isOpen() {
        return !orphans.isEmpty()
                || items.stream().anyMatch(item -> item.status() == Status.STALE || item.status() == Status.UNCERTAIN);
    }

    /**
     * The profile after its owner has looked: confirmed answers are marked as given to the questions as they are, dropped ones are gone.
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
        return renewed(network, profile.withResponses(responses).withUnplaced(unplaced));
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
