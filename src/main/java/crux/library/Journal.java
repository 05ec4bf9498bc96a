package crux.library;

import crux.format.AtomicFile;
import crux.format.ContentHash;
import crux.format.Disk;
import crux.format.Loaded;
import crux.format.Problem;
import crux.format.Revision;
import crux.format.RevisionFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The revisions of one file, each a file of its own in one folder: {@code 000012-1a2b3c4d.json}, by its number and the beginning of its
 * content's hash, so that two branches of a folder under git can be brought together without a clash of names.
 */
final class Journal {

    private static final String NAME = "[0-9]{6,9}-[0-9a-f]{8}\\.json";
    private static final int MARK = 8;

    private final Disk disk;
    private final Path folder;

    Journal(Disk disk, Path folder) {
        this.disk = disk;
        this.folder = folder;
    }

    /**
     * The revisions that can be read, in order, and what is wrong with the others.
     *
     * @param revisions by number, then by time
     * @param problems of files that were passed over
     */
    record Pages(List<Revision> revisions, List<Problem> problems) {}

    Pages read() throws IOException {
        List<Revision> revisions = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path file : files()) {
            Loaded<Revision> page = RevisionFile.read(file.toString(), Files.readAllBytes(file));
            page.value().ifPresent(revisions::add);
            page.problems().stream().filter(Problem::isError).forEach(problems::add);
        }
        revisions.sort(Comparator.comparingInt(Revision::number)
                .thenComparing(Revision::when)
                .thenComparing(Revision::hash));
        return new Pages(List.copyOf(revisions), List.copyOf(problems));
    }

    /** The last revision that can be read. */
    Optional<Revision> last() throws IOException {
        List<Path> files = files();
        for (int i = files.size() - 1; i >= 0; i--) {
            Path file = files.get(i);
            Optional<Revision> page =
                    RevisionFile.read(file.toString(), Files.readAllBytes(file)).value();
            if (page.isPresent()) {
                return page;
            }
        }
        return Optional.empty();
    }

    /** The number of the next revision: above those of all files, whether they can be read or not. */
    int next() throws IOException {
        List<Path> files = files();
        if (files.isEmpty()) {
            return 1;
        }
        return number(files.get(files.size() - 1)) + 1;
    }

    private static int number(Path file) {
        String name = file.getFileName().toString();
        return Integer.parseInt(name.substring(0, name.indexOf('-')));
    }

    /** Its files, by number: names of more digits come after those of fewer. */
    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches(NAME))
                    .sorted(Comparator.comparingInt(Journal::number).thenComparing(Comparator.naturalOrder()))
                    .toList();
        }
    }

    /** Adds a revision; its folder exists. */
    void append(Revision revision) throws IOException {
        String mark = revision.hash().substring(ContentHash.PREFIX.length(), ContentHash.PREFIX.length() + MARK);
        Path file = folder.resolve(String.format(Locale.ROOT, "%06d-%s.json", revision.number(), mark));
        AtomicFile.write(disk, file, RevisionFile.render(revision));
    }
}
