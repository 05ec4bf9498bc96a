package crux.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
        double expected = family.entryCount();
        if (entries.length != expected) {
            return List.of(new Flaw(
                    "values",
                    String.format(
                            Locale.ROOT,
                            "%s entries where %s states and %.0f configurations need %.0f",
                            entries.length,
                            states,
                            expected / states,
                            expected),
                    "give one list of %s numbers for each configuration".formatted(states)));
        }
        List<Flaw> flaws = new ArrayList<>();
        double[] row = new double[states];
        for (int first = 0; first < entries.length; first += states) {
            System.arraycopy(entries, first, row, 0, states);
            for (Flaw flaw : check.numbers("", row)) {
                flaws.add(flaw.within("values/" + first / states));
            }
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
