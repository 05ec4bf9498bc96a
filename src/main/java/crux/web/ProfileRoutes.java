package crux.web;

import crux.app.Unusable;
import crux.model.BeliefNetwork;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Optional;

/** Answers, kept and given back. */
final class ProfileRoutes {

    private static final String PATH = "/api/networks/{network}/profiles/{profile}";
    private static final String JSON = "application/json; charset=utf-8";

    private final Served served;
    private final KeptProfiles profiles;

    ProfileRoutes(Served served, KeptProfiles profiles) {
        this.served = served;
        this.profiles = profiles;
    }

    void into(RoutesConfig routes) {
        routes.get(PATH, this::give);
        routes.put(PATH, this::keep);
    }

    private void give(Context request) throws Unusable, IOException {
        BeliefNetwork network = served.network(request);
        Optional<KeptProfiles.Kept> kept = profiles.find(network, request.pathParam("profile"));
        if (kept.isEmpty()) {
            request.status(204);
        } else {
            request.header("ETag", kept.get().version())
                    .contentType(JSON)
                    .result(kept.get().text());
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
        request.header("ETag", kept.get().version()).contentType(JSON).result("{}");
    }
}
