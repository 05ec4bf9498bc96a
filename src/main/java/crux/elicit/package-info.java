/**
 * Entering credences: which question comes next, what an answer in words amounts to, and whether the answers agree.
 *
 * <p>Nouns: the <em>questionnaire</em> and its order by tier; a <em>fitted distribution</em>, the one whose quantiles
 * are those a person gave; <em>coherence</em> of directly stated beliefs with what the answers imply, and its
 * <em>repair</em>, the least change of the answers that restores it; a <em>review</em> of answers whose network has changed; the
 * <em>anchors</em> that an author judges instead of the rows of a table, and the forms they come to.
 *
 * <p>May import the floors below: {@code crux.model}, {@code crux.notation}, {@code crux.inference},
 * {@code crux.format}, {@code crux.circuit} and {@code crux.library}; not {@code crux.analysis}, which is on the same
 * floor. Elsewhere: how a credence is written ({@code crux.notation}); the dialogue in the terminal
 * ({@code crux.cli}).
 */
@NullMarked
package crux.elicit;

import org.jspecify.annotations.NullMarked;
