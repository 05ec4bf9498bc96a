package crux.format;

import crux.model.BeliefNetwork;
import crux.model.Profile;

/**
 * An argument read from text: its claims as a network, and the probabilities that the text states as the beliefs of a profile.
 *
 * @param network the claims, what bears on what, and the questions that fill its numbers
 * @param stated what the text says directly, to be held against what the network implies
 */
public record ImportedArgument(BeliefNetwork network, Profile stated) {}
