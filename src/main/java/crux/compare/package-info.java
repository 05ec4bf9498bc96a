/**
 * Comparing: two profiles, two networks, a group of people, rival structures.
 *
 * <p>Nouns: the <em>attribution</em> of a gap to the credences that differ, as Shapley shares in probability and in
 * bits, which add up to the gap; <em>differences</em> in structure, numbers and conclusions; <em>pooling</em>, linear,
 * logarithmic or extremised, of inputs and of outputs; <em>rivals</em> and the structure's own share of the spread.
 *
 * <p>Attribution is exact by 2<sup>n</sup> evaluations up to about twenty differing credences, and sampled, with
 * standard errors, beyond.
 *
 * <p>May import every floor below: {@code crux.model} to {@code crux.analysis} and {@code crux.elicit}. Elsewhere: one
 * network under one profile ({@code crux.analysis}); the printed and the JSON form ({@code crux.app}).
 */
@NullMarked
package crux.compare;

import org.jspecify.annotations.NullMarked;
