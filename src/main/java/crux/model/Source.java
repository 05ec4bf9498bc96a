package crux.model;

/** A text that an argument draws on; the address may be empty. */
public record Source(String id, String text, String url) {}
