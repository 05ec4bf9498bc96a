package crux.model;

/** A word of the argument's subject and a sentence that explains it. */
public record Term(String term, String text) {}
