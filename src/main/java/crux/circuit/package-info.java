/**
 * A network compiled once, with its credences as inputs, and run for many settings of them.
 *
 * <p>Nouns: a <em>circuit</em>, a flat list of operations from a closed set over earlier results; a <em>node</em> of it;
 * a <em>block</em> of settings evaluated side by side. The network polynomial and its derivatives follow a
 * differential approach to inference [Darw03]: one pass up gives the value, one pass down the derivative by every input.
 *
 * <p>Entry points: {@code CircuitEngine} makes the answerer that suits a question, and is the one to take wherever a
 * conclusion is asked for more than a few times: swings, curves, coalitions, draws. It falls back to the junction tree
 * where a network has no credences, under Jeffrey findings, and where the circuit would be too large; for a single answer
 * the tree is as quick, since compiling costs some hundred answers. {@code CircuitCompiler} makes circuits: closed, with
 * the evidence of one query built in, or open to evidence, which {@code CircuitJson} writes for the page.
 *
 * <p>Evaluation costs one operation a node and setting. What underflows is computed anew with exponents of its own. A
 * circuit is immutable and shareable; buffers belong to a run and to one thread; answers do not depend on the threads.
 *
 * <p>May import {@code crux.model}, {@code crux.notation}, {@code crux.inference} and {@code crux.format}; not
 * {@code crux.library}, which is on the same floor. Elsewhere: marginals of every variable under evidence that changes
 * ({@code crux.inference}); what is asked of a circuit ({@code crux.analysis}, {@code crux.compare}).
 */
@NullMarked
package crux.circuit;

import org.jspecify.annotations.NullMarked;
