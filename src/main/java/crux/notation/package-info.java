/**
 * What people write, and back: text to values and values to text.
 *
 * <p>Nouns: a <em>written credence</em> ({@code 25%}, {@code 1:3}, {@code -1.6 bits}, a word of a verbal scale,
 * {@code 10..40%}, {@code 10% to 40%}, {@code 5% 25% 60%}) and the {@code Answer} it stands for; the text of an
 * {@code Expression} and of a condition; a name, and how it is quoted where it holds {@code =}, {@code ,} or spaces.
 *
 * <p>Parsing returns either the value or every problem with the text, each with its place and how to mend it; it
 * throws nothing. What is printed reads back to the same bits.
 *
 * <p>May import {@code crux.model} and nothing else of Crux. EvalEx gives the syntax tree of an expression and no
 * arithmetic: values come from {@code Expression} itself, whose powers of two do not vanish.
 *
 * <p>Elsewhere: what an answer or an expression <em>is</em> ({@code crux.model}); files, their places and their
 * problems ({@code crux.format}); options of the command line ({@code crux.cli}).
 */
@NullMarked
package crux.notation;

import org.jspecify.annotations.NullMarked;
