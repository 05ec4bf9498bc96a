package crux.model;

import java.util.List;

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
 */
public record Description(
        String id,
        String title,
        String condition,
        List<String> notes,
        List<Source> sources,
        List<Claim> claims,
        List<Term> terms) {

    /** Copies its lists. */
    public Description {
        notes = List.copyOf(notes);
        sources = List.copyOf(sources);
        claims = List.copyOf(claims);
        terms = List.copyOf(terms);
    }

    /** A name and nothing more. */
    public static Description of(String id) {
        return new Description(id, id, "", List.of(), List.of(), List.of(), List.of());
    }
}
