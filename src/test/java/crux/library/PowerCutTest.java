package crux.library;

import static org.assertj.core.api.Assertions.assertThat;

import crux.format.Loaded;
import crux.format.Revision;
import crux.model.Answer;
import crux.model.BeliefNetwork;
import crux.model.Profile;
import crux.model.Response;
import crux.testing.Flagship;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every step of some saves, an undo and a restore, replayed to every one of them with what was not forced to the disk dropped. */
class PowerCutTest {

    private static final BeliefNetwork NETWORK = Flagship.network("scheming");

    @TempDir
    private Path folder;

    /** A state that was saved for good once so many steps were taken. */
    private record Mark(int steps, Profile state, int revisions) {}

    private static Occasion occasion(int day) {
        return new Occasion(Instant.parse("2026-11-0" + day + "T10:00:00Z"), "day " + day);
    }

    private static List<Mark> work(RecordingDisk disk, Path home) throws IOException {
        Archive<Profile> archive = Library.at(home, disk).archive(NETWORK, "me");
        List<Mark> marks = new ArrayList<>();
        Optional<Profile> base = Optional.empty();
        for (int day = 1; day <= 3; day++) {
            Profile next = base.orElse(Profile.blank("me", NETWORK.id(), ""))
                    .with("p_speed", Response.of(Answer.Point.of(day / 10.0)));
            archive.save(next, base, occasion(day));
            base = Optional.of(next);
            marks.add(new Mark(disk.steps(), next, day));
        }
        archive.undo(occasion(5));
        marks.add(new Mark(disk.steps(), marks.get(1).state(), 4));
        archive.restore(1, occasion(6));
        marks.add(new Mark(disk.steps(), marks.get(0).state(), 5));
        return marks;
    }

    @ParameterizedTest
    @EnumSource(RecordingDisk.Loss.class)
    void whateverStepIsTheLast_everySavedStateIsReadable(RecordingDisk.Loss loss) throws IOException {
        RecordingDisk disk = new RecordingDisk();
        Path home = Files.createDirectory(folder.resolve("home"));
        List<Mark> marks = work(disk, home);
        for (int last = 0; last <= disk.steps(); last++) {
            Path there = folder.resolve(loss + "-" + last);
            disk.replay(last, loss, home, there);
            check(last, marks, there);
        }
    }

    private static void check(int last, List<Mark> marks, Path there) throws IOException {
        Archive<Profile> archive = Library.at(there).archive(NETWORK, "me");
        List<Mark> saved = marks.stream().filter(mark -> mark.steps() <= last).toList();
        Loaded<List<Revision>> history = archive.history();
        assertThat(history.problems()).as("after step %s", last).isEmpty();
        List<Revision> revisions = history.value().orElseThrow();
        for (Mark mark : saved) {
            assertThat(archive.at(revisions.get(mark.revisions() - 1)).value())
                    .as("after step %s", last)
                    .contains(mark.state());
        }
        Optional<Profile> current = archive.current().flatMap(Loaded::value);
        Optional<Profile> before = saved.isEmpty()
                ? Optional.empty()
                : Optional.of(saved.get(saved.size() - 1).state());
        Optional<Profile> next =
                marks.stream().filter(mark -> mark.steps() > last).findFirst().map(Mark::state);
        assertThat(current).as("after step %s", last).isIn(before, next);
        Profile more = Profile.blank("me", NETWORK.id(), "").with("p_extra", Response.of(Answer.Point.of(0.5)));
        assertThat(archive.save(more, current, occasion(9))).isInstanceOf(Saving.Done.class);
        assertThat(archive.current().orElseThrow().value()).contains(more);
    }
}
