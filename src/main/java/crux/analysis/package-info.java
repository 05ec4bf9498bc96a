/**
 * Testing one network with one profile: what the conclusion hangs on.
 *
 * <p>Nouns: an <em>inquiry</em>, which every analysis starts from; <em>tornado</em> and <em>swing</em> on a named basis; the
 * <em>attribution</em> of a gap between two sides to the players that differ, as Shapley shares; the <em>sensitivity function</em>
 * (αθ+β)/(γθ+δ) by those letters; <em>threshold</em>; the smallest joint <em>change of mind</em>; <em>worth</em> of
 * learning a variable; <em>bounds</em> when answers are ranges; <em>uncertainty</em> and variance shares when they
 * are distributions; the <em>ledger</em> in bits; <em>lints</em> of a network.
 *
 * <p>Every figure is exact or says what it is: a sampled one carries its standard error, a bound says inner or outer.
 * Analyses ask an {@code Answerer} and do not care which engine stands behind it.
 *
 * <p>May import the floors below: {@code crux.model}, {@code crux.notation}, {@code crux.inference},
 * {@code crux.format}, {@code crux.circuit} and {@code crux.library}; not {@code crux.elicit}, which is on the same
 * floor. Elsewhere: what to make of two profiles, two networks, groups ({@code crux.compare}); tables and JSON of the results
 * ({@code crux.app}).
 */
@NullMarked
package crux.analysis;

import org.jspecify.annotations.NullMarked;
