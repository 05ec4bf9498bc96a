package crux.model;

/** A variable is set to a state from outside: it no longer depends on its parents. Not evidence. */
public record Intervention(String variable, String state) {}
