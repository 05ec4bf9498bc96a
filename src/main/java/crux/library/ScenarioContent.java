package crux.library;

import crux.format.Loaded;
import crux.format.Scenario;
import crux.format.ScenarioFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A scenario's file: its parts are what it supposes, kind by kind. */
final class ScenarioContent implements Content<Scenario> {

    @Override
    public String render(Scenario value) {
        return ScenarioFile.render(value);
    }

    @Override
    public Loaded<Scenario> read(String file, byte[] bytes) {
        return ScenarioFile.read(file, bytes);
    }

    @Override
    public Map<String, Part> parts(Scenario value) {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("evidence", part(value.evidence()));
        parts.put("likelihood", part(value.likelihood()));
        parts.put("belief", part(value.belief()));
        parts.put("do", part(value.act()));
        parts.put("target", part(List.of(value.target())));
        return parts;
    }

    private static Part part(List<String> texts) {
        return new Part(texts, String.join(", ", texts));
    }

    @Override
    public Loaded<Scenario> of(Scenario like, Map<String, Part> parts) {
        return Loaded.of(
                new Scenario(
                        like.name(),
                        like.network(),
                        texts(parts, "evidence"),
                        texts(parts, "likelihood"),
                        texts(parts, "belief"),
                        texts(parts, "do"),
                        String.join("", texts(parts, "target"))),
                List.of());
    }

    private static List<String> texts(Map<String, Part> parts, String path) {
        Part part = parts.get(path);
        return part != null && part.value() instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
