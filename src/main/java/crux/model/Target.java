package crux.model;

/** A state of a variable whose probability is asked for. */
public record Target(String variable, String state) {}
