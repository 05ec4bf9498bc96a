package crux.elicit;

import crux.format.ContentHash;
import crux.model.BeliefNetwork;
import crux.model.Credence;
import crux.model.Profile;
import crux.model.Response;
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
 * answer without a mark is current where the network as a whole is the one the profile names, and otherwise nobody can tell.
 *
 * @param items every question in the network's order, then the answers whose questions are gone
 * @param changed whether the network has changed since the profile was begun, as far as that is known
 */
public record Review(List<Item> items, boolean changed) {

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
     */
    public record Item(String id, Status status, Optional<Credence> credence, Optional<Response> response) {}

    /** Copies its list. */
    public Review {
        items = List.copyOf(items);
    }

    /** A profile against its network. */
    public static Review of(BeliefNetwork network, Profile profile) {
        boolean changed = !profile.hash().isEmpty() && !profile.hash().equals(ContentHash.of(network));
        List<Item> items = new ArrayList<>();
        for (Credence credence : network.credences()) {
            Optional<Response> response =
                    Optional.ofNullable(profile.responses().get(credence.id()));
            items.add(new Item(
                    credence.id(),
                    response.map(given -> status(credence, given, changed)).orElse(Status.MISSING),
                    Optional.of(credence),
                    response));
        }
        profile.responses().forEach((id, response) -> {
            if (network.findCredence(id).isEmpty()) {
                items.add(new Item(id, Status.ORPHANED, Optional.empty(), Optional.of(response)));
            }
        });
        return new Review(items, changed);
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

    /**
     * The profile after its owner has looked: confirmed answers are marked as given to the questions as they are, dropped ones are gone.
     * Where then nothing is stale or uncertain any more, the profile names the network as it is.
     */
    public Profile settled(BeliefNetwork network, Profile profile, Set<String> confirmed, Set<String> dropped) {
        Map<String, Response> responses = new LinkedHashMap<>();
        profile.responses().forEach((id, response) -> {
            if (!dropped.contains(id)) {
                responses.put(id, confirmed.contains(id) ? marked(network, id, response) : response);
            }
        });
        Profile settled = with(profile, profile.hash(), responses);
        Review left = of(network, settled);
        boolean open =
                !left.of(Status.STALE).isEmpty() || !left.of(Status.UNCERTAIN).isEmpty();
        return open ? settled : with(settled, ContentHash.of(network), responses);
    }

    private static Response marked(BeliefNetwork network, String id, Response response) {
        String mark = network.findCredence(id).map(ContentHash::ofQuestion).orElse(response.asked());
        return new Response(response.answer(), response.written(), response.date(), response.note(), mark);
    }

    private static Profile with(Profile profile, String hash, Map<String, Response> responses) {
        return new Profile(
                profile.id(),
                profile.title(),
                profile.network(),
                hash,
                profile.view(),
                profile.note(),
                responses,
                profile.beliefs());
    }
}
