package crux.web;

import crux.app.Shelf;
import crux.app.Unusable;
import crux.model.BeliefNetwork;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;

/**
 * The networks that have a page: those of the library, and the one that the server was started with, which may lie in a file elsewhere.
 *
 * <p>A file is looked at anew each time, as the library's are; its network goes by the id it had at the start, and there hides one of the
 * library. No request names a file.
 */
final class Served {

    private final Shelf shelf;
    private final String named;
    private final String opened;

    private Served(Shelf shelf, String named, String opened) {
        this.shelf = shelf;
        this.named = named;
        this.opened = opened;
    }

    /**
     * Those of a library.
     *
     * @param named the one that is opened, by id or file; empty for none
     * @throws Unusable where the name is a file's, with what is wrong with it, or nothing's
     */
    static Served of(Shelf shelf, String named) throws Unusable, IOException {
        boolean inLibrary = named.isEmpty() || shelf.library().networks().contains(named);
        return new Served(shelf, named, inLibrary ? named : shelf.network(named).id());
    }

    /** The id of the network that is opened; empty where it is the list of all. */
    String opened() {
        return opened;
    }

    /** The ids of all, in order. */
    List<String> ids() throws IOException {
        TreeSet<String> ids = new TreeSet<>(shelf.library().networks());
        if (!opened.isEmpty()) {
            ids.add(opened);
        }
        return List.copyOf(ids);
    }

    /** What a command calls one of the {@link #ids}: the file where it came from one. */
    String named(String id) {
        return id.equals(opened) ? named : id;
    }

    /** The network of one of the {@link #ids}. */
    BeliefNetwork network(String id) throws Unusable {
        return shelf.network(named(id));
    }

    /** The network that a request's path names; what is no id is no network here, a path least of all. */
    BeliefNetwork network(Context request) throws Unusable, IOException {
        String id = request.pathParam("network");
        if (!ids().contains(id)) {
            throw new Refusal(404, "there is no network of this name", "choose one of the list");
        }
        return network(id);
    }
}
