package crux.app.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A part of a report: a title, a table, and remarks below it; each may be empty. It can be given as text or as Markdown.
 *
 * @param title one line
 * @param alignments of the columns, as a table has them
 * @param head the names of the columns; none where they need none
 * @param rows the cells
 * @param remarks paragraphs below
 */
public record Section(
        String title, String alignments, List<String> head, List<List<String>> rows, List<String> remarks) {

    /** Copies its lists. */
    public Section {
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
        remarks = List.copyOf(remarks);
    }

    /** A section of remarks alone. */
    public static Section of(String title, List<String> remarks) {
        return new Section(title, "", List.of(), List.of(), remarks);
    }

    /** Whether there is nothing below the title. */
    public boolean isEmpty() {
        return rows.isEmpty() && remarks.isEmpty();
    }

    /** As text for people. */
    public void write(Sheet sheet) {
        sheet.heading(title);
        if (!rows.isEmpty()) {
            TextTable table = new TextTable(alignments);
            if (!head.isEmpty()) {
                table.head(head.toArray(String[]::new));
            }
            rows.forEach(row -> table.row(row.toArray(String[]::new)));
            sheet.table(table);
        }
        remarks.forEach(sheet::paragraph);
    }

    /** As Markdown, below a heading of the second level. */
    public void markdown(Sheet sheet) {
        sheet.gap();
        sheet.line("## " + escaped(title));
        if (!rows.isEmpty()) {
            sheet.gap();
            List<String> names = new ArrayList<>(head);
            while (names.size() < alignments.length()) {
                names.add("");
            }
            sheet.line(row(names));
            sheet.line(alignments
                    .chars()
                    .mapToObj(letter -> letter == 'r' ? "--:" : "---")
                    .collect(Collectors.joining(" | ", "| ", " |")));
            rows.forEach(cells -> sheet.line(row(cells)));
        }
        for (String remark : remarks) {
            sheet.gap();
            sheet.line(escaped(remark));
        }
    }

    private String row(List<String> cells) {
        List<String> all = new ArrayList<>(cells);
        while (all.size() < alignments.length()) {
            all.add("");
        }
        return all.stream().map(Section::escaped).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String escaped(String text) {
        return text.replaceAll("[\\\\`*_{}\\[\\]<>#|]", "\\\\$0");
    }
}
