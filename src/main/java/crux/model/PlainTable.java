package crux.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A table of numbers: one distribution a configuration of the parents. Immutable; equal to a table of equal entries.
 *
 * <p>Entries are ordered by configuration (the last parent fastest), then by state of the child.
 */
public final class PlainTable implements Conditional {

    private final double[] entries;

    private PlainTable(double[] entries) {
        this.entries = entries;
    }

    /** A table of these entries; the array is copied. */
    public static PlainTable of(double... entries) {
        return new PlainTable(entries.clone());
    }

    /** How many entries it has. */
    public int size() {
        return entries.length;
    }

    /** One entry. */
    public double entry(int index) {
        return entries[index];
    }

    /** A copy of all entries. */
    public double[] toArray() {
        return entries.clone();
    }

    @Override
    public <N> List<N> row(Configuration configuration, Algebra<N> algebra) {
        Family family = configuration.family();
        int number = 0;
        for (int i = 0; i < family.parents().size(); i++) {
            number = number * family.parents().get(i).size() + configuration.stateIndex(i);
        }
        int states = family.child().size();
        List<N> row = new ArrayList<>(states);
        for (int i = 0; i < states; i++) {
            row.add(algebra.constant(entries[number * states + i]));
        }
        return row;
    }

    @Override
    public Stream<Coordinate> coordinates(Family family) {
        return Stream.empty();
    }

    @Override
    public List<Flaw> flaws(Family family, FormCheck check) {
        int states = family.child().size();
        long expected = (long) family.configurationCount() * states;
        if (entries.length != expected) {
            return List.of(new Flaw(
                    "values",
                    "%s entries where %s states and %s configurations need %s"
                            .formatted(entries.length, states, family.configurationCount(), expected),
                    "give one list of %s numbers for each configuration".formatted(states)));
        }
        List<Flaw> flaws = new ArrayList<>();
        for (int row = 0; row < entries.length / states; row++) {
            flaws.addAll(check.numbers("values/" + row, Arrays.copyOfRange(entries, row * states, (row + 1) * states)));
        }
        return flaws;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlainTable that && Arrays.equals(entries, that.entries);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(entries);
    }

    @Override
    public String toString() {
        return "PlainTable" + Arrays.toString(entries);
    }
}
