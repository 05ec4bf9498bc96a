package crux.format;

import crux.model.Claim;
import crux.model.Description;
import crux.model.Place;
import crux.model.Source;
import crux.model.Term;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads what a network says of itself: title, notes, sources, claims and terms. */
final class NativeDescription {

    private final NativeFields fields;
    private final ProblemList problems;
    private final Set<String> sources = new LinkedHashSet<>();
    private final Set<String> claims = new LinkedHashSet<>();

    NativeDescription(NativeFields fields, ProblemList problems) {
        this.fields = fields;
        this.problems = problems;
    }

    /** Everything, in the order of the file. */
    Description read() {
        String id = NativeHeader.id(fields, problems);
        String title = fields.text("title");
        String condition = fields.textOrNone("condition");
        List<String> notes = fields.texts("notes");
        List<Source> texts = readSources();
        List<Claim> said = readClaims();
        return new Description(id, title, condition, notes, texts, said, readTerms());
    }

    private List<Source> readSources() {
        List<Source> found = new ArrayList<>();
        for (LocatedJson element : fields.list("sources")) {
            fields.asObject(element, "a source").ifPresent(object -> {
                NativeFields source = new NativeFields(object, "a source", problems);
                found.add(new Source(source.text("id"), source.text("text"), source.textOrNone("url")));
                once(source, sources, "source");
                source.close();
            });
        }
        return found;
    }

    private List<Claim> readClaims() {
        List<Claim> found = new ArrayList<>();
        for (LocatedJson element : fields.list("claims")) {
            fields.asObject(element, "a claim").ifPresent(object -> {
                NativeFields claim = new NativeFields(object, "a claim", problems);
                found.add(new Claim(claim.text("id"), claim.text("text"), place(claim), claim.textOrNone("role")));
                once(claim, claims, "claim");
                claim.close();
            });
        }
        return found;
    }

    private List<Term> readTerms() {
        List<Term> found = new ArrayList<>();
        for (LocatedJson element : fields.list("terms")) {
            fields.asObject(element, "a term").ifPresent(object -> {
                NativeFields term = new NativeFields(object, "a term", problems);
                found.add(new Term(term.text("term"), term.text("text")));
                term.close();
            });
        }
        return found;
    }

    private void once(NativeFields named, Set<String> seen, String kind) {
        String id = named.textOrNone("id");
        if (!id.isEmpty() && !seen.add(id)) {
            problems.error(named.at("id"), "a second %s named %s".formatted(kind, id), "give it another id");
        }
    }

    /** The place that {@code source}, {@code section} and {@code place} name. */
    Place place(NativeFields object) {
        String source = object.textOrNone("source");
        if (!source.isEmpty() && !sources.contains(source)) {
            problems.error(
                    object.at("source"),
                    "no source is named " + source,
                    NearestName.to(source, sources)
                            .map("did you mean %s?"::formatted)
                            .orElse("add it to the sources"));
        }
        return new Place(source, object.textOrNone("section"), object.textOrNone("place"));
    }

    /** Reports an id that no claim has. */
    void checkClaim(LocatedJson at, String id) {
        if (!claims.contains(id)) {
            problems.error(
                    at.at(),
                    "no claim is named " + id,
                    NearestName.to(id, claims)
                            .map("did you mean %s?"::formatted)
                            .orElse("add it to the claims"));
        }
    }
}
