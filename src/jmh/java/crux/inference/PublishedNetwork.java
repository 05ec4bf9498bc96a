package crux.inference;

import crux.format.NetworkFiles;
import crux.model.BeliefNetwork;
import crux.model.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A network in the folder {@code networks} below that of {@code crux.shared}, with the bodies of evidence that {@code reference}
 * has for it.
 *
 * @param name its file's name without {@value #ENDING}
 */
record PublishedNetwork(String name) {

    private static final String ENDING = ".bif.gz";

    private static Path shared() {
        return Path.of(System.getProperty("crux.shared", "../shared"));
    }

    /** The names of all that are there. */
    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(shared().resolve("networks"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        }
    }

    /** Reads it. */
    BeliefNetwork read() throws IOException {
        return NetworkFiles.read(shared().resolve("networks").resolve(name + ENDING))
                .value()
                .orElseThrow();
    }

    /** The bodies of evidence of the reference; where there is none, or it has none, as many that are drawn. */
    List<List<Finding>> cases() throws IOException {
        List<List<Finding>> told = told();
        return told.isEmpty() ? DrawnEvidence.of(read()) : told;
    }

    private List<List<Finding>> told() throws IOException {
        Path file = shared().resolve("reference").resolve(name + ".json.gz");
        List<List<Finding>> cases = new ArrayList<>();
        if (Files.exists(file)) {
            try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                JsonNode json = JsonMapper.builder().build().readTree(in);
                for (JsonNode each : json.at("/cases")) {
                    List<Finding> findings = new ArrayList<>();
                    each.at("/evidence")
                            .properties()
                            .forEach(entry -> findings.add(new Finding.Observed(
                                    entry.getKey(), entry.getValue().asString())));
                    if (!findings.isEmpty()) {
                        cases.add(findings);
                    }
                }
            }
        }
        return cases;
    }
}
