/**
 * The page on this machine: HTTP over the loopback interface.
 *
 * <p>Nouns: the <em>guard</em>, which lets in only who has the token of the printed address, from this machine and from this page; the
 * <em>served</em> networks, those of the library and one that may lie in a file; the <em>kept profiles</em>, saved whole, each with a version (its ETag), so that nobody overwrites what somebody else saved; a
 * <em>refusal</em>, what is wrong and how to mend it, as JSON.
 *
 * <p>Entry point: {@link crux.web.LoopbackServer}, found as the service {@link crux.page.PageServer}. May import every floor below;
 * {@code crux.cli} and it do not know each other. Elsewhere: documents and modules ({@code crux.page}); every number
 * ({@code crux.app} and below).
 */
@NullMarked
package crux.web;

import org.jspecify.annotations.NullMarked;
