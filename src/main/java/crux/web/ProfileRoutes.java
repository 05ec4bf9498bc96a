package crux.web;

import crux.app.Gathering;
import crux.app.History;
import crux.app.Json;
import crux.app.Unusable;
import crux.app.Workbench;
import crux.library.Library;
import crux.model.BeliefNetwork;
import crux.model.Profile;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Answers: kept, given back, how they came to be, and many people's beside each other. */
final class ProfileRoutes {

    private static final String PATH = "/api/networks/{network}/profiles/{profile}";
    private static final String GROUP = "/api/networks/{network}/group";

    private final Workbench bench;
    private final Served served;
    private final KeptProfiles profiles;
    private final Searches searches;

    ProfileRoutes(Workbench bench, Served served, KeptProfiles profiles, Searches searches) {
        this.bench = bench;
        this.served = served;
        this.profiles = profiles;
        this.searches = searches;
    }

    void into(RoutesConfig routes) {
        routes.get(PATH, this::give);
        routes.put(PATH, this::keep);
        routes.get(PATH + "/history", this::history);
        routes.post(PATH + "/restore", this::restore);
        routes.post(GROUP, this::group);
        routes.get("/api/names", ProfileRoutes::name);
    }

    /** What a profile is kept under that a person calls so. */
    private static void name(Context request) {
        String called = Optional.ofNullable(request.queryParam("of")).orElse("").strip();
        if (called.isEmpty()) {
            throw new Refusal(400, "there is no name", "write one");
        }
        Reply.json(request, Json.object().put("id", Library.nameFor(called)));
    }

    private void history(Context request) throws Unusable, IOException {
        BeliefNetwork network = served.network(request);
        String name = request.pathParam("profile");
        if (!Library.isName(name) || !Library.isName(network.id())) {
            throw KeptProfiles.noName(name);
        }
        try (Searches.Search search = searches.begin("")) {
            Reply.json(request, History.ofProfile(bench, network, name, search).json());
        }
    }

    private void restore(Context request) throws Unusable, IOException {
        BeliefNetwork network = served.network(request);
        profiles.restore(
                network,
                request.pathParam("profile"),
                Asked.body(request).path("revision").asInt(0));
        Reply.json(request, "{}");
    }

    private void group(Context request) throws Unusable, IOException {
        BeliefNetwork network = served.network(request);
        List<Profile> people = new ArrayList<>();
        for (JsonNode person : Asked.body(request).path("people")) {
            people.add(Asked.profile(network, person));
        }
        if (people.size() < 2) {
            throw new Refusal(400, "there are fewer than two in this group", "choose more");
        }
        try (Searches.Search search = searches.begin("")) {
            Reply.json(request, Gathering.of(bench, network, people, search).json());
        }
    }

    private void give(Context request) throws Unusable, IOException {
        BeliefNetwork network = served.network(request);
        Optional<KeptProfiles.Kept> kept = profiles.find(network, request.pathParam("profile"));
        if (kept.isEmpty()) {
            request.status(204);
        } else {
            Reply.json(request.header("ETag", kept.get().version()), kept.get().text());
        }
    }

    private void keep(Context request) throws Unusable, IOException {
        BeliefNetwork network = served.network(request);
        Optional<String> seen = Optional.ofNullable(request.header("If-Match"));
        if (seen.isEmpty() && !"*".equals(request.header("If-None-Match"))) {
            throw new Refusal(
                    428,
                    "it is not said which version is replaced",
                    "send If-Match, or If-None-Match: * for a first one");
        }
        Optional<KeptProfiles.Kept> kept =
                profiles.keep(network, request.pathParam("profile"), request.bodyAsBytes(), seen);
        if (kept.isEmpty()) {
            throw new Refusal(412, "another version is kept by now", "load it, or save over it knowingly");
        }
        Reply.json(request.header("ETag", kept.get().version()), "{}");
    }
}
