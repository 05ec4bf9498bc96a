package crux.app;

import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;

/** The rows of a table in CSV, one at a time, each by the names of its columns. For one thread. */
final class CsvRows implements AutoCloseable {

    private final MappingIterator<List<String>> rows;
    private final List<String> columns;
    private int number;
    private Map<String, String> values = Map.of();

    private CsvRows(MappingIterator<List<String>> rows, List<String> columns) {
        this.rows = rows;
        this.columns = columns;
    }

    /** Opens a table whose first row names its columns. */
    static CsvRows of(String file, Reader reader) throws IOException {
        try {
            MappingIterator<List<String>> rows = CsvMapper.builder()
                    .enable(CsvReadFeature.WRAP_AS_ARRAY)
                    .enable(CsvReadFeature.SKIP_EMPTY_LINES)
                    .enable(CsvReadFeature.TRIM_SPACES)
                    .build()
                    .readerForListOf(String.class)
                    .readValues(reader);
            List<String> columns = rows.hasNextValue() ? rows.nextValue() : List.of();
            if (!columns.isEmpty() && columns.get(0).startsWith("\uFEFF")) {
                columns = new java.util.ArrayList<>(columns);
                columns.set(0, columns.get(0).substring(1));
            }
            return new CsvRows(rows, List.copyOf(columns));
        } catch (JacksonException broken) {
            throw new IOException(file + ": " + broken.getOriginalMessage(), broken);
        }
    }

    /** The names of the columns. */
    List<String> columns() {
        return columns;
    }

    /** Goes to the next row, if there is one. */
    boolean next() throws IOException {
        try {
            if (!rows.hasNextValue()) {
                return false;
            }
            List<String> cells = rows.nextValue();
            number++;
            values = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                values.put(columns.get(i), i < cells.size() && cells.get(i) != null ? cells.get(i) : "");
            }
            return true;
        } catch (JacksonException broken) {
            throw new IOException("row %s: %s".formatted(number + 1, broken.getOriginalMessage()), broken);
        }
    }

    /** The number of this row: 1 is the first below the head. */
    int number() {
        return number;
    }

    /** How many characters of the file have been read. */
    long offset() {
        return rows.currentLocation().getCharOffset();
    }

    /** The cells of this row by column; what is missing is empty. */
    Map<String, String> values() {
        return values;
    }

    @Override
    public void close() {
        rows.close();
    }
}
