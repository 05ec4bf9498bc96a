package crux.model;

import java.util.List;

/**
 * The exact conditional table of one variable: P(child | parents) for every configuration. Immutable.
 *
 * <p>Entries are ordered by configuration (the last parent fastest), then by state of the child.
 */
public final class ConditionalTable {

    private final Family family;
    private final double[] entries;

    private ConditionalTable(Family family, double[] entries) {
        this.family = family;
        this.entries = entries;
    }

    /** The table of {@code conditional}; roundings below zero are cut to 0. */
    public static ConditionalTable of(Family family, Conditional conditional, Settings settings) {
        if (conditional instanceof PlainTable plain) {
            return new ConditionalTable(family, plain.toArray());
        }
        RealAlgebra algebra = new RealAlgebra(settings::value);
        int configurations = family.configurationCount();
        int states = family.child().size();
        double[] entries = new double[Math.multiplyExact(configurations, states)];
        FormRows<Double> rows = new FormRows<>(family, conditional, algebra);
        for (int number = 0; number < configurations; number++) {
            List<Double> row = rows.row(number);
            for (int state = 0; state < states; state++) {
                entries[number * states + state] = Math.max(0, row.get(state));
            }
        }
        return new ConditionalTable(family, entries);
    }

    /** The variable and its parents. */
    public Family family() {
        return family;
    }

    /** How many entries it has. */
    public int size() {
        return entries.length;
    }

    /** One entry. */
    public double entry(int index) {
        return entries[index];
    }

    /** P(state | configuration). */
    public double entry(int configuration, int state) {
        return entries[configuration * family.child().size() + state];
    }

    /** A copy of all entries. */
    public double[] toArray() {
        return entries.clone();
    }

    /** The distribution of one configuration. */
    public List<Double> row(int configuration) {
        int states = family.child().size();
        return java.util.Arrays.stream(entries, configuration * states, (configuration + 1) * states)
                .boxed()
                .toList();
    }
}
