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
 */
public record CheckResult(int files, List<Problem> problems) implements Result {

    /** Copies its list. */
    public CheckResult {
        problems = List.copyOf(problems);
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
                                problem.mend()));
    }

    @Override
    public void write(Sheet sheet) {
        problems.stream().filter(problem -> !problem.isError()).forEach(note -> sheet.line("note: " + note));
        if (isClean()) {
            sheet.line(files == 1 ? "No problems." : "No problems in %s files.".formatted(files));
        }
    }
}
