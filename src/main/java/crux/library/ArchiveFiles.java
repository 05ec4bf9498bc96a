package crux.library;

import crux.format.AtomicFile;
import crux.format.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where one archive lies: its file, the folder of its history, and the library that both are in, which is told to git what of it is not
 * for git. Folders are made when they are needed.
 */
final class ArchiveFiles {

    private static final String IGNORED = ".gitignore";
    private static final String WHAT_GIT_LEAVES = ".lock\n.*.tmp\n";
    private static final Pattern HALF_WRITTEN = Pattern.compile("\\..*\\.json\\.[0-9]+-[0-9]+\\.tmp");

    private final Disk disk;
    private final Path library;
    private final Path file;
    private final Path history;

    ArchiveFiles(Disk disk, Path library, Path file, Path history) {
        this.disk = disk;
        this.library = library;
        this.file = file;
        this.history = history;
    }

    Path file() {
        return file;
    }

    Journal journal() {
        return new Journal(disk, history);
    }

    /** Whether there is a file of the user's own. */
    boolean isThere() {
        return Files.exists(file);
    }

    /** What the file holds. */
    byte[] bytes() throws IOException {
        return Files.readAllBytes(file);
    }

    /** When the file was changed last, to the second; the epoch where that cannot be told. */
    Instant changedAt() {
        try {
            return Files.exists(file)
                    ? Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.SECONDS)
                    : Instant.EPOCH;
        } catch (IOException unknown) {
            return Instant.EPOCH;
        }
    }

    /** Writes the file, whole or not at all. */
    void write(String text) throws IOException {
        AtomicFile.write(disk, file, text);
    }

    /** Gives the file another name, which no file has, and returns that. */
    Path setAside() throws IOException {
        Path aside = aside(1);
        for (int number = 2; Files.exists(aside); number++) {
            aside = aside(number);
        }
        disk.move(file, aside);
        disk.forceFolder(folder());
        return aside;
    }

    private Path aside(int number) {
        return folder().resolve("%s.damaged-%s".formatted(file.getFileName(), number));
    }

    /** Does something while nobody else writes, with what killed writers left half-written swept away. */
    <R> R locked(WriteLock.Work<R> work) throws IOException {
        make(folder());
        make(history);
        return WriteLock.within(folder(), () -> {
            sweep(folder());
            sweep(history);
            keepLocksFromGit();
            return work.done();
        });
    }

    private Path folder() {
        return Objects.requireNonNull(file.getParent());
    }

    private void make(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.getParent();
        if (parent != null) {
            make(parent);
        }
        disk.createFolder(folder);
        if (parent != null) {
            disk.forceFolder(parent);
        }
    }

    private void keepLocksFromGit() throws IOException {
        Path ignored = library.resolve(IGNORED);
        if (!Files.exists(ignored)) {
            AtomicFile.write(disk, ignored, WHAT_GIT_LEAVES);
        }
    }

    private void sweep(Path folder) throws IOException {
        List<Path> left;
        try (Stream<Path> files = Files.list(folder)) {
            left = files.filter(path ->
                            HALF_WRITTEN.matcher(path.getFileName().toString()).matches())
                    .toList();
        }
        for (Path path : left) {
            disk.delete(path);
        }
    }
}
