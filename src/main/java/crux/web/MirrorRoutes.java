package crux.web;

import crux.app.Json;
import crux.app.Mirror;
import crux.app.MirrorResult;
import crux.app.Unusable;
import crux.app.Workbench;
import crux.format.NativeProfileWriter;
import crux.model.BeliefNetwork;
import crux.model.Profile;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a person states directly beside what the answers imply, and the least repair. Asked with a profile, kept or not, and answered as
 * {@code crux coherence} does; nothing is saved, but what the profile would be is told.
 */
final class MirrorRoutes {

    private final Workbench bench;
    private final Served served;
    private final Searches searches;

    MirrorRoutes(Workbench bench, Served served, Searches searches) {
        this.bench = bench;
        this.served = served;
        this.searches = searches;
    }

    void into(RoutesConfig routes) {
        routes.post("/api/networks/{network}/coherence", this::mirror);
    }

    private void mirror(Context request) throws Unusable, IOException {
        BeliefNetwork network = served.network(request);
        if (network.credences().isEmpty()) {
            throw new Refusal(
                    400,
                    "a network of fixed numbers asks for no answers",
                    "hold its tables against what you state with crux coherence");
        }
        JsonNode asked = Asked.body(request);
        Profile profile = Asked.profile(network, asked.path("profile"));
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        try (Searches.Search search = searches.begin(asked.path("search").asString(""))) {
            MirrorResult held = held(network, profile, asked, today, search);
            ObjectNode answer = (ObjectNode) held.json();
            answer.set("wording", Json.texts(held.wording()));
            answer.set("laws", Json.texts(held.laws()));
            answer.set("stated", written(held.at().profile()));
            answer.set("repaired", written(held.repaired(today)));
            Reply.json(request, answer);
        }
    }

    private MirrorResult held(
            BeliefNetwork network, Profile profile, JsonNode asked, LocalDate today, Searches.Search search)
            throws IOException {
        List<String> state = new ArrayList<>();
        asked.path("state").forEach(belief -> state.add(belief.asString("")));
        try {
            return Mirror.held(
                    bench, network, profile, state, asked.path("keep").asBoolean(false), today, search);
        } catch (Unusable unusable) {
            throw Refusal.of(422, unusable);
        }
    }

    private static JsonNode written(Profile profile) {
        return JsonMapper.shared().readTree(NativeProfileWriter.render(profile));
    }
}
