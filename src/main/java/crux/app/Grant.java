package crux.app;

import crux.model.Chance;
import crux.model.Finding;
import crux.model.Query;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * A conclusion granted what the argument grants.
 *
 * @param given what is granted
 * @param chance the conclusion; none where that cannot hold together with the findings
 */
public record Grant(List<Finding.Observed> given, Optional<Chance> chance) {

    /** Copies its list. */
    public Grant {
        given = List.copyOf(given);
    }

    /** The condition in words: {@code granted that scheming pays}. */
    static String words(Standpoint at) {
        return at.network().granted().stream()
                .map(finding -> Wording.state(at.network(), finding.variable(), finding.state()))
                .collect(Collectors.joining(" and ", "granted that ", ""));
    }

    /** The condition as findings: {@code {"scheming_pays": "yes"}}. */
    static ObjectNode given(List<Finding.Observed> granted) {
        ObjectNode given = Json.object();
        granted.forEach(finding -> given.put(finding.variable(), finding.state()));
        return given;
    }

    /** Puts what was worked out granted, if it was, under {@code granted}: the condition, then what {@code put} says of it. */
    static <V> void put(ObjectNode json, Standpoint at, Optional<V> granted, BiConsumer<V, ObjectNode> put) {
        granted.ifPresent(found -> {
            ObjectNode grant = Json.object();
            grant.set("given", given(at.network().granted()));
            put.accept(found, grant);
            json.set("granted", grant);
        });
    }

    /** The same of what is told of the conclusion beside its chance. */
    static <V> void put(
            ObjectNode json,
            Standpoint at,
            Optional<V> granted,
            Function<V, Chance> chance,
            BiConsumer<V, ObjectNode> put) {
        put(json, at, granted, (found, grant) -> {
            Json.putChance(grant, chance.apply(found));
            put.accept(found, grant);
        });
    }

    /** Where the findings contradict what is granted. */
    static boolean contradicted(Standpoint at) {
        Optional<Query> query = at.granted();
        return query.isEmpty() && !at.network().granted().isEmpty();
    }

    ObjectNode json() {
        ObjectNode json = Json.object();
        json.set("given", given(given));
        return Json.putChance(json, chance, "what is granted cannot hold together with the findings");
    }
}
