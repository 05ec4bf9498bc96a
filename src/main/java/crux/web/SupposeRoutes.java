package crux.web;

import crux.app.Posterior;
import crux.app.Standpoint;
import crux.app.Unusable;
import crux.app.Workbench;
import crux.format.ContentHash;
import crux.format.FindingsReader;
import crux.format.Loaded;
import crux.model.Answer;
import crux.model.BeliefNetwork;
import crux.model.Credence;
import crux.model.Finding;
import crux.model.Intervention;
import crux.model.Profile;
import crux.model.Query;
import crux.model.Response;
import crux.model.Settings;
import crux.model.Variable;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The chances of every variable under what is supposed for the while: what the page has no circuit for, and what none takes, beliefs to a
 * degree and interventions. Asked with the answers as numbers, findings in the form of a file of them, and interventions by variable;
 * answered as {@code crux posterior} does, impossible evidence included.
 */
final class SupposeRoutes {

    private final Workbench bench;
    private final Served served;
    private final Searches searches;

    SupposeRoutes(Workbench bench, Served served, Searches searches) {
        this.bench = bench;
        this.served = served;
        this.searches = searches;
    }

    void into(RoutesConfig routes) {
        routes.post("/api/networks/{network}/posterior", this::suppose);
    }

    private void suppose(Context request) throws Unusable, IOException {
        BeliefNetwork network = served.network(request);
        JsonNode asked = Asked.body(request);
        Query query = new Query(
                findings(network, asked.path("findings")), acts(network, asked.path("acts")), network.conclusion());
        Standpoint at = new Standpoint(network, profile(network, Asked.settings(network, asked.path("values"))), query);
        try (Searches.Search search = searches.begin(asked.path("search").asString(""))) {
            Reply.json(
                    request,
                    Posterior.of(bench, at, Posterior.Options.NONE, search).json());
        }
    }

    private static List<Finding> findings(BeliefNetwork network, JsonNode written) throws Unusable {
        if (written.isMissingNode()) {
            return List.of();
        }
        Loaded<List<Finding>> loaded = FindingsReader.read("what is supposed", written.toString(), network);
        return loaded.value().orElseThrow(() -> {
            Unusable wrong = new Unusable(Unusable.Reason.INPUT, loaded.problems());
            return Refusal.of(422, wrong);
        });
    }

    private static List<Intervention> acts(BeliefNetwork network, JsonNode written) {
        List<Intervention> acts = new ArrayList<>();
        for (Map.Entry<String, JsonNode> act : written.properties()) {
            String state = act.getValue().asString("");
            Variable variable = network.findVariable(act.getKey())
                    .filter(found -> found.indexOf(state) >= 0)
                    .orElseThrow(() -> new Refusal(
                            422,
                            "there is no %s of %s to set".formatted(state, act.getKey()),
                            "name a variable and one of its states"));
            acts.add(new Intervention(variable.id(), state));
        }
        return acts;
    }

    private static Profile profile(BeliefNetwork network, Settings settings) {
        Profile profile = Profile.blank("page", network.id(), ContentHash.of(network));
        for (Credence credence : network.credences()) {
            profile = profile.with(credence.id(), Response.of(new Answer.Point(settings.values(credence))));
        }
        return profile;
    }
}
