package crux.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One window onto the page in which somebody answers. Closing it fails where the page reported an error. */
final class Visit implements AutoCloseable {

    /** An answer to each of the flagship's nine questions, in the written forms that people use. */
    static final List<String> NINE =
            List.of("30%", "1:3", "0.8", "1 in 4", "5% 25% 60%", "50 30 20", "70%", "10..40%", "20% to 40%");

    private static final double PATIENCE = 10_000;

    private final BrowserContext context;
    private final Page page;
    private final List<String> errors = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();

    private Visit(BrowserContext context) {
        this.context = context;
        page = context.newPage();
        page.onPageError(errors::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        page.onRequest(request -> asked.add(request.url()));
    }

    /** Opens an address in a window of this width. */
    static Visit to(Browser browser, URI address, int width, ColorScheme scheme) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, width < 600 ? 844 : 900)
                .setHasTouch(width < 600)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setColorScheme(scheme));
        Visit visit = new Visit(context);
        visit.page.navigate(address.toString());
        visit.waitUntilOpen();
        return visit;
    }

    /** A window in which nothing is open yet. */
    static Visit of(Browser browser) {
        return new Visit(browser.newContext());
    }

    private void waitUntilOpen() {
        try {
            page.locator("crux-answer, crux-result").first().waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
        } catch (TimeoutError late) {
            throw new AssertionError(
                    "the page does not open; it reported %s and shows %s"
                            .formatted(errors, page.locator("body").innerText()),
                    late);
        }
    }

    /** Opens an address in a window of a common size. */
    static Visit to(Browser browser, URI address) {
        return to(browser, address, 1440, ColorScheme.LIGHT);
    }

    Page page() {
        return page;
    }

    /** Every address that was asked for. */
    List<String> asked() {
        return asked;
    }

    /** Takes the network away. */
    void cutOff() {
        context.setOffline(true);
    }

    /** The field that takes an answer in words. */
    Locator field() {
        return page.locator(".question-card input[id^=field-]");
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Writes an answer to the question in view and goes on. */
    void answer(String text) {
        field().fill(text);
        assertThat(page.locator(".echo .refused").allInnerTexts()).as(text).isEmpty();
        page.locator(".actions .primary").click();
    }

    /** Answers the flagship's nine questions. */
    void answerAllNine() {
        NINE.forEach(this::answer);
        page.locator("crux-result .conclusion-number").first().waitFor();
    }

    /** Looks at one of the steps. */
    void step(String name) {
        page.getByRole(AriaRole.NAVIGATION)
                .getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText(name))
                .click();
    }

    /** Waits until the answers are kept. */
    void waitUntilSaved() {
        page.locator(".save-state.saved").waitFor();
    }

    /** What is refused is told to the page, and by the browser to whoever looks at its log, where a test expects it. */
    void forgive(String expected) {
        errors.removeIf(error -> error.contains(expected));
    }

    /** What a script says in the page; it may await. */
    JsonNode ask(String script) {
        return JsonMapper.shared()
                .readTree(String.valueOf(page.evaluate(
                        "async () => JSON.stringify(await (async () => {%s})() ?? null)".formatted(script))));
    }

    /** How far the page is wider than its window. */
    int overhang() {
        return ask("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
                .asInt();
    }

    @Override
    public void close() {
        List<String> found = List.copyOf(errors);
        context.close();
        assertThat(found).as("errors that the page reported").isEmpty();
    }
}
