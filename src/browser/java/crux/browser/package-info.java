/**
 * The page in real browsers: what a reader and an author do, from the blank page to the shared file.
 *
 * <p>Nouns: {@link crux.browser.Chromium}, started once for all tests; {@link crux.browser.Served}, a server with a library of its own;
 * {@link crux.browser.Visit}, one window in which somebody answers; {@link crux.browser.Firefox}, Debian's own, spoken to over
 * WebDriver BiDi. The profile {@code browser} compiles and runs what stands here; the plain build does not know it.
 */
@NullMarked
package crux.browser;

import org.jspecify.annotations.NullMarked;
