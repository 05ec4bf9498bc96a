package crux.page;

import crux.app.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The HTML document of the page: one code, two ways to reach it.
 *
 * <p>Live, its modules come from the server, whose header says what the document may do. In a file they stand in the import map as data
 * URLs, and the document forbids itself every connection.
 *
 * @param html the document
 * @param policy the content-security policy it is to be served with: no script but its own modules and its own two inline ones
 */
public record PageDocument(String html, String policy) {

    private static final String START = "import \"" + ModuleGraph.ENTRY + "\";";
    private static final String START_LIVE = START + "import \"" + ModuleGraph.LIVE + "\";";
    private static final String ICON = "data:image/svg+xml,"
            + "%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='7' fill='%231d5c86'/%3E"
            + "%3Cpath d='M16 6v20M8 13h16' stroke='%23fff' stroke-width='3.5' stroke-linecap='round'/%3E%3C/svg%3E";

    /** Where the server keeps the modules. */
    public static final String MODULES = "/m/";

    /** The parts of the style sheet; a later one amends those before. */
    private static final List<String> STYLES =
            List.of("frame", "answer", "result", "charts", "graph", "share", "widths");

    /** Where the server keeps the style sheet. */
    public static final String STYLE = "/page.css";

    /** The style sheet. */
    public static String styleSheet() {
        return STYLES.stream()
                .map(part -> ModuleGraph.resourceText("/crux/page/style/" + part + ".css"))
                .collect(Collectors.joining("\n"));
    }

    /** The document as the server serves it. */
    static PageDocument live(ModuleGraph graph, String title, JsonNode payload) {
        Map<String, String> imports = new LinkedHashMap<>();
        graph.modules().keySet().forEach(name -> imports.put(name, MODULES + name));
        String map = importMap(imports);
        String policy =
                "default-src 'none'; script-src 'self' %s %s; style-src 'self'; img-src data: blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
                        .formatted(hash(map), hash(START_LIVE));
        StringBuilder preload = new StringBuilder();
        imports.values().forEach(url -> preload.append("<link rel=\"modulepreload\" href=\"%s\">\n".formatted(url)));
        String style = "<link rel=\"stylesheet\" href=\"%s\">\n".formatted(STYLE);
        return new PageDocument(html(title, style, map, preload.toString(), payload, START_LIVE), policy);
    }

    /** The document as a file that holds everything. */
    static PageDocument file(ModuleGraph graph, String title, JsonNode payload) {
        Map<String, String> imports = new LinkedHashMap<>();
        graph.modules().forEach((name, text) -> imports.put(name, dataUrl(ModuleGraph.bare(text))));
        String map = importMap(imports);
        String style = ModuleGraph.bare(styleSheet());
        String policy =
                "default-src 'none'; script-src data: %s %s; style-src %s; img-src data: blob:; base-uri 'none'; form-action 'none'"
                        .formatted(hash(map), hash(START), hash(style));
        String head = "<meta http-equiv=\"Content-Security-Policy\" content=\"%s\">\n%s<style>%s</style>\n"
                .formatted(policy, licences(graph), style);
        return new PageDocument(html(title, head, map, "", payload, START), policy);
    }

    /** The title is there before the modules are. The import map stands before whatever makes a browser look for modules: one found without it would miss what it imports. */
    private static String html(String title, String head, String map, String preload, JsonNode payload, String start) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <link rel="icon" href="%s">
                %s<script type="importmap">%s</script>
                %s</head>
                <body>
                <div id="opening" class="frame"><header class="top"><p class="wordmark">crux</p></header>
                <div class="title"><h1>%s</h1></div></div>
                <noscript><p>This page computes what your answers imply where you read it, and needs JavaScript for that.</p></noscript>
                <script type="application/json" id="payload">%s</script>
                <script type="module">%s</script>
                </body>
                </html>
                """.formatted(escaped(title), ICON, head, map, preload, escaped(title), inScript(payload), start);
    }

    /** The terms of the libraries whose modules a file passes on, each text once. */
    private static String licences(ModuleGraph graph) {
        Map<String, String> names = new LinkedHashMap<>();
        WebJar.of(graph.modules().keySet())
                .forEach(jar -> names.merge(
                        ModuleGraph.resourceText(jar.licence()).strip(),
                        jar.libraryName(),
                        (one, other) -> one + ", " + other));
        StringBuilder text = new StringBuilder("<!-- This file holds parts of libraries, under these terms.\n");
        names.forEach((licence, name) -> text.append('\n')
                .append(name)
                .append("\n\n")
                .append(licence.replace("--", "- -"))
                .append('\n'));
        return text.append("-->\n").toString();
    }

    private static String importMap(Map<String, String> imports) {
        ObjectNode map = Json.object();
        imports.forEach(map.putObject("imports")::put);
        return inScript(map);
    }

    /** JSON that cannot end the script it stands in. */
    private static String inScript(JsonNode value) {
        return value.toString().replace("<", "\\u003c");
    }

    private static String dataUrl(String text) {
        return "data:text/javascript;base64,"
                + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The source expression that allows exactly this inline text. */
    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** A text as it stands in HTML. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
