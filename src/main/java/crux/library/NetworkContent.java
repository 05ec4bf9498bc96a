package crux.library;

import crux.format.Loaded;
import crux.format.Location;
import crux.format.NativeNetworkReader;
import crux.format.NativeNetworkWriter;
import crux.format.Problem;
import crux.model.AuthorPage;
import crux.model.BeliefNetwork;
import crux.model.Claim;
import crux.model.Credence;
import crux.model.Dependence;
import crux.model.Description;
import crux.model.Finding;
import crux.model.Source;
import crux.model.Target;
import crux.model.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A network's file: its parts are its variables, its questions, its claims and sources, and what it says of itself. */
final class NetworkContent implements Content<BeliefNetwork> {

    @Override
    public String render(BeliefNetwork value) {
        return NativeNetworkWriter.render(value);
    }

    @Override
    public Loaded<BeliefNetwork> read(String file, byte[] bytes) {
        return NativeNetworkReader.read(file, bytes);
    }

    @Override
    public Map<String, Part> parts(BeliefNetwork value) {
        Map<String, Part> parts = new LinkedHashMap<>();
        Description said = value.description();
        parts.put("title", new Part(said.title(), said.title()));
        parts.put("condition", new Part(said.condition(), said.condition()));
        value.conclusion()
                .ifPresent(target ->
                        parts.put("conclusion", new Part(target, target.variable() + " = " + target.state())));
        value.granted()
                .forEach(finding -> parts.put("granted/" + finding.variable(), new Part(finding, finding.state())));
        for (int i = 0; i < said.notes().size(); i++) {
            parts.put(
                    "notes/" + (i + 1),
                    new Part(new Paragraph(said.notes().get(i)), said.notes().get(i)));
        }
        said.sources().forEach(source -> parts.put("sources/" + source.id(), new Part(source, source.text())));
        said.claims().forEach(claim -> parts.put("claims/" + claim.id(), new Part(claim, claim.text())));
        said.terms().forEach(term -> parts.put("terms/" + term.term(), new Part(term, term.text())));
        said.page().ifPresent(page -> parts.put("page", new Part(page, "how it is presented to readers")));
        value.credences()
                .forEach(credence -> parts.put("credences/" + credence.id(), new Part(credence, credence.question())));
        value.dependences()
                .forEach(dependence ->
                        parts.put("variables/" + dependence.variable().id(), new Part(dependence, words(dependence))));
        return parts;
    }

    private record Paragraph(String text) {}

    private static String words(Dependence dependence) {
        String form = NativeNetworkWriter.formType(dependence);
        String parents = dependence.parents().isEmpty() ? "" : " on " + String.join(", ", dependence.parents());
        return "%s: %s%s".formatted(dependence.variable().label(), form, parents);
    }

    @Override
    public Loaded<BeliefNetwork> of(BeliefNetwork like, Map<String, Part> parts) {
        List<Object> values = parts.values().stream().map(Part::value).toList();
        Description description = new Description(
                like.id(),
                Part.value(parts, "title", String.class).orElse(""),
                Part.value(parts, "condition", String.class).orElse(""),
                all(values, Paragraph.class).stream().map(Paragraph::text).toList(),
                all(values, Source.class),
                all(values, Claim.class),
                all(values, Term.class),
                all(values, AuthorPage.class).stream().findFirst());
        Optional<Target> conclusion = all(values, Target.class).stream().findFirst();
        try {
            BeliefNetwork network = new BeliefNetwork(
                    description,
                    all(values, Credence.class),
                    all(values, Dependence.class),
                    conclusion,
                    all(values, Finding.Observed.class));
            return Loaded.of(network, List.of());
        } catch (IllegalArgumentException unsound) {
            return Loaded.failed(List.of(Problem.error(
                    Location.of(like.id()),
                    "merged, it is no network: " + unsound.getMessage(),
                    "take the other side of a conflict, or merge by hand")));
        }
    }

    private static <P> List<P> all(List<Object> values, Class<P> type) {
        List<P> found = new ArrayList<>();
        values.forEach(value -> {
            if (type.isInstance(value)) {
                found.add(type.cast(value));
            }
        });
        return found;
    }
}
