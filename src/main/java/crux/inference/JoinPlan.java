package crux.inference;

/**
 * Which tables are joined with which as variables are summed out one by one, and what that costs: sets of variables without a layout.
 *
 * <p>For each variable in turn the tables that have it are joined two by two, those first that make the smallest clique; a variable is
 * summed out in the join after which no other table has it. A table that lies within one of these, though it has not the variable, is
 * multiplied in where that is cheaper than later: beside a table that is summed alone it costs nothing, and elsewhere no more than a pass
 * over the smallest that it lies within, where later it would take one over what all are summed into. So the joins together come near
 * the maximal cliques of the order. Nodes are numbered as in the {@link JunctionTree}. Mutable, to be used for one order after another;
 * O(tables² of a variable · words of a set) a join.
 */
final class JoinPlan implements OrderCost {

    /** Of more tables of one variable the smallest is joined first, with the partner that suits it: to try all pairs takes too long. */
    private static final int PAIRED = 12;

    /** What it takes to begin a message, in entries. */
    static final double A_MESSAGE = 16;

    private final int leaves;
    private final boolean[] kept;
    private final OpenTables tables;
    private final int[] left;
    private final int[] right;
    private double cost;
    private double costAtMark;

    /**
     * A plan over tables of these scopes, nothing joined yet.
     *
     * @param scopes the variables of each table
     * @param sizes how many states each variable has
     * @param kept variables that are never summed out
     */
    JoinPlan(int[][] scopes, int[] sizes, int[] kept) {
        leaves = scopes.length;
        this.kept = new boolean[sizes.length];
        for (int variable : kept) {
            this.kept[variable] = true;
        }
        int most = 2 * leaves + sizes.length;
        left = new int[most];
        right = new int[most];
        tables = new OpenTables(sizes, most);
        for (int[] scope : scopes) {
            long[] set = new long[(sizes.length + 63) >>> 6];
            for (int variable : scope) {
                set[variable >>> 6] |= 1L << variable;
            }
            tables.open(set);
        }
        mark();
    }

    @Override
    public void mark() {
        costAtMark = cost;
        tables.mark();
    }

    @Override
    public void restart() {
        cost = costAtMark;
        tables.restart();
    }

    @Override
    public double entries() {
        return cost;
    }

    @Override
    public long work() {
        return tables.work();
    }

    /** How many joins there are. */
    int joins() {
        return tables.count() - leaves;
    }

    /** The node on a join's left. */
    int left(int join) {
        return left[leaves + join];
    }

    /** The node on a join's right; −1 where one table is summed alone. */
    int right(int join) {
        return right[leaves + join];
    }

    /** Whether the table that a join makes has a variable. */
    boolean has(int join, int variable) {
        return tables.has(leaves + join, variable);
    }

    @Override
    public void eliminate(int variable, double clique) {
        eliminate(variable);
    }

    /** Joins all tables that have a variable, which is summed out. */
    void eliminate(int variable) {
        if (tables.held(variable) == 1) {
            int alone = tables.holder(variable, 0);
            int within = tables.largestWithin(alone);
            join(alone, within >= 0 && paysBeside(alone, within) ? within : -1);
        } else if (tables.held(variable) > 1) {
            absorb(variable);
            while (tables.held(variable) > 1) {
                joinCheapest(variable);
            }
        }
    }

    /** Joins what is left, all of it over kept variables, into the root. */
    void finish() {
        int nodes = tables.count();
        boolean[] joined = new boolean[2 * nodes + 1];
        for (int node = leaves; node < nodes; node++) {
            joined[left[node]] = true;
            joined[right[node] < 0 ? left[node] : right[node]] = true;
        }
        int before = -1;
        for (int node = 0; node < tables.count(); node++) {
            if (!joined[node] && before >= 0) {
                join(before, node);
                before = -1;
            } else if (!joined[node]) {
                before = node;
            }
        }
    }

    /** Whether to multiply one table into another that else is summed alone takes less than to do so in a join of its own later. */
    private boolean paysBeside(int alone, int within) {
        int more = within < leaves ? 1 : 2;
        return more * (tables.entries(alone) + A_MESSAGE) < (more + 1) * (tables.entries(within) + A_MESSAGE);
    }

    /** Multiplies tables that have not the variable into those that have it where that is cheaper than to do so after it is summed out. */
    private void absorb(int variable) {
        long[] union = new long[tables.set(tables.holder(variable, 0)).length];
        for (int place = 0; place < tables.held(variable); place++) {
            include(union, tables.set(tables.holder(variable, place)));
        }
        double later = tables.entries(union) / tables.size(variable);
        for (int i = 0; i < union.length; i++) {
            for (long word = union[i]; word != 0; word &= word - 1) {
                absorb(variable, OpenTables.variable(i, word), later);
            }
        }
    }

    /** The same with the tables that are met at another variable. */
    private void absorb(int variable, int other, double later) {
        int place = 0;
        while (place < tables.held(other)) {
            int node = tables.holder(other, place);
            int around = tables.isMetAt(other, node, variable) ? tables.smallestAround(node, variable) : -1;
            if (around >= 0 && tables.entries(around) < later) {
                join(around, node);
                place = 0;
            } else {
                place++;
            }
        }
    }

    private void joinCheapest(int variable) {
        int count = tables.held(variable);
        int from = count > PAIRED ? smallest(variable, count) : 0;
        int to = count > PAIRED ? from + 1 : count;
        int one = -1;
        int other = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = from; i < to; i++) {
            int a = tables.holder(variable, i);
            for (int j = count > PAIRED ? 0 : i + 1; j < count; j++) {
                int b = tables.holder(variable, j);
                double both = j == i ? Double.POSITIVE_INFINITY : tables.together(a, b);
                if (both < least) {
                    one = a;
                    other = b;
                    least = both;
                }
            }
        }
        join(one, other);
    }

    private int smallest(int variable, int count) {
        int smallest = 0;
        for (int i = 1; i < count; i++) {
            boolean smaller =
                    tables.entries(tables.holder(variable, i)) < tables.entries(tables.holder(variable, smallest));
            smallest = smaller ? i : smallest;
        }
        return smallest;
    }

    private void join(int one, int other) {
        long[] separator = tables.set(one).clone();
        tables.close(one);
        if (other >= 0) {
            include(separator, tables.set(other));
            tables.close(other);
        }
        cost += messages(one, other) * (tables.entries(separator) + A_MESSAGE);
        left[tables.count()] = one;
        right[tables.count()] = other;
        for (int i = 0; i < separator.length; i++) {
            for (long word = separator[i]; word != 0; word &= word - 1) {
                int variable = OpenTables.variable(i, word);
                if (!kept[variable] && tables.held(variable) == 0) {
                    separator[i] &= ~(1L << variable);
                }
            }
        }
        tables.open(separator);
    }

    /** How many messages a join takes when every marginal is read: one up and one down to each side; none down to a factor summed alone. */
    private int messages(int one, int other) {
        return other >= 0 ? 3 : one < leaves ? 1 : 2;
    }

    private static void include(long[] set, long[] other) {
        for (int i = 0; i < set.length; i++) {
            set[i] |= other[i];
        }
    }
}
