package crux.format;

import crux.model.Claim;
import crux.model.Description;
import crux.model.Place;
import crux.model.Source;
import crux.model.Term;
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
        return fields.each(fields.list("sources"), "a source", source -> {
            Source read = new Source(source.text("id"), source.text("text"), source.textOrNone("url"));
            once(source, sources, "source");
            return read;
        });
    }

    private List<Claim> readClaims() {
        return fields.each(fields.list("claims"), "a claim", claim -> {
            Claim read = new Claim(claim.text("id"), claim.text("text"), place(claim), claim.textOrNone("role"));
            once(claim, claims, "claim");
            return read;
        });
    }

    private List<Term> readTerms() {
        return fields.each(fields.list("terms"), "a term", term -> new Term(term.text("term"), term.text("text")));
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
                    NearestName.mend(source, sources, "add it to the sources"));
        }
        return new Place(source, object.textOrNone("section"), object.textOrNone("place"));
    }

    /** Reports an id that no claim has. */
    void checkClaim(LocatedJson at, String id) {
        if (!claims.contains(id)) {
            problems.error(at.at(), "no claim is named " + id, NearestName.mend(id, claims, "add it to the claims"));
        }
    }
}
