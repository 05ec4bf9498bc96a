/**
 * What the browser gets: the page live and the page as one file, from the same modules.
 *
 * <p>Nouns: the <em>modules</em>, ES modules under {@code crux/page} on the class path and those of the libraries they import; the
 * <em>payload</em>, what the page knows of an argument when it opens; the <em>document</em>, the HTML that holds the payload and says
 * where each module comes from; a <em>report</em>, a document that holds its modules too and needs neither server nor network.
 *
 * <p>Entry points: {@link crux.page.Report} writes the file; {@link crux.page.Pages} gives the server what it serves;
 * {@link crux.page.PageServer} is what a server of pages is asked. A document costs one compiled circuit for each conclusion and
 * each condition of a question.
 *
 * <p>May import every floor below. Elsewhere: HTTP ({@code crux.web}); the commands ({@code crux.cli}); what the modules compute is
 * specified by the vectors that Java generates ({@code crux/vectors}).
 */
@NullMarked
package crux.page;

import org.jspecify.annotations.NullMarked;
