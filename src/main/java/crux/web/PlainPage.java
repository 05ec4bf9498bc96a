package crux.web;

import crux.page.PageDocument;

/** A page of the server that needs no script: the list of networks, and what was refused to somebody who reads. */
final class PlainPage {

    static final String HTML = "text/html; charset=utf-8";

    private PlainPage() {}

    /** A page under a heading; the body is markup. */
    static String of(String heading, String body) {
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Crux</title><link rel="stylesheet" href="%s"></head>
                <body><div class="frame"><header class="top"><p class="wordmark"><a href="/">crux</a></p></header>
                <main><div class="title"><h1>%s</h1></div>%s</main></div></body></html>
                """.formatted(PageDocument.STYLE, PageDocument.escaped(heading), body);
    }

    /** What is wrong, and how to mend it. */
    static String of(Refusal refusal) {
        String body = "<div class=\"refusal\"><p>%s.</p><p><a href=\"/\">All arguments</a></p></div>"
                .formatted(PageDocument.escaped(capital(refusal.mend())));
        return of(capital(String.valueOf(refusal.getMessage())), body);
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
