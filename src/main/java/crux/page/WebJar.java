package crux.page;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A library of modules that the page uses, packed as a WebJar: what its modules are called, and where they lie. */
enum WebJar {
    LIT("lit", "lit", "3.3.2", "index.js"),
    LIT_HTML("lit-html", "lit-html", "3.3.2", "lit-html.js"),
    LIT_ELEMENT("lit-element", "lit-element", "4.2.2", "index.js"),
    REACTIVE_ELEMENT("@lit/reactive-element", "lit__reactive-element", "2.1.2", "reactive-element.js"),
    D3_ARRAY("d3-array", "d3-array", "3.2.4", "src/index.js"),
    D3_PATH("d3-path", "d3-path", "3.1.0", "src/index.js"),
    D3_SHAPE("d3-shape", "d3-shape", "3.2.0", "src/index.js");

    private final String name;
    private final String artifact;
    private final String version;
    private final String main;

    WebJar(String name, String artifact, String version, String main) {
        this.name = name;
        this.artifact = artifact;
        this.version = version;
        this.main = main;
    }

    /** The full name of the module that {@code specifier} means, its file named, where it is of this library. */
    private Optional<String> named(String specifier) {
        if (specifier.equals(name)) {
            return Optional.of(name + "/" + main);
        }
        return specifier.startsWith(name + "/") ? Optional.of(specifier) : Optional.empty();
    }

    /** The full name of a module of any of these libraries. */
    static Optional<String> fullName(String specifier) {
        for (WebJar jar : values()) {
            Optional<String> named = jar.named(specifier);
            if (named.isPresent()) {
                return named;
            }
        }
        return Optional.empty();
    }

    /** Where the module of a full name lies on the class path. */
    static Optional<String> resource(String fullName) {
        return of(fullName).map(jar -> jar.file(fullName.substring(jar.name.length() + 1)));
    }

    /** The libraries that some modules, by full name, are from. */
    static List<WebJar> of(Set<String> fullNames) {
        return Arrays.stream(values())
                .filter(jar -> fullNames.stream().anyMatch(jar::has))
                .toList();
    }

    /** What the library is called. */
    String libraryName() {
        return name;
    }

    /** Where the terms lie on the class path under which it may be passed on. */
    String licence() {
        return file("LICENSE");
    }

    private static Optional<WebJar> of(String fullName) {
        return Arrays.stream(values()).filter(jar -> jar.has(fullName)).findFirst();
    }

    private boolean has(String fullName) {
        return fullName.startsWith(name + "/");
    }

    private String file(String path) {
        return "/META-INF/resources/webjars/%s/%s/%s".formatted(artifact, version, path);
    }
}
