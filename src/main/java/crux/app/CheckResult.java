package crux.app;

import crux.app.text.Sheet;
import crux.format.Problem;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every problem of some files.
 *
 * @param files how many were checked
 * @param problems errors and notes, file by file
 * @param habits what often misleads in the networks that can be used: no problems, for each may be meant
 */
public record CheckResult(int files, List<Problem> problems, List<Habit> habits) implements Result {

    /** Something that often misleads, in words. */
    public record Habit(String file, String what) {}

    /** Copies its lists. */
    public CheckResult {
        problems = List.copyOf(problems);
        habits = List.copyOf(habits);
    }

    /** Whether every file can be used. */
    public boolean isClean() {
        return problems.stream().noneMatch(Problem::isError);
    }

    @Override
    public JsonNode json() {
        ArrayNode list = Json.array();
        for (Problem problem : problems) {
            list.add(Json.object()
                    .put("file", problem.location().file())
                    .put("line", problem.location().line())
                    .put("column", problem.location().column())
                    .put("severity", problem.isError() ? "error" : "note")
                    .put("what", problem.what())
                    .put("mend", problem.mend()));
        }
        ObjectNode json = Json.object();
        json.set("problems", list);
        ArrayNode misleading = Json.array();
        habits.forEach(
                habit -> misleading.add(Json.object().put("file", habit.file()).put("what", habit.what())));
        json.set("lints", misleading);
        return json;
    }

    @Override
    public CsvTable csv() {
        return CsvTable.of("file", "line", "column", "severity", "what", "mend")
                .with(
                        problems,
                        problem -> List.of(
                                problem.location().file(),
                                problem.location().line(),
                                problem.location().column(),
                                problem.isError() ? "error" : "note",
                                problem.what(),
                                problem.mend()))
                .with(habits, habit -> List.of(habit.file(), 0, 0, "lint", habit.what(), ""));
    }

    @Override
    public void write(Sheet sheet) {
        problems.stream().filter(problem -> !problem.isError()).forEach(note -> sheet.line("note: " + note));
        if (isClean()) {
            sheet.line(files == 1 ? "No problems." : "No problems in %s files.".formatted(files));
        }
        if (!habits.isEmpty()) {
            sheet.heading("No mistakes, but they often mislead");
            habits.forEach(habit -> sheet.item("  · ", files == 1 ? habit.what() : habit.file() + ": " + habit.what()));
        }
    }
}
