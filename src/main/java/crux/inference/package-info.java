/**
 * Exact posteriors: what a network with its credences filled in implies under a query.
 *
 * <p>Nouns: a <em>table</em> over a <em>scope</em>; a <em>triangulation</em> of the moral graph; a <em>junction tree</em>
 * of cliques and separators, immutable and shareable; a <em>propagation</em> over it (collect, distribute), which owns
 * the buffers and belongs to one thread. Results are sealed: posteriors, or impossible evidence with a minimal set of
 * findings that conflict.
 *
 * <p>Which engine, in n variables, d states and width w: the junction tree gives every marginal at once in
 * O(n d<sup>w+1</sup>) and is the one to take; variable elimination gives one marginal at the same order without a
 * tree to keep; enumeration costs d<sup>n</sup> and is the oracle of the tests; the most probable story is the tree in
 * max-product. Work whose size is beyond the limit is refused with that size, before memory is taken.
 *
 * <p>What asks for a conclusion under many settings of the credences goes through {@code Answerer}: settings in,
 * probability and derivatives out.
 *
 * <p>Kernels live in one class: static, arrays in, no allocation, one loop each. Messages are normalised and carry
 * their logarithm, so that ln P(e) is right where P(e) underflows.
 *
 * <p>May import {@code crux.model} and {@code crux.notation}; not {@code crux.format}, which is on the same floor.
 * Elsewhere: evaluation of a network compiled with its credences as inputs ({@code crux.circuit}); what the numbers
 * hang on ({@code crux.analysis}).
 */
@NullMarked
package crux.inference;

import org.jspecify.annotations.NullMarked;
