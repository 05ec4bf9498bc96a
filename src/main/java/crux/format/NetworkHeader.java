package crux.format;

import crux.model.Description;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a network says of itself, while its file is being read. */
final class NetworkHeader {

    private final String stem;
    private String name = "";
    private String title = "";
    private final List<String> notes = new ArrayList<>();

    /** Of a network in this file, by whose name it goes if it does not name itself. */
    NetworkHeader(String file) {
        Path last = Path.of(file.isEmpty() ? "network" : file).getFileName();
        String whole = last == null ? "network" : last.toString();
        int point = whole.indexOf('.', 1);
        stem = asId(point < 0 ? whole : whole.substring(0, point));
    }

    /** The name the network gives itself. */
    void name(String given) {
        name = given.equalsIgnoreCase("unknown") || given.equalsIgnoreCase("unnamed") ? "" : given;
    }

    void title(String shown) {
        title = shown;
    }

    void note(String paragraph) {
        if (!paragraph.isBlank()) {
            notes.add(paragraph);
        }
    }

    Description description() {
        String id = name.isEmpty() ? stem : asId(name);
        String shown = !title.isEmpty() ? title : name.isEmpty() ? id : name;
        return new Description(id, shown, "", notes, List.of(), List.of(), List.of());
    }

    /** As an id of a network: letters, digits, {@code -}, {@code _} and {@code .}, of which the first is a letter or digit. */
    private static String asId(String text) {
        String id = text.strip().replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[^A-Za-z0-9]+", "");
        return id.isEmpty() ? "network" : id;
    }
}
