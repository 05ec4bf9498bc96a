package crux.notation;

import crux.model.Answer;
import crux.model.Credence;
import crux.model.Interval;
import crux.model.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The table of written credences that specifies both readers. */
final class WrittenCredences {

    private static final JsonNode TABLE = load();

    private WrittenCredences() {}

    private static JsonNode load() {
        try (InputStream in = Objects.requireNonNull(
                CredenceText.class.getResourceAsStream("/crux/vectors/written-credences.json"))) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<JsonNode> rows(String list) {
        return TABLE.get(list).valueStream().toList();
    }

    static JsonNode table(String part) {
        return TABLE.get(part);
    }

    /** The credence that a case names. */
    static Credence credence(String name) {
        JsonNode node = TABLE.get("credences").get(name);
        Credence.Kind kind = Credence.Kind.valueOf(node.get("kind").asString().toUpperCase(Locale.ROOT));
        List<String> shares =
                node.path("shares").valueStream().map(JsonNode::asString).toList();
        Interval domain = node.has("domain") ? interval(node.get("domain")) : Interval.UNIT;
        List<Double> defaults = new ArrayList<>();
        for (int i = 0; i < Math.max(1, shares.size()); i++) {
            defaults.add(shares.isEmpty() ? domain.clamp(0) : 1.0 / shares.size());
        }
        return new Credence(
                name,
                kind,
                name,
                "How many of 100?",
                defaults,
                domain,
                node.has("range") ? Optional.of(interval(node.get("range"))) : Optional.empty(),
                node.path("unit").asString(""),
                1,
                "",
                Place.NONE,
                shares.isEmpty() ? Optional.empty() : Optional.of("variable"),
                shares);
    }

    private static Interval interval(JsonNode node) {
        return new Interval(
                node.get(0).isNull() ? Double.NEGATIVE_INFINITY : node.get(0).asDouble(),
                node.get(1).isNull() ? Double.POSITIVE_INFINITY : node.get(1).asDouble());
    }

    /** What the reader makes of a case. */
    static Written read(JsonNode row) {
        CredenceText reader = CredenceText.of(credence(row.get("credence").asString()));
        return row.has("text") ? reader.read(row.get("text").asString()) : reader.read(values(row.get("numbers")));
    }

    /** The form of an answer, as the table names it. */
    static String form(Answer answer) {
        if (answer instanceof Answer.Spread spread) {
            return spread.hasBest() ? "percentiles" : "interval";
        }
        return answer.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** The numbers of an answer, as the table lists them. */
    static List<Double> values(Answer answer) {
        if (answer instanceof Answer.Point point) {
            return point.values();
        }
        if (answer instanceof Answer.Range range) {
            return List.of(range.low(), range.high());
        }
        if (answer instanceof Answer.Beta beta) {
            return List.of(beta.a(), beta.b());
        }
        Answer.Spread spread = (Answer.Spread) answer;
        return spread.hasBest()
                ? List.of(spread.low(), spread.best(), spread.high())
                : List.of(spread.low(), spread.high());
    }

    static List<Double> values(JsonNode list) {
        return list.valueStream().map(JsonNode::asDouble).toList();
    }
}
