package crux.web;

import crux.app.MainJob;
import crux.app.Unusable;
import crux.app.Workbench;
import crux.circuit.CircuitTooLarge;
import crux.inference.TooLarge;
import crux.library.Library;
import crux.model.BeliefNetwork;
import crux.page.PageDocument;
import crux.page.Pages;
import crux.page.Report;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a browser opens: the list of networks, a network's page, its file, and the modules and style they need. */
final class PageRoutes {

    /** What an author does who begins. */
    private static final String OWN = """
            <section class="networks own"><h2>An argument of your own</h2>
            <p><code>crux serve FILE</code> opens a network that you wrote, or one made elsewhere (BIF, XMLBIF, XDSL, NET, UAI), and looks at the
            file anew each time the page is loaded: write, load, see. <code>crux save FILE</code> puts it into this list.
            <code>crux show --format json NET</code> prints any of these as a pattern.</p></section>
            """;

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
                pages.page(served.network(served.opened()), served.named(served.opened()), profile);
            }
        } catch (Unusable | IOException | TooLarge | CircuitTooLarge later) {
            // Whoever asks for the page hears of it.
            return;
        }
    }

    /** The one that was opened and the flagship come first of those that ask something; those that ask nothing stand apart. */
    private void list(Context request) throws IOException, Unusable {
        List<String> asking = new ArrayList<>();
        List<String> fixed = new ArrayList<>();
        for (String id : served.ids()) {
            Optional<BeliefNetwork> network = found(id);
            boolean first = id.equals(served.opened())
                    || (id.equals(MainJob.FLAGSHIP) && served.opened().isEmpty());
            boolean asks = network.filter(one -> !one.credences().isEmpty()).isPresent();
            List<String> list = asks ? asking : fixed;
            list.add(first ? 0 : list.size(), item(id, network));
        }
        String body = section("", asking) + section("With fixed numbers, asking nothing", fixed) + OWN;
        request.contentType(PlainPage.HTML).result(PlainPage.of("Which argument?", body));
    }

    private static String section(String heading, List<String> items) {
        return "<section class=\"networks\">%s<ul>%s</ul></section>"
                .formatted(heading.isEmpty() ? "" : "<h2>%s</h2>".formatted(heading), String.join("\n", items));
    }

    private Optional<BeliefNetwork> found(String id) {
        try {
            return Optional.of(served.network(id));
        } catch (Unusable unusable) {
            return Optional.empty();
        }
    }

    private static String item(String id, Optional<BeliefNetwork> network) {
        return "<li><a href=\"/n/%s\"><b>%s</b><span>%s</span></a></li>"
                .formatted(
                        id,
                        PageDocument.escaped(network.map(Pages::title).orElse(id)),
                        network.map(found -> id + " · " + size(found))
                                .orElse("cannot be read: crux check %s tells why".formatted(id)));
    }

    private static String size(BeliefNetwork network) {
        long asked = network.credences().stream()
                .filter(credence -> credence.tier() == 1)
                .count();
        int variables = network.variables().size();
        return network.credences().isEmpty()
                ? variables + (variables == 1 ? " variable" : " variables")
                : asked + (asked == 1 ? " question" : " questions");
    }

    private void page(Context request) throws Unusable, IOException {
        String name = Optional.ofNullable(request.queryParam("as")).orElse(profile);
        if (!Library.isName(name)) {
            throw KeptProfiles.noName(name);
        }
        PageDocument document = pages.page(served.network(request), served.named(request.pathParam("network")), name);
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
