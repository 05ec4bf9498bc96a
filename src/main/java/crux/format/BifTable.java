package crux.format;

import java.io.IOException;

/**
 * The body of a BIF block {@code probability}: rows {@code (states of the parents) numbers;}, {@code default numbers;} for every
 * configuration without a row, or one {@code table}, in which the child's state changes slowest and the last parent's fastest.
 */
final class BifTable {

    private final Parser parser;
    private final Lexer lexer;
    private final TableDraft table;
    private final DraftVariable child;
    private final double[] row;
    private double[] otherwise = {};
    private int otherwiseLine;
    private int otherwiseColumn;

    BifTable(Parser parser, TableDraft table, DraftVariable child) {
        this.parser = parser;
        this.lexer = parser.lexer();
        this.table = table;
        this.child = child;
        row = new double[child.size()];
    }

    /** Reads up to and with the closing brace, and gives the child its table if nothing is wrong with it. */
    void read() throws IOException, Misread {
        int before = parser.log().errorCount();
        parser.parts(this::entry);
        if (otherwise.length > 0) {
            table.otherwise(otherwise, otherwiseLine, otherwiseColumn);
        }
        if (parser.log().errorCount() == before) {
            child.conditional(table.finish(child.dependenceAt().orElse(child.location())));
        }
    }

    private void entry() throws IOException, Misread {
        if (lexer.isMark('(')) {
            row();
        } else if (lexer.isWord("table")) {
            whole();
        } else if (lexer.isWord("default")) {
            otherwise();
        } else if (lexer.isWord("property")) {
            BifProperty.apply(BifProperty.read(parser), child);
        } else {
            throw parser.unexpected("a row, `table`, `default`, `property` or `}`");
        }
        parser.take(';');
    }

    private void row() throws IOException, Misread {
        int line = lexer.line();
        int column = lexer.column();
        int configuration = configuration();
        numbers(row, line, column);
        if (table.isGiven(configuration)) {
            throw at(line, column, "a second row for (%s)".formatted(table.configuration(configuration)));
        }
        table.row(configuration, row, line, column);
    }

    /** The number of the configuration named in parentheses. */
    private int configuration() throws IOException, Misread {
        int configuration = 0;
        for (DraftVariable parent : child.parents()) {
            lexer.next();
            if (!lexer.isName()) {
                throw parser.unexpected("a state of " + parent.id());
            }
            int state = parent.indexOf(lexer);
            if (state < 0) {
                throw new Misread(
                        lexer.location(),
                        "%s has no state %s".formatted(parent.id(), lexer.text()),
                        "use one of its states, in the order of the parents");
            }
            configuration = configuration * parent.size() + state;
        }
        lexer.next();
        if (!lexer.isMark(')')) {
            throw parser.unexpected("`)`, after one state of every parent,");
        }
        return configuration;
    }

    private void otherwise() throws IOException, Misread {
        int line = lexer.line();
        int column = lexer.column();
        numbers(row, line, column);
        if (otherwise.length > 0) {
            throw at(line, column, "a second default");
        }
        otherwise = row.clone();
        otherwiseLine = line;
        otherwiseColumn = column;
    }

    private void whole() throws IOException, Misread {
        int line = lexer.line();
        int column = lexer.column();
        double[] all = new double[table.size()];
        numbers(all, line, column);
        if (!table.isEmpty()) {
            throw at(line, column, "a table beside rows or another table");
        }
        if (!table.fitsChildSlowest(all) && table.fitsChildFastest(all)) {
            throw new Misread(
                    new Location(lexer.location().file(), line, column),
                    "the probabilities sum to 1 only if the state of %s changes fastest".formatted(child.id()),
                    "in BIF it changes slowest: reorder the numbers, or give rows with the parents' states in parentheses");
        }
        table.childSlowest(all, line, column);
    }

    private Misread at(int line, int column, String what) {
        return new Misread(
                new Location(lexer.location().file(), line, column),
                what,
                "give each configuration one number for each of the %s states of %s"
                        .formatted(child.size(), child.id()));
    }

    /** Fills {@code into} with the numbers up to the next semicolon, which must be as many. */
    private void numbers(double[] into, int line, int column) throws IOException, Misread {
        int count = 0;
        lexer.next();
        while (lexer.isName()) {
            double number = parser.takeProbability();
            if (count < into.length) {
                into[count] = number;
            }
            count++;
        }
        if (!lexer.isMark(';')) {
            throw parser.unexpected("a number or `;`");
        }
        if (count != into.length) {
            throw at(line, column, "%s numbers where %s are needed".formatted(count, into.length));
        }
    }
}
