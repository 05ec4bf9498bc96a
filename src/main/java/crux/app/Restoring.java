package crux.app;

import crux.format.Loaded;
import crux.library.Archive;
import crux.library.Occasion;
import crux.library.Saving;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The use cases of {@code undo} and {@code restore}: an earlier state of something kept, with its history going on. */
public final class Restoring {

    private Restoring() {}

    /**
     * Takes back the last change of a saved profile, network or scenario.
     *
     * @param scenario its name, where a scenario of the network {@code name} is meant
     */
    public static Result undo(Workbench bench, String name, Optional<String> scenario, Occasion occasion)
            throws Unusable, IOException {
        Kept kept = Kept.of(bench, name, scenario);
        requireHistory(kept);
        return undone(kept.archive(), kept, occasion);
    }

    private static <T> Result undone(Archive<T> archive, Kept kept, Occasion occasion) throws Unusable, IOException {
        Optional<Saving<T>> saving = archive.undo(occasion);
        if (saving.isEmpty()) {
            throw Unusable.usage(
                    kept.name(),
                    "there is nothing before what is there now",
                    "crux history " + kept.asked() + " shows all");
        }
        return Saved.of(kept.what(), kept.name(), archive, now(archive), saving.get());
    }

    /**
     * Brings an earlier revision of a saved profile, network or scenario back.
     *
     * @param scenario its name, where a scenario of the network {@code name} is meant
     */
    public static Result restore(Workbench bench, String name, Optional<String> scenario, int number, Occasion occasion)
            throws Unusable, IOException {
        Kept kept = Kept.of(bench, name, scenario);
        requireHistory(kept);
        return restored(kept.archive(), kept, number, occasion);
    }

    private static <T> Result restored(Archive<T> archive, Kept kept, int number, Occasion occasion)
            throws Unusable, IOException {
        Optional<Saving<T>> saving = archive.restore(number, occasion);
        if (saving.isEmpty()) {
            throw noRevision(kept.name(), number, archive);
        }
        return Saved.of(kept.what(), kept.name(), archive, now(archive), saving.get());
    }

    private static <T> T now(Archive<T> archive) throws IOException {
        return archive.current().flatMap(Loaded::value).orElseThrow();
    }

    private static void requireHistory(Kept kept) throws Unusable, IOException {
        if (kept.archive().history().value().orElse(List.of()).isEmpty()) {
            throw Unusable.usage(
                    kept.name(), "nothing of it has been saved in your library", "crux save puts something there");
        }
    }

    /** Refuses a number that no revision has, with those there are. */
    static Unusable noRevision(String name, int number, Archive<?> archive) throws IOException {
        List<String> numbers = new ArrayList<>();
        archive.history().value().orElse(List.of()).forEach(revision -> numbers.add("" + revision.number()));
        return Unusable.usage(
                name,
                "it has no revision " + number,
                numbers.isEmpty() ? "nothing of it has been saved yet" : "it has: " + String.join(", ", numbers));
    }
}
