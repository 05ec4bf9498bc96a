/**
 * Where the picture of a network puts each variable and each dependence.
 *
 * <p>Nouns: a <em>label</em>, a variable's name broken into the lines of its box; a <em>box</em>, what stands for a variable; a
 * <em>route</em>, the curve of a dependence from its parent's box to its child's; a <em>drawing</em>, all of them with their extent.
 *
 * <p>Entry point: {@link crux.page.graph.GraphLayout}. A network that says where each of its variables stands is drawn so; any other is
 * laid out in layers, parents above their children, by the Eclipse Layout Kernel: 0.1 s for 30 variables, 2 s for 500 with 1000
 * dependences, and most of a second once for the start of that library, which nothing but this package loads.
 *
 * <p>May import the model and JSON of {@code crux.app}. Elsewhere: what the page draws from it ({@code crux/page/graph} among the
 * resources).
 */
@NullMarked
package crux.page.graph;

import org.jspecify.annotations.NullMarked;
