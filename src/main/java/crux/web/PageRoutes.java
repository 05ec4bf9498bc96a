package crux.web;

import crux.app.Unusable;
import crux.app.Workbench;
import crux.circuit.CircuitTooLarge;
import crux.inference.TooLarge;
import crux.model.BeliefNetwork;
import crux.page.PageDocument;
import crux.page.Pages;
import crux.page.Report;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What a browser opens: the list of networks, a network's page, its file, and the modules and style they need. */
final class PageRoutes {

    private final Workbench bench;
    private final Served served;
    private final String profile;
    private final Pages pages;

    /**
     * @param served the networks that have a page
     * @param profile under which answers are kept
     */
    PageRoutes(Workbench bench, Served served, String profile) {
        this.bench = bench;
        this.served = served;
        this.profile = profile;
        pages = new Pages(bench);
    }

    void into(RoutesConfig routes) {
        routes.get("/", this::list);
        routes.get("/n/{network}", this::page);
        routes.get("/n/{network}/file", this::file);
        routes.get(PageDocument.STYLE, request -> fixed(request, "text/css", PageDocument.styleSheet()));
        routes.get(PageDocument.MODULES + "<module>", this::module);
    }

    /** Makes the page that the address opens, so that it is at hand when a browser asks; what is wrong with it is said then. */
    void prepare() {
        try {
            if (!served.opened().isEmpty()) {
                pages.page(served.network(served.opened()), profile);
            }
        } catch (Unusable | IOException | TooLarge | CircuitTooLarge later) {
            // Whoever asks for the page hears of it.
            return;
        }
    }

    private void list(Context request) throws IOException, Unusable {
        List<String> items = new ArrayList<>();
        for (String id : served.ids()) {
            items.add(item(id));
        }
        String list = "<ul class=\"networks\">%s</ul>".formatted(String.join("\n", items));
        request.contentType(PlainPage.HTML).result(PlainPage.of("Which argument?", list));
    }

    private String item(String id) {
        try {
            BeliefNetwork network = served.network(id);
            long asked = network.credences().stream()
                    .filter(credence -> credence.tier() == 1)
                    .count();
            String questions = network.credences().isEmpty()
                    ? "its numbers are fixed"
                    : asked + (asked == 1 ? " question" : " questions");
            return "<li><a href=\"/n/%s\"><b>%s</b><span>%s · %s</span></a></li>"
                    .formatted(id, PageDocument.escaped(network.description().title()), id, questions);
        } catch (Unusable unusable) {
            return "<li><a href=\"/n/%s\"><b>%s</b><span>cannot be read: crux check tells why</span></a></li>"
                    .formatted(id, id);
        }
    }

    private void page(Context request) throws Unusable, IOException {
        PageDocument document = pages.page(served.network(request), profile);
        request.header("Content-Security-Policy", document.policy())
                .contentType(PlainPage.HTML)
                .result(document.html());
    }

    private void file(Context request) throws Unusable, IOException {
        BeliefNetwork network = served.network(request);
        request.header("Content-Disposition", "attachment; filename=\"%s.html\"".formatted(network.id()))
                .contentType(PlainPage.HTML)
                .result(Report.html(bench, network));
    }

    private void module(Context request) {
        String text = pages.modules()
                .module(request.pathParam("module"))
                .orElseThrow(() -> new Refusal(404, "there is no such module", "open the page again"));
        fixed(request, "text/javascript", text);
    }

    /** What does not change while the program runs: the browser asks whether it has changed, and is told no in a word. */
    private static void fixed(Context request, String type, String text) {
        String version = "\"" + Integer.toHexString(text.hashCode()) + "-" + text.length() + "\"";
        request.header("Cache-Control", "no-cache").header("ETag", version);
        if (version.equals(request.header("If-None-Match"))) {
            request.status(304);
        } else {
            request.contentType(type + "; charset=utf-8").result(text);
        }
    }

    /** The path of the address that is printed. */
    String path() {
        return served.opened().isEmpty() ? "/" : "/n/" + served.opened();
    }

    /** What too large a network is answered with. */
    static Refusal tooLarge(RuntimeException large) {
        return new Refusal(413, String.valueOf(large.getMessage()), "ask for it on the command line with more memory");
    }
}
