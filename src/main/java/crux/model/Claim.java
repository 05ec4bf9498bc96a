package crux.model;

/**
 * Something a text says, in words of the network's author.
 *
 * @param id its name
 * @param text the claim
 * @param place where the text says it
 * @param role what it is in the argument: premise, inference, definition, …; may be empty
 */
public record Claim(String id, String text, Place place, String role) {}
