package crux.web;

import crux.analysis.ChangeOfMind;
import crux.analysis.ChangeSearch;
import crux.analysis.Inquiry;
import crux.app.Json;
import crux.app.Unusable;
import crux.app.Workbench;
import crux.model.BeliefNetwork;
import crux.model.Chance;
import crux.model.Query;
import crux.model.Settings;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The smallest change of several answers together: too long a search for the page. It is given up when its asker stops it, or after a time. */
final class ChangeRoutes {

    private final Workbench bench;
    private final Served served;
    private final Searches searches;

    ChangeRoutes(Workbench bench, Served served, Searches searches) {
        this.bench = bench;
        this.served = served;
        this.searches = searches;
    }

    void into(RoutesConfig routes) {
        routes.post("/api/networks/{network}/change", this::change);
        routes.delete("/api/searches/{search}", this::stop);
    }

    /** One that is over already needs no stopping, and nobody need be told so. */
    private void stop(Context request) {
        searches.stop(request.pathParam("search"));
        request.status(204);
    }

    private void change(Context request) throws Unusable, IOException {
        BeliefNetwork network = served.network(request);
        JsonNode asked = Asked.body(request);
        Query query = query(network, asked.path("which").asString(""));
        double threshold = asked.path("threshold").asDouble(Double.NaN);
        if (!(threshold > 0 && threshold < 1)) {
            throw new Refusal(
                    400, "the conclusion to reach is no chance between 0 and 1", "send a threshold such as 0.5");
        }
        Settings settings = Asked.settings(network, asked.path("values"));
        Inquiry inquiry = new Inquiry(network, query, settings, bench.answerer(network, query));
        try (Searches.Search search = searches.begin(asked.path("search").asString(""))) {
            ChangeOfMind change =
                    ChangeSearch.of(inquiry, threshold, asked.path("tier").asInt(1), 0, search);
            Reply.json(request, json(change).toString());
        }
    }

    private static Query query(BeliefNetwork network, String which) {
        Query overall = Query.of(network.conclusion()
                .orElseThrow(() -> new Refusal(400, "the network names no conclusion", "choose another network")));
        return which.equals("granted") ? overall.withFindings(network.granted()) : overall;
    }

    private static ObjectNode json(ChangeOfMind change) {
        ObjectNode node = Json.object();
        if (change.joint() instanceof ChangeOfMind.Found found) {
            ArrayNode moves = node.putArray("moves");
            for (ChangeOfMind.Move move : found.moves()) {
                ObjectNode each = moves.addObject().put("credence", move.credence());
                each.set("from", Json.numbers(move.from()));
                each.set("to", Json.numbers(move.to()));
                each.put("distance", move.distance());
            }
            node.put("distance", found.distance());
            node.put("reached", found.confirmed().probability());
        } else if (change.joint() instanceof ChangeOfMind.NotFound none) {
            Optional<Chance> furthest = none.furthest();
            node.set("reached", Json.number(furthest.map(Chance::probability).orElse(Double.NaN)));
            node.put("proven", none.proven());
        }
        return node;
    }
}
