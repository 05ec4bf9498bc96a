package crux.library;

import crux.format.Disk;
import crux.format.SystemDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Takes every step for good and remembers it, so that the disk can be seen as a cut of power after any of them would leave it. */
final class RecordingDisk implements Disk {

    private final List<Step> steps = new ArrayList<>();

    /** What the disk had time for. */
    enum Loss {
        /** The process was killed: every step counts. */
        NONE,
        /** The power went: names count up to the last time their folder was forced, content that was forced. */
        ALL_THAT_WAS_NOT_FORCED,
        /** The power went when names were on the disk already, and half of what was not forced. */
        HALF_OF_THE_CONTENT
    }

    private enum Kind {
        FOLDER,
        CREATE,
        FORCE,
        MOVE,
        FORCE_FOLDER,
        DELETE
    }

    private record Step(Kind kind, Path path, Path to, String content) {

        Path folder() {
            return Objects.requireNonNull(path.getParent());
        }
    }

    /** How many steps were taken. */
    int steps() {
        return steps.size();
    }

    private void step(Kind kind, Path path, Path to, String content) {
        steps.add(new Step(kind, path, to, content));
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        SystemDisk.DISK.createFolder(folder);
        step(Kind.FOLDER, folder, folder, "");
    }

    @Override
    public void create(Path file, byte[] content) throws IOException {
        SystemDisk.DISK.create(file, content);
        step(Kind.CREATE, file, file, new String(content, java.nio.charset.StandardCharsets.UTF_8));
    }

    @Override
    public void force(Path file) throws IOException {
        SystemDisk.DISK.force(file);
        step(Kind.FORCE, file, file, "");
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        SystemDisk.DISK.move(from, to);
        step(Kind.MOVE, from, to, "");
    }

    @Override
    public void forceFolder(Path folder) {
        SystemDisk.DISK.forceFolder(folder);
        step(Kind.FORCE_FOLDER, folder, folder, "");
    }

    @Override
    public void delete(Path file) throws IOException {
        SystemDisk.DISK.delete(file);
        step(Kind.DELETE, file, file, "");
    }

    /** Builds in {@code there} what the first {@code count} steps in {@code here} leave, {@code here} having existed before. */
    void replay(int count, Loss loss, Path here, Path there) throws IOException {
        List<Step> taken = steps.subList(0, count);
        Map<Path, Integer> lastForced = new HashMap<>();
        for (int i = 0; i < count; i++) {
            if (taken.get(i).kind() == Kind.FORCE_FOLDER) {
                lastForced.put(taken.get(i).path(), i);
            }
        }
        Map<Path, String> files = new LinkedHashMap<>();
        TreeSet<Path> folders = new TreeSet<>(List.of(here));
        Map<Path, String> contents = contents(taken, loss);
        for (int i = 0; i < count; i++) {
            Step step = taken.get(i);
            boolean isName = Arrays.asList(Kind.FOLDER, Kind.CREATE, Kind.MOVE, Kind.DELETE)
                    .contains(step.kind());
            boolean kept = loss != Loss.ALL_THAT_WAS_NOT_FORCED || lastForced.getOrDefault(step.folder(), -1) > i;
            if (isName && kept) {
                name(step, files, folders, contents);
            }
        }
        build(files, folders, here, there);
    }

    /** What is on the disk of each file that was ever created, by the name it was created under, which is unique. */
    private static Map<Path, String> contents(List<Step> taken, Loss loss) {
        Map<Path, String> contents = new LinkedHashMap<>();
        for (Step step : taken) {
            if (step.kind() == Kind.CREATE) {
                String whole = step.content();
                boolean forced = taken.contains(new Step(Kind.FORCE, step.path(), step.path(), ""));
                String left = loss == Loss.HALF_OF_THE_CONTENT ? whole.substring(0, whole.length() / 2) : "";
                contents.put(step.path(), forced || loss == Loss.NONE ? whole : left);
            }
        }
        return contents;
    }

    private static void name(Step step, Map<Path, String> files, Set<Path> folders, Map<Path, String> contents) {
        switch (step.kind()) {
            case FOLDER -> folders.add(step.path());
            case CREATE -> files.put(step.path(), Objects.requireNonNull(contents.get(step.path())));
            case MOVE -> {
                String moved = files.remove(step.path());
                if (moved != null) {
                    files.put(step.to(), moved);
                }
            }
            case DELETE -> files.remove(step.path());
            default -> throw new IllegalArgumentException(step.kind().toString());
        }
    }

    private static void build(Map<Path, String> files, Set<Path> folders, Path here, Path there) throws IOException {
        for (Path folder : folders) {
            if (folder.equals(here) || folders.contains(folder.getParent())) {
                Files.createDirectories(there.resolve(here.relativize(folder)));
            }
        }
        for (Map.Entry<Path, String> file : files.entrySet()) {
            Path copy = there.resolve(here.relativize(file.getKey()));
            if (Files.isDirectory(Objects.requireNonNull(copy.getParent()))) {
                Files.writeString(copy, file.getValue());
            }
        }
    }
}
