package crux.model;

import java.util.List;
import java.util.Optional;

/**
 * What a network says of itself, in words.
 *
 * @param id its name
 * @param title one line
 * @param condition what every number is conditional on; may be empty
 * @param notes paragraphs
 * @param sources the texts it draws on
 * @param claims what they say
 * @param terms words explained
 * @param page how its author presents it to readers, if there is such a page
 */
public record Description(
        String id,
        String title,
        String condition,
        List<String> notes,
        List<Source> sources,
        List<Claim> claims,
        List<Term> terms,
        Optional<AuthorPage> page) {

    /** Copies its lists. */
    public Description {
        notes = List.copyOf(notes);
        sources = List.copyOf(sources);
        claims = List.copyOf(claims);
        terms = List.copyOf(terms);
    }

    /** A description without a page. */
    public Description(
            String id,
            String title,
            String condition,
            List<String> notes,
            List<Source> sources,
            List<Claim> claims,
            List<Term> terms) {
        this(id, title, condition, notes, sources, claims, terms, Optional.empty());
    }

    /** The same with a page. */
    public Description with(Optional<AuthorPage> shown) {
        return new Description(id, title, condition, notes, sources, claims, terms, shown);
    }

    /** A name and nothing more. */
    public static Description of(String id) {
        return new Description(id, id, "", List.of(), List.of(), List.of(), List.of());
    }
}
