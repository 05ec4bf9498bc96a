package crux.compare;

import crux.model.Settings;

/**
 * One person of a group.
 *
 * @param name of their profile
 * @param settings their answers, a value for every credence
 */
public record Member(String name, Settings settings) {}
