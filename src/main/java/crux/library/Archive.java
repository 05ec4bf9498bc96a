package crux.library;

import crux.format.ContentHash;
import crux.format.Loaded;
import crux.format.Location;
import crux.format.Problem;
import crux.format.Revision;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One saved network or profile with its history.
 *
 * <p>A save puts the file in its place whole and on the disk, then adds a revision. Killed at any instant it leaves the old state or the
 * new, and every state that a revision holds: a file that the last revision does not account for, because a save was cut short or
 * because somebody edited it by hand or by git, counts as a revision that was found, and is added to the history before anything is
 * written over it. A file that cannot be read is set aside under another name, and never written over.
 *
 * <p>Two writers: a save says what its changes began with, and is refused as {@link Saving.Stale} where the file holds something else by
 * now. Writers wait for one another at a lock that the system frees when a process ends. Safe to share between threads.
 */
public final class Archive<T> {

    private final Content<T> content;
    private final ArchiveFiles files;
    private final Optional<byte[]> shipped;

    /**
     * The archive of one file.
     *
     * @param shipped what lies below the file where there is none of the user's own
     */
    Archive(Content<T> content, ArchiveFiles files, Optional<byte[]> shipped) {
        this.content = content;
        this.files = files;
        this.shipped = shipped;
    }

    /** Where it lies, or would lie, in the user's part. */
    public Path file() {
        return files.file();
    }

    /** What is there now, the shipped one where there is none of the user's own. */
    public Optional<Loaded<T>> current() throws IOException {
        return files.isThere()
                ? Optional.of(content.read(files.file().toString(), files.bytes()))
                : shipped.map(bytes -> content.read(files.file().getFileName().toString(), bytes));
    }

    /**
     * Every state the file has been in, in order; the last is what is there now, unless that cannot be read. With it come the problems of
     * files that cannot.
     */
    public Loaded<List<Revision>> history() throws IOException {
        Journal.Pages pages = files.journal().read();
        List<Problem> notes = new ArrayList<>();
        pages.problems().forEach(problem -> notes.add(asNote(problem)));
        List<Revision> revisions = new ArrayList<>(pages.revisions());
        Optional<Loaded<T>> current = current();
        if (current.isPresent() && current.get().value().isEmpty()) {
            current.get().problems().forEach(problem -> notes.add(asNote(problem)));
        }
        Optional<T> value = current.flatMap(Loaded::value);
        if (value.isPresent() && files.isThere()) {
            Optional<Revision> last =
                    revisions.isEmpty() ? Optional.empty() : Optional.of(revisions.get(revisions.size() - 1));
            found(value.get(), last, files.changedAt()).ifPresent(revisions::add);
        }
        return Loaded.of(List.copyOf(revisions), notes);
    }

    /** What a revision holds. */
    public Loaded<T> at(Revision revision) {
        return content.read(
                "%s, revision %s".formatted(files.file(), revision.number()),
                revision.content().getBytes(StandardCharsets.UTF_8));
    }

    /** The parts in which two versions differ, each by its path: {@code answers/p_speed}, {@code variables/rain}. */
    public List<String> changes(T from, T to) {
        return changed(Optional.of(from), to);
    }

    /**
     * Saves a version.
     *
     * @param base what its changes began with; nothing where the file is to be new
     */
    public Saving<T> save(T mine, Optional<T> base, Occasion occasion) throws IOException {
        return save(mine, base, Revision.How.SAVED, occasion);
    }

    /**
     * Saves what became of a refused version once it was merged with what was there.
     *
     * @param refused the refusal that the merge resolves
     */
    public Saving<T> saveMerged(T merged, Saving.Stale<T> refused, Occasion occasion) throws IOException {
        return save(merged, Optional.of(refused.theirs()), Revision.How.MERGED, occasion);
    }

    private Saving<T> save(T mine, Optional<T> base, Revision.How how, Occasion occasion) throws IOException {
        return files.locked(() -> {
            List<Problem> notes = new ArrayList<>();
            boolean damaged = setAsideIfDamaged(notes);
            Optional<T> current = current().flatMap(Loaded::value);
            boolean wanted = text(current).equals(Optional.of(content.render(mine)));
            if (!damaged && !wanted && !text(current).equals(text(base))) {
                if (current.isPresent()) {
                    T theirs = current.get();
                    Merge<T> merge = new Merge<>(content, base, mine, theirs);
                    return new Saving.Stale<>(files.file(), base, mine, theirs, merge);
                }
                notes.add(Problem.note(
                        Location.of(files.file().toString()),
                        "the file had been removed meanwhile",
                        "it is there again"));
            }
            if (files.isThere() && wanted) {
                return new Saving.Unchanged<>(files.file());
            }
            return write(mine, current, how, OptionalInt.empty(), occasion, notes);
        });
    }

    private Optional<String> text(Optional<T> value) {
        return value.map(content::render);
    }

    /** Goes back one step: to the state before the one that is there now; nothing where there is none. */
    public Optional<Saving<T>> undo(Occasion occasion) throws IOException {
        return files.locked(() -> {
            List<Problem> notes = new ArrayList<>();
            setAsideIfDamaged(notes);
            List<Revision> revisions = history().value().orElseThrow();
            if (revisions.isEmpty()) {
                return Optional.<Saving<T>>empty();
            }
            Optional<Revision> before =
                    before(revisions, revisions.get(revisions.size() - 1).position());
            return before.isPresent()
                    ? Optional.of(back(before.get(), Revision.How.UNDONE, occasion, notes))
                    : Optional.<Saving<T>>empty();
        });
    }

    /** The state before a revision: that of the one before it. */
    private static Optional<Revision> before(List<Revision> revisions, int number) {
        List<Revision> earlier = revisions.stream()
                .filter(revision -> revision.number() < number)
                .toList();
        if (earlier.isEmpty()) {
            return Optional.empty();
        }
        int position = earlier.get(earlier.size() - 1).position();
        return revisions.stream()
                .filter(revision -> revision.number() == position)
                .findFirst();
    }

    /** Brings an earlier revision back; nothing where there is none of this number. */
    public Optional<Saving<T>> restore(int number, Occasion occasion) throws IOException {
        return files.locked(() -> {
            List<Problem> notes = new ArrayList<>();
            setAsideIfDamaged(notes);
            Optional<Revision> wanted = history().value().orElseThrow().stream()
                    .filter(revision -> revision.number() == number)
                    .findFirst();
            return wanted.isPresent()
                    ? Optional.of(back(wanted.get(), Revision.How.RESTORED, occasion, notes))
                    : Optional.<Saving<T>>empty();
        });
    }

    private Saving<T> back(Revision to, Revision.How how, Occasion occasion, List<Problem> notes) throws IOException {
        Loaded<T> value = at(to);
        if (value.value().isEmpty()) {
            throw new IOException(value.problems().stream()
                    .map(Problem::toString)
                    .reduce("revision %s cannot be read".formatted(to.number()), (a, b) -> a + "\n" + b));
        }
        Optional<T> current = current().flatMap(Loaded::value);
        return write(value.value().get(), current, how, OptionalInt.of(to.number()), occasion, notes);
    }

    /** Within the lock: what is there is in the history before it is written over. */
    private Saving<T> write(
            T mine, Optional<T> current, Revision.How how, OptionalInt of, Occasion occasion, List<Problem> notes)
            throws IOException {
        Journal journal = files.journal();
        Optional<Revision> last = journal.last();
        Instant since = files.isThere() ? files.changedAt() : occasion.when();
        Optional<Revision> found = current.isPresent() ? found(current.get(), last, since) : Optional.empty();
        if (found.isPresent()) {
            journal.append(found.get());
        }
        String text = content.render(mine);
        files.write(text);
        Revision revision = new Revision(
                journal.next(),
                occasion.when(),
                how,
                of,
                occasion.why(),
                changed(current, mine),
                ContentHash.ofText(text),
                text);
        journal.append(revision);
        return new Saving.Done<>(files.file(), revision, notes);
    }

    /** What is there, as a revision, where the last one does not account for it. */
    private Optional<Revision> found(T value, Optional<Revision> last, Instant when) throws IOException {
        String text = content.render(value);
        String hash = ContentHash.ofText(text);
        if (last.isPresent() && last.get().hash().equals(hash)) {
            return Optional.empty();
        }
        return Optional.of(new Revision(
                files.journal().next(),
                when,
                Revision.How.FOUND,
                OptionalInt.empty(),
                files.isThere() ? "" : "as it comes with the program",
                changed(last.flatMap(revision -> at(revision).value()), value),
                hash,
                text));
    }

    private List<String> changed(Optional<T> from, T to) {
        Map<String, Content.Part> before = from.map(content::parts).orElseGet(Map::of);
        Map<String, Content.Part> after = content.parts(to);
        Set<String> paths = new LinkedHashSet<>(before.keySet());
        paths.addAll(after.keySet());
        return paths.stream()
                .filter(path -> !Optional.ofNullable(before.get(path))
                        .map(Content.Part::value)
                        .equals(Optional.ofNullable(after.get(path)).map(Content.Part::value)))
                .toList();
    }

    /** Moves what cannot be read out of the way, and says so; whether it did. */
    private boolean setAsideIfDamaged(List<Problem> notes) throws IOException {
        if (!files.isThere()) {
            return false;
        }
        Loaded<T> there = content.read(files.file().toString(), files.bytes());
        if (there.value().isPresent()) {
            return false;
        }
        Path aside = files.setAside();
        there.problems().forEach(problem -> notes.add(asNote(problem)));
        notes.add(Problem.note(
                Location.of(files.file().toString()),
                "it could not be read and was set aside as " + aside.getFileName(),
                "mend it there, or remove it"));
        return true;
    }

    private static Problem asNote(Problem problem) {
        return Problem.note(problem.location(), problem.what(), problem.mend());
    }
}
