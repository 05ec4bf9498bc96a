package crux.format;

/** A place in a text: line and column from 1. */
record Spot(int line, int column) implements Comparable<Spot> {

    /** The beginning of a text. */
    static final Spot START = new Spot(1, 1);

    /** This place in a named file. */
    Location in(String file) {
        return new Location(file, line, column);
    }

    @Override
    public int compareTo(Spot other) {
        return line == other.line ? Integer.compare(column, other.column) : Integer.compare(line, other.line);
    }
}
