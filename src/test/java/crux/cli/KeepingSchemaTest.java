package crux.cli;

import static org.assertj.core.api.Assertions.assertThat;

import crux.testing.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What saving and comparing people prints, held to the published schemas. */
class KeepingSchemaTest {

    @TempDir
    private Path folder;

    private CommandRun json(String line) {
        String[] args = (line + " --format json").split(" ");
        return CommandRun.of(folder, args);
    }

    private void valid(String schema, String line) {
        CommandRun run = json(line);
        assertThat(run.out()).as(run.err()).isNotEmpty();
        assertThat(Schemas.named(schema).violations(run.out())).as(line).isEmpty();
    }

    @Test
    void savingAndGoingBack_areAsTheirSchemaSays() {
        valid("save", "save scheming --set p_speed=70% --as me --why first");
        valid("save", "save scheming --profile me --as me");
        valid("save", "save scheming --profile me --set p_goal_guarding=0 --set p_alt_story=0 --as me --why certain");
        valid("save", "undo me");
        valid("save", "restore me 2");
        valid("save", "save sprinkler");
        valid("stale", "save scheming --profile me --set p_speed=30% --as me --base 1");
    }

    @Test
    void aHistory_isAsItsSchemaSays_andAReasonIsNotLostWhereThereAreNoOdds() {
        json("save six-premises --set p_hard=70% --as me --why first");
        json("save six-premises --profile me --set p_feasible=0 --as me --why certain");
        valid("history", "history me");
        valid("history", "history six-premises");
        JsonNode revisions = json("history me").json().get("revisions");
        assertThat(revisions.get(1).get("bits").isNull()).isTrue();
        assertThat(revisions.get(1).get("why").asString()).isEqualTo("certain");
    }

    @Test
    void aGroup_isAsItsSchemaSays() throws IOException {
        Path file = Files.writeString(
                folder.resolve("three.csv"), "name,p_pays,p_speed\nann,20%,1\nbob,1:1,0\neve,0.9,0.5\n");
        valid("group", "group scheming");
        valid("group", "group contributors-to-reward --csv " + file + " --person ann");
    }

    @Test
    void aComparison_isAsItsSchemaSays() {
        valid("compare", "compare scheming/strict-counter goal-guarding-sceptic");
        valid("compare", "compare scheming scheming --a-evidence speed_costs=minor --b-set d_simpler=0.5,0.3,0.2");
        valid("compare", "compare sprinkler sprinkler --b-set p_rain_rainy=1");
    }
}
