/**
 * Text for people: ink, columns, bars, paragraphs.
 *
 * <p>Nouns: <em>ink</em>, which colours where the terminal allows and is silent where not; a <em>text table</em> of aligned
 * columns; a <em>sheet</em>, the text under way. Everything is measured in code points and no line is longer than the sheet is
 * wide, whatever the length of a name.
 *
 * <p>May import {@code crux.model} and {@code crux.notation}; nothing of {@code crux.app}, which stands on it. Elsewhere: what is
 * said ({@code crux.app}); where it is printed ({@code crux.cli}).
 */
@NullMarked
package crux.app.text;

import org.jspecify.annotations.NullMarked;
