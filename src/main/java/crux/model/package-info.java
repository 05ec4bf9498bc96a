/**
 * What an argument is: a belief network, the credences that fill its numbers, and one person's answers.
 *
 * <p>The nouns: {@link crux.model.BeliefNetwork} holds {@link crux.model.Dependence}s, each a {@link crux.model.Variable} with
 * its parents and a {@link crux.model.Conditional}; a {@link crux.model.Credence} is a question whose answer is a number of the
 * network; a {@link crux.model.Profile} is one person's {@link crux.model.Answer}s; {@link crux.model.Settings} is one value for
 * every credence; a {@link crux.model.Query} is what is asked: evidence, interventions and a target.
 *
 * <p>Every conditional form is written once, against an {@link crux.model.Algebra}: run over numbers it gives an exact table,
 * over gradients its exact derivatives, over the nodes of a circuit its compiled form.
 *
 * <p>May import the JDK, JGraphT (inside {@code BeliefNetwork} alone) and Commons Math. May not import any other package of
 * Crux, read files, or compute posteriors: those live in {@code crux.format} and {@code crux.inference}.
 *
 * <p>Entry points: {@link crux.model.BeliefNetwork#table} expands one conditional, in time proportional to its entries;
 * {@link crux.model.BeliefNetwork#defaults()} gives the settings nobody has answered yet.
 */
@NullMarked
package crux.model;

import org.jspecify.annotations.NullMarked;
