package crux.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ES modules of the page: those that its entry imports, and theirs, each under its full name.
 *
 * <p>In their texts every import names the imported module in full, so that an import map alone decides where modules come from: from
 * the server that serves them, or from the file that holds them. Relative imports would not do, for nothing is relative to a data
 * URL. Immutable; safe to share between threads.
 */
public final class ModuleGraph {

    /** The module that starts the page. */
    public static final String ENTRY = "crux/app.js";

    private static final String OWN = "crux/";

    /** The module of what the page can do with a server alone. */
    static final String LIVE = OWN + "live.js";

    /** The module that runs the vectors of Java in the page. */
    private static final String VECTORS = OWN + "vectors.js";

    private static final Pattern IMPORT = Pattern.compile(
            "((?:^|[;}\\s])(?:import|export)\\s*(?:[\\w*{},$\\s]+?\\s*from\\s*)?)([\"'])([^\"'\\n]+)\\2");
    private static final Pattern BLOCK_COMMENT =
            Pattern.compile("(?m)^[ \\t]*/\\*\\*?[^*]*\\*+(?:[^/*][^*]*\\*+)*/[ \\t]*\\n?");
    private static final Pattern SOURCE_MAP = Pattern.compile("(?m)^//# sourceMappingURL=.*$");

    private final Map<String, String> modules;

    private ModuleGraph(Map<String, String> modules) {
        this.modules = Collections.unmodifiableMap(modules);
    }

    /** The modules of the page that a server serves, in the order in which they are met. */
    public static ModuleGraph ofPage() {
        return of(List.of(ENTRY, LIVE, VECTORS));
    }

    /** The modules of the page as a file: the same, without those that need a server. */
    static ModuleGraph ofFile() {
        return of(List.of(ENTRY, VECTORS));
    }

    /** The modules that {@code entries} need, themselves among them. */
    private static ModuleGraph of(List<String> entries) {
        Map<String, String> modules = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>(entries);
        while (!open.isEmpty()) {
            String name = open.poll();
            if (!modules.containsKey(name)) {
                modules.put(name, named(name, text(name), open));
            }
        }
        return new ModuleGraph(modules);
    }

    /** The text of each module, by full name. */
    public Map<String, String> modules() {
        return modules;
    }

    /** The text of one module, if it is part of the page. */
    public Optional<String> module(String fullName) {
        return Optional.ofNullable(modules.get(fullName));
    }

    /** The text with full names in its imports, which are added to {@code open}. */
    private static String named(String module, String text, Deque<String> open) {
        return IMPORT.matcher(SOURCE_MAP.matcher(text).replaceAll("")).replaceAll(found -> {
            String name = fullName(module, found.group(3));
            open.add(name);
            return Matcher.quoteReplacement(quoted(found, name));
        });
    }

    private static String quoted(MatchResult found, String name) {
        return found.group(1) + found.group(2) + name + found.group(2);
    }

    private static String fullName(String from, String specifier) {
        if (specifier.startsWith(".")) {
            return URI.create(from).resolve(specifier).toString();
        }
        if (specifier.startsWith(OWN)) {
            return specifier;
        }
        return WebJar.fullName(specifier)
                .orElseThrow(() ->
                        new IllegalArgumentException("%s imports %s, which no library has".formatted(from, specifier)));
    }

    private static String text(String fullName) {
        String resource =
                WebJar.resource(fullName).orElse("/crux/page/" + fullName.substring(fullName.indexOf('/') + 1));
        return resourceText(resource);
    }

    /** A text of the class path. */
    static String resourceText(String resource) {
        try (InputStream in = ModuleGraph.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A module's text without the comments that stand on lines of their own: what a file carries. */
    static String bare(String text) {
        return BLOCK_COMMENT.matcher(text).replaceAll("");
    }
}
