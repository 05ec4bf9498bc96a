package crux.compare;

import crux.model.Settings;

/**
 * One person of a group.
 *
 * @param name that commands know their profile by
 * @param title what people call them
 * @param settings their answers, a value for every credence
 */
public record Member(String name, String title, Settings settings) {}
