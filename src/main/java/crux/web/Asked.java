package crux.web;

import crux.app.Unusable;
import crux.format.Loaded;
import crux.format.NativeProfileReader;
import crux.model.BeliefNetwork;
import crux.model.Credence;
import crux.model.Profile;
import crux.model.Settings;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the page asks in the body of a request: an object, with the answers as numbers among it. */
final class Asked {

    private Asked() {}

    /** The body of a request. */
    static JsonNode body(Context request) {
        try {
            return JsonMapper.shared().readTree(request.bodyAsBytes());
        } catch (JacksonException broken) {
            throw new Refusal(400, "the request is no JSON", "send an object");
        }
    }

    /** A profile as it would stand in a file: a person's may not be kept yet, and another's may come from a file. */
    static Profile profile(BeliefNetwork network, JsonNode profile) {
        Loaded<Profile> read = NativeProfileReader.read(
                "a person's answers", profile.toString().getBytes(StandardCharsets.UTF_8), network);
        return read.value().orElseThrow(() -> Refusal.of(422, new Unusable(Unusable.Reason.INPUT, read.problems())));
    }

    /** One value a coordinate, in the order that the page knows them in. */
    static Settings settings(BeliefNetwork network, JsonNode values) {
        if (values.size() != network.coordinates().size()) {
            throw new Refusal(400, "there are not as many values as credences", "send one for each coordinate");
        }
        double[] numbers = new double[values.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = values.get(i).asDouble(Double.NaN);
        }
        Settings settings = Settings.of(network.coordinates(), numbers);
        for (Credence credence : network.credences()) {
            if (!settings.values(credence).stream().allMatch(credence.domain()::contains)) {
                throw new Refusal(400, credence.id() + " is outside its limits", "send a value within them");
            }
        }
        return settings;
    }
}
