package crux.app;

import crux.notation.NumberText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvWriteFeature;

/**
 * Rows of values under named columns. Immutable.
 *
 * <p>As text: commas between values, quotes where a value needs them, numbers that read back to the same bits, nothing where there is
 * no value, and line feeds.
 */
public final class CsvTable {

    private static final CsvMapper MAPPER =
            CsvMapper.builder().enable(CsvWriteFeature.STRICT_CHECK_FOR_QUOTING).build();

    private final List<String> columns;
    private final List<List<String>> rows;

    private CsvTable(List<String> columns, List<List<String>> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /** A table without rows. */
    public static CsvTable of(String... columns) {
        return new CsvTable(List.of(columns), List.of());
    }

    /** A table whose columns are these. */
    public static CsvTable of(List<String> columns) {
        return new CsvTable(List.copyOf(columns), List.of());
    }

    /** This table with rows made of {@code items}. */
    public <T> CsvTable with(List<T> items, java.util.function.Function<T, List<?>> row) {
        List<List<String>> all = new ArrayList<>(rows);
        items.forEach(
                item -> all.add(row.apply(item).stream().map(CsvTable::cell).toList()));
        return new CsvTable(columns, Collections.unmodifiableList(all));
    }

    /** This table with one row more. */
    public CsvTable row(Object... cells) {
        return with(List.of(Arrays.asList(cells)), row -> row);
    }

    /** Its columns. */
    public List<String> columns() {
        return columns;
    }

    /** Its rows. */
    public List<List<String>> rows() {
        return rows;
    }

    private static String cell(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(CsvTable::cell).orElse("");
        }
        if (value instanceof OptionalDouble optional) {
            return cell(optional.orElse(Double.NaN));
        }
        if (value instanceof Double number) {
            return Double.isFinite(number) ? NumberText.of(number) : "";
        }
        return String.valueOf(value);
    }

    /** The text of the file. */
    public String text() {
        List<List<String>> all = new ArrayList<>();
        all.add(columns);
        all.addAll(rows);
        return MAPPER.writeValueAsString(all);
    }
}
