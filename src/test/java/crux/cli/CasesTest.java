package crux.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crux.testing.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** {@code posterior --cases}: rows of evidence in, posteriors out. */
class CasesTest {

    private static final String PATIENTS = """
            patient,smoke,xray,weather,either,lung
            "Ann, first",yes,yes,wet,,
            Bob,perhaps,,,,never
            Eve,,,,no,yes
            ,,,,,
            """;

    @TempDir
    private Path folder;

    private CommandRun run(String... args) {
        return CommandRun.of(folder, args);
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("cases.csv"), text).toString();
    }

    @Test
    void aBadRow_isToldByItsNumber_andTheOthersAreAnswered() throws IOException {
        CommandRun run = run("posterior", "asia", "--cases", file(PATIENTS), "--target", "lung=yes");
        assertThat(run.exit()).isEqualTo(Exit.INPUT);
        assertThat(run.err())
                .contains("no variable is named weather; the column is left aside")
                .contains("cases.csv, row 2: smoke has no state perhaps", "lung has no state never")
                .contains("1 of 4 rows could not be read");
        assertThat(run.out())
                .contains("Ann, first", "64.6 %", "the evidence is impossible", "5.5 %")
                .hasLineCount(6);
    }

    @Test
    void rowsAndObjects_sayTheSame() throws IOException {
        String file = file(PATIENTS);
        CommandRun csv = run("posterior", "asia", "--cases", file, "--target", "lung=yes", "--format", "csv");
        assertThat(csv.out().lines().toList().get(0)).isEqualTo("row,case,logEvidence,lung=yes,problem");
        assertThat(csv.out()).contains("\n3,Eve,,,the evidence is impossible\n", "\n1,\"Ann, first\",-2.57");
        CommandRun json = run("posterior", "asia", "--cases", file, "--format", "json");
        assertThat(Schemas.named("cases").violations(json.out())).isEmpty();
        assertThat(json.json().at("/cases").size()).isEqualTo(4);
        assertThat(json.json().at("/cases/0/posteriors").size()).isEqualTo(8);
    }

    @Test
    void everyCase_isAnsweredAsItWouldBeAlone() throws IOException {
        Random random = new Random(11);
        StringBuilder table = new StringBuilder("goal_guarding,extra_criteria,speed_costs,scheming_pays\n");
        List<List<String>> evidence = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String[] cells = {
                random.nextBoolean() ? "works" : "",
                random.nextBoolean() ? "absent" : "",
                random.nextBoolean() ? "substantial" : "minor",
                random.nextBoolean() ? "yes" : ""
            };
            String[] names = {"goal_guarding", "extra_criteria", "speed_costs", "scheming_pays"};
            List<String> found = new ArrayList<>();
            for (int c = 0; c < cells.length; c++) {
                if (!cells[c].isEmpty()) {
                    found.add("--evidence");
                    found.add(names[c] + "=" + cells[c]);
                }
            }
            evidence.add(found);
            table.append(String.join(",", cells)).append("\n");
        }
        String[] common = {"--set", "p_goal_guarding=70%", "--do", "training=tight", "--format", "json"};
        JsonNode cases = run(with(common, "posterior", "scheming", "--cases", file(table.toString())))
                .json()
                .get("cases");
        for (int i = 0; i < evidence.size(); i++) {
            List<String> line = new ArrayList<>(List.of("posterior", "scheming"));
            line.addAll(evidence.get(i));
            JsonNode alone = run(with(common, line.toArray(String[]::new))).json();
            assertThat(cases.get(i).at("/posteriors/scheming/yes").asDouble())
                    .isCloseTo(alone.at("/target/probability").asDouble(), within(1e-12));
            assertThat(cases.get(i).at("/logEvidence").asDouble())
                    .isCloseTo(alone.at("/logEvidence").asDouble(), within(1e-12));
        }
    }

    private static String[] with(String[] after, String... before) {
        List<String> all = new ArrayList<>(List.of(before));
        all.addAll(List.of(after));
        return all.toArray(String[]::new);
    }

    @Test
    void noRows_areNoCases() throws IOException {
        CommandRun run = run("posterior", "asia", "--cases", file("smoke\n"), "--format", "json");
        assertThat(run.exit()).isZero();
        assertThat(run.json().get("cases").size()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            shoe,hat             | 3 | no column is named after a variable
            smoke,smoke          | 3 | two columns are named smoke
            ''                   | 3 | no column is named after a variable
            """)
    void aFileThatMeansNothing_isRefused(String text, int exit, String said) throws IOException {
        CommandRun run = run("posterior", "asia", "--cases", file(text + "\nyes,no\n"));
        assertThat(run.exit()).isEqualTo(exit);
        assertThat(run.err()).contains(said).doesNotContain("\tat ");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void whatCannotBeMeant_isRefused() throws IOException {
        String file = file("smoke\nyes\n");
        assertThat(run("posterior", "asia", "--cases", "none.csv").exit()).isEqualTo(Exit.FILES);
        assertThat(run("posterior", "asia", "--cases", file, "--joint", "smoke,lung")
                        .exit())
                .isEqualTo(Exit.USAGE);
        CommandRun twice = run("posterior", "asia", "--cases", file, "--evidence", "smoke=no");
        assertThat(twice.exit()).isEqualTo(Exit.INPUT);
        assertThat(twice.err()).contains("row 1: smoke is also known from the request");
        assertThat(run("posterior", "asia", "--cases", file("smoke\n\"yes\n")).exit())
                .isIn(Exit.FILES, Exit.INPUT);
    }
}
