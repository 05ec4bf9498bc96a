package crux.app;

import crux.analysis.Basis;
import crux.app.text.Sheet;
import tools.jackson.databind.JsonNode;

/**
 * The main job: the flagship under its illustrative defaults, the conclusion overall and granted, what each hangs on, and how to go
 * on.
 *
 * @param sensitivity of the flagship
 */
public record MainJob(Result sensitivity) implements Result {

    /** The argument that Crux was made for. */
    public static final String FLAGSHIP = "scheming";

    private static final int ROWS = 6;

    /** Answers the flagship. */
    public static MainJob of(Workbench bench) throws Unusable {
        return new MainJob(Sensitivity.of(bench, Request.of(FLAGSHIP), Basis.EQUAL, 3, ROWS));
    }

    @Override
    public JsonNode json() {
        return sensitivity.json();
    }

    @Override
    public CsvTable csv() {
        return sensitivity.csv();
    }

    @Override
    public void write(Sheet sheet) {
        sensitivity.write(sheet);
        sheet.gap();
        sheet.line("crux ask scheming --profile me    answer the nine questions yourself");
        sheet.line("crux show scheming                read the argument, its questions and sources");
        sheet.line("crux help                         everything else");
    }
}
