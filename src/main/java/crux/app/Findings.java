package crux.app;

import crux.model.Finding;
import crux.model.Intervention;
import crux.model.Query;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Findings and interventions as JSON. */
final class Findings {

    private Findings() {}

    /** {@code [{"kind": "observed", "variable": "…", "state": "…"}]}; weights or probabilities for the other kinds. */
    static ArrayNode json(List<Finding> findings) {
        ArrayNode list = Json.array();
        findings.forEach(finding -> list.add(json(finding)));
        return list;
    }

    /** One of them. */
    static ObjectNode json(Finding finding) {
        ObjectNode json = Json.object();
        if (finding instanceof Finding.Observed seen) {
            return json.put("kind", "observed").put("variable", seen.variable()).put("state", seen.state());
        }
        if (finding instanceof Finding.Likelihood likelihood) {
            json.put("kind", "likelihood").put("variable", likelihood.variable());
            json.set("weights", Json.numbers(likelihood.weights()));
            return json;
        }
        Finding.Jeffrey belief = (Finding.Jeffrey) finding;
        json.put("kind", "jeffrey").put("variable", belief.variable());
        json.set("probabilities", Json.numbers(belief.probabilities()));
        return json;
    }

    /** Puts the evidence and the interventions of a query, each only where there are any. */
    static void put(ObjectNode json, Query query) {
        if (!query.findings().isEmpty()) {
            json.set("evidence", json(query.findings()));
        }
        if (!query.interventions().isEmpty()) {
            ArrayNode acts = Json.array();
            for (Intervention act : query.interventions()) {
                acts.add(Json.object().put("variable", act.variable()).put("state", act.state()));
            }
            json.set("interventions", acts);
        }
    }
}
