package crux.app;

import static org.assertj.core.api.Assertions.assertThat;

import crux.app.text.Ink;
import crux.app.text.Sheet;
import crux.elicit.Questionnaire;
import crux.format.Revision;
import crux.inference.Limits;
import crux.library.Archive;
import crux.library.Library;
import crux.library.Merge;
import crux.library.Occasion;
import crux.model.Answer;
import crux.model.BeliefNetwork;
import crux.model.Profile;
import crux.model.Response;
import crux.testing.Flagship;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody else saves while a person answers. */
class SittingTest {

    private static final Instant THEN = Instant.parse("2026-11-02T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

    @TempDir
    private Path folder;

    private static Sitting answered(Sitting sitting, String text) throws IOException {
        return sitting.moved(((Questionnaire.Entry.Taken) sitting.ask().answer(text, TODAY)).next());
    }

    @Test
    void whatSomebodyElseSavesMeanwhile_isTakenUp() throws IOException, Unusable {
        BeliefNetwork network = Flagship.network("scheming");
        Workbench bench = Workbench.of(Optional.of(folder), Limits.ofHeap(), 1);
        Sitting first = answered(Sitting.open(bench, "scheming", "me", 1, () -> THEN), "80%");
        Archive<Profile> archive = Library.at(folder).archive(network, "me");
        Profile base = archive.current().orElseThrow().value().orElseThrow();
        archive.save(
                base.with("p_tight", Response.of(Answer.Point.of(0.3))),
                Optional.of(base),
                new Occasion(THEN, "theirs"));
        Sitting second = answered(first, "20%");
        Profile kept = archive.current().orElseThrow().value().orElseThrow();
        assertThat(kept.answer("p_tight")).contains(Answer.Point.of(0.3));
        assertThat(kept.responses()).hasSize(3);
        assertThat(second.ask().profile()).isEqualTo(kept);
        assertThat(second.ask().current().orElseThrow().credence())
                .isEqualTo(second.ask().questions().get(2).credence());
        assertThat(archive.history().value().orElseThrow())
                .extracting(Revision::how)
                .containsExactly(Revision.How.SAVED, Revision.How.SAVED, Revision.How.MERGED);
    }

    @Test
    void whatWasMerged_isTold_conflictByConflict() throws IOException, Unusable {
        BeliefNetwork network = Flagship.network("scheming");
        Workbench bench = Workbench.of(Optional.of(folder), Limits.ofHeap(), 1);
        Sitting first = answered(Sitting.open(bench, "scheming", "me", 1, () -> THEN), "80%");
        assertThat(first.meanwhile().isNothing()).isTrue();
        String asked = first.ask().current().orElseThrow().credence().id();
        Archive<Profile> archive = Library.at(folder).archive(network, "me");
        Profile base = archive.current().orElseThrow().value().orElseThrow();
        archive.save(
                base.with("p_tight", Response.of(Answer.Point.of(0.3))).with(asked, Response.of(Answer.Point.of(0.9))),
                Optional.of(base),
                new Occasion(THEN, "theirs"));
        Sitting second = answered(first, "20%");
        assertThat(second.meanwhile().taken()).containsExactly("answers/p_tight");
        assertThat(second.meanwhile().conflicts())
                .extracting(Merge.Conflict::part)
                .containsExactly("answers/" + asked);
        Sheet sheet = new Sheet(Ink.PLAIN, Sheet.USUAL_WIDTH);
        second.meanwhile().write(network, second.ask().profile(), sheet);
        assertThat(sheet.text())
                .contains(
                        "Somebody saved scheming/me meanwhile",
                        "they say 0.9, you say 20%",
                        "crux history scheming/me");
        assertThat(archive.current().orElseThrow().value().orElseThrow().answer(asked))
                .contains(Answer.Point.of(0.2));
        assertThat(answered(second, "30%").meanwhile().isNothing()).isTrue();
    }
}
