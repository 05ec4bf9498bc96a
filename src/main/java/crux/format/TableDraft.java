package crux.format;

import crux.model.PlainTable;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table of numbers that is being read, row by row; a row is the distribution of one configuration of the parents. */
final class TableDraft {

    private final DraftVariable child;
    private final List<DraftVariable> parents;
    private final RowSums sums;
    private final double[] entries;
    private final int states;
    private final int rows;
    private final BitSet given = new BitSet();

    /** A table of the child and its parents as they stand; refused where there is no room for it. */
    TableDraft(DraftVariable child, RowSums sums, EntryBudget budget) throws Misread {
        this.child = child;
        this.sums = sums;
        parents = child.parents();
        states = child.size();
        long[] sides = IntStream.concat(IntStream.of(states), parents.stream().mapToInt(DraftVariable::size))
                .asLongStream()
                .toArray();
        int size = budget.take(child.dependenceAt().orElse(child.location()), "the table of " + child.id(), sides);
        entries = new double[size];
        rows = size / states;
    }

    int rows() {
        return rows;
    }

    int size() {
        return entries.length;
    }

    boolean isGiven(int row) {
        return given.get(row);
    }

    boolean isEmpty() {
        return given.isEmpty();
    }

    /** Sets one row to the first numbers of {@code numbers}; the place is where the file gives it. */
    void row(int row, double[] numbers, int line, int column) {
        System.arraycopy(numbers, 0, entries, row * states, states);
        sums.settle(entries, row * states, states, line, column);
        given.set(row);
    }

    /** Sets every row that was not given. */
    void otherwise(double[] numbers, int line, int column) {
        for (int row = given.nextClearBit(0); row < rows; row = given.nextClearBit(row + 1)) {
            row(row, numbers, line, column);
        }
    }

    /** Sets all rows from numbers in which the child's state changes slowest. */
    void childSlowest(double[] numbers, int line, int column) {
        double[] row = new double[states];
        for (int configuration = 0; configuration < rows; configuration++) {
            for (int state = 0; state < states; state++) {
                row[state] = numbers[state * rows + configuration];
            }
            row(configuration, row, line, column);
        }
    }

    /** Whether the numbers are distributions with the child's state changing slowest. */
    boolean fitsChildSlowest(double[] numbers) {
        return IntStream.range(0, rows)
                .allMatch(row -> RowSums.accepts(IntStream.range(0, states)
                        .mapToDouble(state -> numbers[state * rows + row])
                        .sum()));
    }

    /** Whether the numbers are distributions with the child's state changing fastest. */
    boolean fitsChildFastest(double[] numbers) {
        return IntStream.range(0, rows)
                .allMatch(row -> RowSums.accepts(IntStream.range(0, states)
                        .mapToDouble(state -> numbers[row * states + state])
                        .sum()));
    }

    /** The table, every row of which was given. */
    PlainTable finish(Location end) throws Misread {
        int missing = rows - given.cardinality();
        if (missing > 0) {
            throw new Misread(
                    end,
                    parents.isEmpty()
                            ? "the distribution of %s is empty".formatted(child.id())
                            : "%s has no row for (%s)%s"
                                    .formatted(
                                            child.id(),
                                            configuration(given.nextClearBit(0)),
                                            missing > 1 ? " and %s more".formatted(missing - 1) : ""),
                    "give a row for every configuration of its parents, or a default");
        }
        return PlainTable.of(entries);
    }

    /** A configuration of the parents in words. */
    String configuration(int row) {
        int[] places = new int[parents.size()];
        int rest = row;
        for (int i = places.length - 1; i >= 0; i--) {
            places[i] = rest % parents.get(i).size();
            rest /= parents.get(i).size();
        }
        return IntStream.range(0, places.length)
                .mapToObj(i -> parents.get(i).state(places[i]).id())
                .collect(Collectors.joining(", "));
    }
}
