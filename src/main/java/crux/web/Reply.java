package crux.web;

import crux.app.Json;
import io.javalin.http.Context;
import tools.jackson.databind.JsonNode;

/** An answer as JSON. */
final class Reply {

    private Reply() {}

    static void json(Context request, JsonNode answer) {
        json(request, Json.text(answer));
    }

    static void json(Context request, String text) {
        request.contentType("application/json; charset=utf-8").result(text);
    }
}
