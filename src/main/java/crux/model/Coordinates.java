package crux.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The order of all coordinates of a network's credences: credence by credence, share by share. Immutable. */
public final class Coordinates {

    private final List<Credence> credences;
    private final List<Coordinate> list;
    private final Map<Coordinate, Integer> index = new HashMap<>();
    private final Map<String, Integer> first = new HashMap<>();
    private final Map<String, Credence> byId = new HashMap<>();

    /** The coordinates of {@code credences}, in their order. */
    public Coordinates(List<Credence> credences) {
        this.credences = List.copyOf(credences);
        List<Coordinate> all = new ArrayList<>();
        for (Credence credence : credences) {
            byId.put(credence.id(), credence);
            first.put(credence.id(), all.size());
            all.addAll(credence.coordinates());
        }
        list = List.copyOf(all);
        for (int i = 0; i < list.size(); i++) {
            index.put(list.get(i), i);
        }
    }

    /** All coordinates, in order. */
    public List<Coordinate> list() {
        return list;
    }

    /** The credences these are the coordinates of, in order. */
    public List<Credence> credences() {
        return credences;
    }

    /** How many coordinates there are. */
    public int size() {
        return list.size();
    }

    /** The place of a coordinate. */
    public int indexOf(Coordinate coordinate) {
        Integer place = index.get(coordinate);
        if (place == null) {
            throw new IllegalArgumentException("no credence has the coordinate " + coordinate.name());
        }
        return place;
    }

    /** The place of a credence's first coordinate; the others follow it. */
    public int firstOf(String credence) {
        Integer place = first.get(credence);
        if (place == null) {
            throw new IllegalArgumentException("no credence " + credence);
        }
        return place;
    }

    /** The credence with this id. */
    public Credence credence(String id) {
        Credence credence = byId.get(id);
        if (credence == null) {
            throw new IllegalArgumentException("no credence " + id);
        }
        return credence;
    }
}
