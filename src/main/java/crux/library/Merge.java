package crux.library;

import crux.format.Loaded;
import crux.library.Content.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Two people's changes of one file brought together, part by part: by answer for a profile, by variable and question for a network.
 *
 * <p>A part that one side alone changed is as that side has it; one that both changed alike is as both have it; one that they changed
 * differently is a {@link Conflict}, for people to decide.
 */
public final class Merge<T> {

    private final Content<T> content;
    private final T mine;
    private final Map<String, Part> merged = new LinkedHashMap<>();
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<String> taken = new ArrayList<>();
    private final Map<String, Part> theirParts;

    /** One of two versions. */
    public enum Side {
        /** What one was about to save. */
        MINE,
        /** What somebody else saved meanwhile. */
        THEIRS
    }

    /**
     * A part that both changed, each in another way; it is absent where it was not there, or was removed.
     *
     * @param part its path
     * @param base as both found it
     * @param mine as one wants it
     * @param theirs as it is saved
     */
    public record Conflict(String part, Optional<String> base, Optional<String> mine, Optional<String> theirs) {}

    Merge(Content<T> content, Optional<T> base, T mine, T theirs) {
        this.content = content;
        this.mine = mine;
        Map<String, Part> before = base.map(content::parts).orElseGet(Map::of);
        Map<String, Part> here = content.parts(mine);
        theirParts = content.parts(theirs);
        Set<String> paths = new LinkedHashSet<>(theirParts.keySet());
        paths.addAll(here.keySet());
        for (String path : paths) {
            part(path, find(before, path), find(here, path), find(theirParts, path));
        }
    }

    private static Optional<Part> find(Map<String, Part> parts, String path) {
        return Optional.ofNullable(parts.get(path));
    }

    private void part(String path, Optional<Part> before, Optional<Part> here, Optional<Part> there) {
        boolean changedHere = !same(before, here);
        boolean changedThere = !same(before, there);
        if (changedHere && changedThere && !same(here, there)) {
            conflicts.add(new Conflict(path, before.map(Part::words), here.map(Part::words), there.map(Part::words)));
        }
        if (changedThere && !changedHere) {
            taken.add(path);
        }
        (changedHere ? here : there).ifPresent(part -> merged.put(path, part));
    }

    private static boolean same(Optional<Part> one, Optional<Part> other) {
        return one.map(Part::value).equals(other.map(Part::value));
    }

    /** What both changed, each in another way. */
    public List<Conflict> conflicts() {
        return List.copyOf(conflicts);
    }

    /** The parts that are as somebody else saved them meanwhile. */
    public List<String> taken() {
        return List.copyOf(taken);
    }

    /**
     * The merged version, or what keeps the parts from being one.
     *
     * @param decided for each conflict whose version counts
     * @throws IllegalArgumentException where a conflict is left open
     */
    public Loaded<T> resolved(Map<String, Side> decided) {
        Map<String, Part> parts = new LinkedHashMap<>(merged);
        for (Conflict conflict : conflicts) {
            Side side = decided.get(conflict.part());
            if (side == null) {
                throw new IllegalArgumentException("nobody decided on " + conflict.part());
            }
            if (side == Side.THEIRS) {
                find(theirParts, conflict.part())
                        .ifPresentOrElse(part -> parts.put(conflict.part(), part), () -> parts.remove(conflict.part()));
            }
        }
        return content.of(mine, parts);
    }
}
