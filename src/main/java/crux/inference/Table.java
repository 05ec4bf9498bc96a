package crux.inference;

/**
 * A function from the states of a scope's variables to numbers: one entry a configuration, the scope's last variable fastest.
 *
 * <p>Holds its array. Public access copies; {@link #raw()} is the one door for kernels.
 */
public final class Table {

    private final Scope scope;
    private final double[] entries;

    private Table(Scope scope, double[] entries) {
        this.scope = scope;
        this.entries = entries;
    }

    /** A table of these entries in the scope's layout; the array is copied. */
    public static Table of(Scope scope, double[] entries) {
        return wrap(scope, entries.clone());
    }

    /** A table that takes the array as its own. */
    static Table wrap(Scope scope, double[] entries) {
        if (entries.length != scope.entries()) {
            throw new IllegalArgumentException(
                    "%s entries for a scope of %s".formatted(entries.length, (long) scope.entries()));
        }
        return new Table(scope, entries);
    }

    /** What it is over. */
    public Scope scope() {
        return scope;
    }

    /** How many entries it has. */
    public int size() {
        return entries.length;
    }

    /** One entry. */
    public double entry(int index) {
        return entries[index];
    }

    /** A copy of the entries. */
    public double[] toArray() {
        return entries.clone();
    }

    /** The entries themselves, for kernels: not to be kept, and not to be written to by whoever did not make the table. */
    double[] raw() {
        return entries;
    }

    /** The sum over every variable but {@code variable}: one number a state. */
    public double[] sumTo(int variable) {
        int place = scope.indexOf(variable);
        int stride = scope.stride(variable);
        double[] sums = new double[scope.size(place)];
        Kernels.sumTo(entries, sums.length, stride, sums);
        return sums;
    }
}
