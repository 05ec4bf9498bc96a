/**
 * Comparing: two profiles, two networks, a group of people, rival structures.
 *
 * <p>Nouns, of two profiles: the <em>agreement</em> that a few answers taken over would bring, the <em>reconciliation</em> that
 * evidence would, the <em>grouping</em> of a gap's shares by section and claim; of two networks: the <em>gap</em> in structure,
 * numbers and questions, their <em>divergence</em>, and the <em>effects</em> of the changes between them; of many people: the
 * <em>group</em>, and <em>pooling</em>, linear, logarithmic or extremised, of inputs and of outputs; <em>rivals</em>, the
 * <em>choices</em> that move their mixture, and the structure's own share of the spread.
 *
 * <p>Effects are exact by 2<sup>n</sup> evaluations up to ten changes, and sampled, with standard errors, beyond.
 *
 * <p>May import every floor below: {@code crux.model} to {@code crux.analysis} and {@code crux.elicit}. Elsewhere: one
 * network under one profile, and the attribution of a gap to the answers that differ ({@code crux.analysis}); the
 * printed and the JSON form ({@code crux.app}).
 */
@NullMarked
package crux.compare;

import org.jspecify.annotations.NullMarked;
