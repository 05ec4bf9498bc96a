/**
 * A network compiled once, with its credences as inputs, and run for many settings of them.
 *
 * <p>Nouns: a <em>circuit</em>, a flat list of operations from a closed set over earlier results; a <em>node</em> of it;
 * a <em>block</em> of settings evaluated side by side. The network polynomial and its derivatives follow a
 * differential approach to inference: one pass up gives the value, one pass down the derivative by every input.
 *
 * <p>Evaluation costs one operation a node and setting; value and all derivatives together under three times the value
 * alone. A circuit is immutable and shareable; buffers belong to a run and to one thread. Its data form is what the
 * page evaluates in the browser.
 *
 * <p>May import {@code crux.model}, {@code crux.notation}, {@code crux.inference} and {@code crux.format}; not
 * {@code crux.library}, which is on the same floor. Elsewhere: marginals of every variable under evidence that changes
 * ({@code crux.inference}); what is asked of a circuit ({@code crux.analysis}, {@code crux.compare}).
 */
@NullMarked
package crux.circuit;

import org.jspecify.annotations.NullMarked;
