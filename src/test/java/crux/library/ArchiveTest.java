package crux.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crux.format.NativeProfileWriter;
import crux.format.Revision;
import crux.model.Answer;
import crux.model.BeliefNetwork;
import crux.model.Profile;
import crux.model.Response;
import crux.testing.Flagship;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Saving, going back, and two people at one file. */
class ArchiveTest {

    private static final BeliefNetwork NETWORK = Flagship.network("scheming");

    @TempDir
    private Path folder;

    private Library library;
    private Archive<Profile> archive;

    @BeforeEach
    void open() throws IOException {
        library = Library.at(folder);
        archive = library.archive(NETWORK, "me");
    }

    private static Occasion at(int day, String why) {
        return new Occasion(Instant.parse("2026-11-0" + day + "T10:00:00Z"), why);
    }

    private static Profile profile(String... answers) {
        Profile profile = Profile.blank("me", NETWORK.id(), "");
        for (int i = 0; i < answers.length; i += 2) {
            profile = profile.with(answers[i], Response.of(Answer.Point.of(Double.parseDouble(answers[i + 1]))));
        }
        return profile;
    }

    private Profile current() throws IOException {
        return archive.current().orElseThrow().value().orElseThrow();
    }

    private List<Revision> history() throws IOException {
        return archive.history().value().orElseThrow();
    }

    private Saving<Profile> save(Profile mine, Profile base, int day) throws IOException {
        return archive.save(mine, Optional.of(base), at(day, "day " + day));
    }

    private Profile week() throws IOException {
        Profile one = profile("p_speed", "0.1");
        Profile two = one.with("p_extra", Response.of(Answer.Point.of(0.7)));
        Profile three = two.with("p_speed", Response.of(Answer.Point.of(0.4)));
        archive.save(one, Optional.empty(), at(1, "day 1"));
        save(two, one, 2);
        save(three, two, 3);
        return three;
    }

    @Test
    void aSave_keepsWhenWhyAndWhatChanged() throws IOException {
        Profile last = week();
        assertThat(current()).isEqualTo(last);
        assertThat(history()).extracting(Revision::number).containsExactly(1, 2, 3);
        assertThat(history()).extracting(Revision::why).containsExactly("day 1", "day 2", "day 3");
        assertThat(history().get(1).changed()).containsExactly("answers/p_extra");
        assertThat(history().get(2).changed()).containsExactly("answers/p_speed");
        assertThat(history().get(2).when()).isEqualTo(Instant.parse("2026-11-03T10:00:00Z"));
        assertThat(archive.at(history().get(0)).value()).contains(profile("p_speed", "0.1"));
    }

    @Test
    void savingTheSameTwice_changesNothing() throws IOException {
        Profile last = week();
        assertThat(save(last, last, 4)).isInstanceOf(Saving.Unchanged.class);
        assertThat(history()).hasSize(3);
    }

    @Test
    void undo_walksBackAndStopsAtTheBeginning() throws IOException {
        week();
        assertThat(archive.undo(at(4, ""))).isPresent();
        assertThat(current().answer("p_speed")).contains(Answer.Point.of(0.1));
        assertThat(archive.undo(at(4, ""))).isPresent();
        assertThat(current().answer("p_extra")).isEmpty();
        assertThat(archive.undo(at(4, ""))).isEmpty();
        assertThat(history()).hasSize(5);
    }

    @Test
    void anUndo_isUndoneByRestoringWhatWasThere() throws IOException {
        Profile last = week();
        archive.undo(at(4, ""));
        assertThat(archive.restore(3, at(5, "after all"))).isPresent();
        assertThat(current()).isEqualTo(last);
        assertThat(archive.undo(at(6, ""))).isPresent();
        assertThat(current().answer("p_speed")).contains(Answer.Point.of(0.1));
        assertThat(archive.restore(99, at(7, ""))).isEmpty();
    }

    @Test
    void aSaveAfterAnUndo_isUndoneToWhereTheUndoLed() throws IOException {
        week();
        archive.undo(at(4, ""));
        Profile led = current();
        save(led.with("p_tight", Response.of(Answer.Point.of(0.2))), led, 5);
        archive.undo(at(6, ""));
        assertThat(current()).isEqualTo(led);
    }

    @Test
    void anEditByHand_isFoundAndKept() throws IOException {
        Profile last = week();
        Profile edited = last.with("p_tight", Response.of(Answer.Point.of(0.3)));
        Files.writeString(archive.file(), NativeProfileWriter.render(edited).replace("\n", "\r\n"));
        assertThat(history().get(3).how()).isEqualTo(Revision.How.FOUND);
        assertThat(history().get(3).changed()).containsExactly("answers/p_tight");
        Profile next = edited.with("p_tight", Response.of(Answer.Point.of(0.5)));
        save(next, edited, 5);
        assertThat(history()).hasSize(5);
        assertThat(archive.at(history().get(3)).value()).contains(edited);
    }

    @Test
    void aStaleSave_isRefusedWithBothVersionsAndTheirMerge() throws IOException {
        Profile base = week();
        Profile theirs = base.with("p_extra", Response.of(Answer.Point.of(0.9)))
                .with("p_speed", Response.of(Answer.Point.of(0.6)));
        save(theirs, base, 4);
        Profile mine = base.with("p_tight", Response.of(Answer.Point.of(0.2)))
                .with("p_speed", Response.of(Answer.Point.of(0.5)));
        Saving.Stale<Profile> stale = (Saving.Stale<Profile>) save(mine, base, 5);
        assertThat(current()).isEqualTo(theirs);
        assertThat(stale.theirs()).isEqualTo(theirs);
        assertThat(stale.merge().taken()).containsExactly("answers/p_extra");
        assertThat(stale.merge().conflicts())
                .containsExactly(new Merge.Conflict(
                        "answers/p_speed", Optional.of("0.4"), Optional.of("0.5"), Optional.of("0.6")));
        assertThatThrownBy(() -> stale.merge().resolved(Map.of())).hasMessageContaining("p_speed");
        Profile merged = stale.merge()
                .resolved(Map.of("answers/p_speed", Merge.Side.MINE))
                .value()
                .orElseThrow();
        assertThat(archive.saveMerged(merged, stale, at(6, "merged"))).isInstanceOf(Saving.Done.class);
        assertThat(current().answer("p_extra")).contains(Answer.Point.of(0.9));
        assertThat(current().answer("p_speed")).contains(Answer.Point.of(0.5));
        assertThat(current().answer("p_tight")).contains(Answer.Point.of(0.2));
        assertThat(history().get(4).how()).isEqualTo(Revision.How.MERGED);
    }

    @Test
    void aRemovalAgainstAChange_isAConflict() throws IOException {
        Profile base = week();
        save(base.without("p_extra"), base, 4);
        Profile mine = base.with("p_extra", Response.of(Answer.Point.of(0.2)));
        Saving.Stale<Profile> stale = (Saving.Stale<Profile>) save(mine, base, 5);
        assertThat(stale.merge().conflicts()).extracting(Merge.Conflict::theirs).containsExactly(Optional.empty());
        assertThat(stale.merge()
                        .resolved(Map.of("answers/p_extra", Merge.Side.THEIRS))
                        .value()
                        .orElseThrow()
                        .answer("p_extra"))
                .isEmpty();
    }

    @Test
    void aNewFileWhereThereIsOne_isStale() throws IOException {
        week();
        assertThat(archive.save(profile("p_tight", "0.2"), Optional.empty(), at(4, "")))
                .isInstanceOf(Saving.Stale.class);
    }

    @Test
    void aDamagedFile_isSetAsideAndNeverWrittenOver() throws IOException {
        Profile last = week();
        Files.writeString(archive.file(), "{\"crux\": 1, \"kind\": \"prof");
        assertThat(archive.history().problems()).isNotEmpty();
        Saving.Done<Profile> done = (Saving.Done<Profile>) save(last, last, 4);
        assertThat(done.notes()).anySatisfy(note -> assertThat(note.what()).contains("set aside as me.json.damaged-1"));
        assertThat(archive.file().resolveSibling("me.json.damaged-1"))
                .content()
                .isEqualTo("{\"crux\": 1, \"kind\": \"prof");
        assertThat(current()).isEqualTo(last);
        assertThat(library.profiles("scheming")).contains("me").doesNotContain("me.json.damaged-1");
    }

    @Test
    void aDamagedRevision_isReportedAndTheOthersStay() throws IOException {
        week();
        Path second = folder.resolve("scheming/history/profiles/me");
        try (var files = Files.list(second)) {
            Files.writeString(files.sorted().toList().get(1), "nonsense");
        }
        assertThat(archive.history().problems()).hasSize(1);
        assertThat(history()).extracting(Revision::number).containsExactly(1, 3);
        assertThat(archive.undo(at(4, ""))).isPresent();
        assertThat(current()).isEqualTo(profile("p_speed", "0.1"));
    }

    @Test
    void aFileRemovedMeanwhile_isThereAgain() throws IOException {
        Profile last = week();
        Files.delete(archive.file());
        assertThat(save(last.without("p_extra"), last, 4)).isInstanceOf(Saving.Done.class);
        assertThat(history()).hasSize(4);
    }

    @Test
    void shippedProfiles_areForkedAndNeverModified() throws IOException {
        Archive<Profile> shipped = library.archive(NETWORK, "strict-counter");
        Profile before = shipped.current().orElseThrow().value().orElseThrow();
        Profile mine = before.with("p_tight", Response.of(Answer.Point.of(0.2)));
        shipped.save(mine, Optional.of(before), at(1, "my own"));
        assertThat(Library.at(folder)
                        .archive(NETWORK, "strict-counter")
                        .current()
                        .orElseThrow()
                        .value())
                .contains(mine);
        shipped.undo(at(2, ""));
        assertThat(shipped.current().orElseThrow().value()).contains(before);
        assertThat(Library.at(folder.resolve("elsewhere"))
                        .archive(NETWORK, "strict-counter")
                        .current()
                        .orElseThrow()
                        .value())
                .contains(before);
    }

    @Test
    void aNetwork_isMergedByVariable() throws IOException {
        Archive<BeliefNetwork> networks = library.archive("sprinkler");
        BeliefNetwork base = networks.current().orElseThrow().value().orElseThrow();
        BeliefNetwork retitled = with(base, "title", "Mine");
        BeliefNetwork conditioned = with(base, "condition", "in summer");
        networks.save(retitled, Optional.of(base), at(1, ""));
        Saving.Stale<BeliefNetwork> stale =
                (Saving.Stale<BeliefNetwork>) networks.save(conditioned, Optional.of(base), at(2, ""));
        BeliefNetwork merged = stale.merge().resolved(Map.of()).value().orElseThrow();
        assertThat(merged.description().title()).isEqualTo("Mine");
        assertThat(merged.description().condition()).isEqualTo("in summer");
        assertThat(networks.changes(base, merged)).containsExactly("title", "condition");
    }

    private static BeliefNetwork with(BeliefNetwork network, String part, String text) {
        NetworkContent content = new NetworkContent();
        Map<String, Content.Part> parts = content.parts(network);
        parts.put(part, new Content.Part(text, text));
        return content.of(network, parts).value().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "..",
                "../up",
                "a/b",
                "C:\\x",
                "Ana María",
                "日本",
                "nul",
                "CON.txt",
                "x.",
                "-x",
                ".hidden",
                "a\u0000b",
                "lpt1",
                "\uD83D\uDE00"
            })
    void anyName_hasAFileInsideTheFolder(String name) {
        String file = Library.nameFor(name);
        assertThat(Library.isName(file)).isTrue();
        assertThat(folder.resolve(file + ".json").normalize().getParent()).isEqualTo(folder);
        assertThat(Library.nameFor(name + "!")).isNotEqualTo(file);
        assertThat(Library.nameFor(file)).isEqualTo(file);
    }

    @Test
    void twoWriters_loseNoUpdate() throws Exception {
        Profile blank = profile();
        archive.save(blank.with("p_speed", Response.of(Answer.Point.of(0))), Optional.empty(), at(1, ""));
        int each = 20;
        Thread[] writers = new Thread[2];
        for (int w = 0; w < writers.length; w++) {
            writers[w] = new Thread(() -> count(each));
            writers[w].start();
        }
        for (Thread writer : writers) {
            writer.join();
        }
        assertThat(current().answer("p_speed")).contains(Answer.Point.of(2 * each / 1000.0));
        assertThat(history()).hasSize(1 + 2 * each);
    }

    @Test
    void twoProcesses_loseNoUpdate() throws Exception {
        archive.save(profile("p_speed", "0"), Optional.empty(), at(1, ""));
        int each = 15;
        List<Process> writers = new ArrayList<>();
        for (int w = 0; w < 2; w++) {
            writers.add(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-cp",
                            System.getProperty("java.class.path", "") + File.pathSeparator,
                            CountingWriter.class.getName(),
                            folder.toString(),
                            Integer.toString(each))
                    .inheritIO()
                    .start());
        }
        for (Process writer : writers) {
            assertThat(writer.waitFor()).isZero();
        }
        assertThat(current().answer("p_speed")).contains(Answer.Point.of(2 * each / 1000.0));
        assertThat(history()).hasSize(1 + 2 * each);
    }

    @Test
    void locks_areKeptFromGit() throws IOException {
        week();
        Path ignored = folder.resolve(".gitignore");
        assertThat(ignored).content().contains(".lock\n", ".*.tmp\n");
        Files.writeString(ignored, "mine\n");
        archive.undo(at(4, ""));
        assertThat(ignored).content().isEqualTo("mine\n");
    }

    /** Adds to what is there so many times, beginning anew whenever a save is refused. */
    private void count(int times) {
        try {
            for (int done = 0; done < times; ) {
                Profile base = current();
                double value = ((Answer.Point) base.answer("p_speed").orElseThrow())
                        .values()
                        .get(0);
                double next = Math.rint(value * 1000 + 1) / 1000;
                Saving<Profile> saving = save(base.with("p_speed", Response.of(Answer.Point.of(next))), base, 2);
                done += saving instanceof Saving.Done ? 1 : 0;
            }
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    /** By name, 1000000 comes before 999999. */
    @Test
    void aMillionRevisions_areCountedOn() throws IOException {
        Path history = folder.resolve("scheming")
                .resolve("history")
                .resolve("profiles")
                .resolve("me");
        Files.createDirectories(history);
        Files.writeString(history.resolve("999999-aaaaaaaa.json"), "{}");
        Files.writeString(history.resolve("1000000-bbbbbbbb.json"), "{}");
        Saving<Profile> saved = archive.save(profile("p_speed", "0.5"), Optional.empty(), at(1, ""));
        assertThat(((Saving.Done<Profile>) saved).revision().number()).isEqualTo(1_000_001);
    }
}
