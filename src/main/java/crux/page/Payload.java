package crux.page;

import crux.app.Json;
import crux.app.Unusable;
import crux.app.Workbench;
import crux.elicit.Questionnaire;
import crux.format.ContentHash;
import crux.format.Loaded;
import crux.format.NativeProfileWriter;
import crux.library.Library;
import crux.model.BeliefNetwork;
import crux.model.Profile;
import crux.model.View;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the page knows of an argument when it opens: the network in words, its questions, the circuits that answer for it, and profiles
 * to set oneself beside.
 *
 * <p>{@code network} the words and questions · {@code circuits} what computes the conclusions · {@code profiles} those at hand ·
 * {@code live} whether a server answers · {@code profile} under which name answers are kept there.
 */
final class Payload {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final int EVERY_TIER = Integer.MAX_VALUE;

    private final Workbench bench;
    private final BeliefNetwork network;

    Payload(Workbench bench, BeliefNetwork network) {
        this.bench = bench;
        this.network = network;
    }

    /** What a file carries. */
    ObjectNode file() throws Unusable, IOException {
        return common().put("live", false);
    }

    /** What the server sends with the page of one profile. */
    ObjectNode live(String profile) throws Unusable, IOException {
        return common().put("live", true).put("profile", profile);
    }

    private ObjectNode common() throws Unusable, IOException {
        Questionnaire questionnaire = Questionnaire.of(
                network, Profile.blank("page", network.id(), ContentHash.of(network)), EVERY_TIER, bench.engine());
        ObjectNode payload = Json.object().put("crux", 1);
        payload.set("network", new NetworkPayload(network, questionnaire.questions()).json());
        payload.set("circuits", new CircuitPayload(network, questionnaire.questions()).json());
        payload.set("profiles", profiles());
        return payload;
    }

    /** The profiles at hand; one that cannot be read is left out. */
    private ArrayNode profiles() throws IOException {
        ArrayNode list = Json.array();
        Library library = bench.shelf().library();
        for (String name : library.profiles(network.id())) {
            Optional<Profile> profile = library.profile(network, name).flatMap(Loaded::value);
            profile.filter(found -> found.view().whose() != View.Whose.MINE)
                    .ifPresent(found -> list.add(profile(found)));
        }
        return list;
    }

    private static ObjectNode profile(Profile profile) {
        ObjectNode node = Json.object()
                .put("id", profile.id())
                .put("title", profile.title())
                .put("whose", profile.view().whose().name().toLowerCase(Locale.ROOT))
                .put("note", profile.note());
        node.set("answers", MAPPER.readTree(NativeProfileWriter.render(profile)).path("answers"));
        return node;
    }
}
