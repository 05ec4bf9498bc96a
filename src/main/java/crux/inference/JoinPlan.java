package crux.inference;

import java.util.Arrays;

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

    private static final int A_JOIN = 64;

    private final int leaves;
    private final double[] size;
    private final boolean[] kept;
    private final long[][] sets;
    private final double[] entries;
    private final int[] left;
    private final int[] right;
    private final int[][] holders;
    private final int[] held;
    /** The lowest variable of each node, at which those that hold one are met once. */
    private final int[] first;

    private final int[][] holdersAtMark;
    private int nodesAtMark;
    private double costAtMark;
    private int nodes;
    private double cost;
    private long work;

    /**
     * A plan over tables of these scopes, nothing joined yet.
     *
     * @param scopes the variables of each table
     * @param sizes how many states each variable has
     * @param kept variables that are never summed out
     */
    JoinPlan(int[][] scopes, int[] sizes, int[] kept) {
        leaves = scopes.length;
        size = new double[sizes.length];
        this.kept = new boolean[sizes.length];
        int most = 2 * leaves + sizes.length;
        sets = new long[most][];
        entries = new double[most];
        left = new int[most];
        right = new int[most];
        first = new int[most];
        holders = new int[sizes.length][4];
        held = new int[sizes.length];
        holdersAtMark = new int[sizes.length][];
        for (int variable = 0; variable < size.length; variable++) {
            size[variable] = sizes[variable];
        }
        for (int variable : kept) {
            this.kept[variable] = true;
        }
        for (int leaf = 0; leaf < leaves; leaf++) {
            sets[leaf] = new long[(size.length + 63) >>> 6];
            for (int variable : scopes[leaf]) {
                sets[leaf][variable >>> 6] |= 1L << variable;
            }
            entries[leaf] = entries(sets[leaf]);
        }
        while (nodes < leaves) {
            add(sets[nodes], entries[nodes]);
        }
        mark();
    }

    @Override
    public void mark() {
        nodesAtMark = nodes;
        costAtMark = cost;
        for (int variable = 0; variable < held.length; variable++) {
            holdersAtMark[variable] = Arrays.copyOf(holders[variable], held[variable]);
        }
    }

    @Override
    public void restart() {
        nodes = nodesAtMark;
        cost = costAtMark;
        work = held.length;
        for (int variable = 0; variable < held.length; variable++) {
            held[variable] = holdersAtMark[variable].length;
            System.arraycopy(holdersAtMark[variable], 0, holders[variable], 0, held[variable]);
        }
    }

    @Override
    public double entries() {
        return cost;
    }

    @Override
    public long work() {
        return work;
    }

    /** How many joins there are. */
    int joins() {
        return nodes - leaves;
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
        return has(sets[leaves + join], variable);
    }

    @Override
    public void eliminate(int variable, double clique) {
        eliminate(variable);
    }

    /** Joins all tables that have a variable, which is summed out. */
    void eliminate(int variable) {
        if (held[variable] == 1) {
            int alone = holders[variable][0];
            int within = largestWithin(alone);
            join(alone, within >= 0 && paysBeside(alone, within) ? within : -1);
        } else if (held[variable] > 1) {
            absorb(variable);
            while (held[variable] > 1) {
                joinCheapest(variable);
            }
        }
    }

    /** Joins what is left, all of it over kept variables, into the root. */
    void finish() {
        boolean[] joined = new boolean[2 * nodes + 1];
        for (int node = leaves; node < nodes; node++) {
            joined[left[node]] = true;
            joined[right[node] < 0 ? left[node] : right[node]] = true;
        }
        int before = -1;
        for (int node = 0; node < nodes; node++) {
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
        return more * (entries[alone] + A_MESSAGE) < (more + 1) * (entries[within] + A_MESSAGE);
    }

    /** The largest of the other tables that lie within one; −1 where none does. */
    private int largestWithin(int node) {
        int largest = -1;
        for (int i = 0; i < sets[node].length; i++) {
            for (long word = sets[node][i]; word != 0; word &= word - 1) {
                int variable = (i << 6) + Long.numberOfTrailingZeros(word);
                for (int place = 0; place < held[variable]; place++) {
                    int other = holders[variable][place];
                    if (first[other] == variable
                            && other != node
                            && (largest < 0 || entries[other] > entries[largest])
                            && isWithin(other, node)) {
                        largest = other;
                    }
                }
            }
        }
        return largest;
    }

    /** Multiplies tables that have not the variable into those that have it where that is cheaper than to do so after it is summed out. */
    private void absorb(int variable) {
        long[] union = new long[sets[holders[variable][0]].length];
        for (int place = 0; place < held[variable]; place++) {
            include(union, sets[holders[variable][place]]);
        }
        double later = entries(union) / size[variable];
        for (int i = 0; i < union.length; i++) {
            for (long word = union[i]; word != 0; word &= word - 1) {
                int other = (i << 6) + Long.numberOfTrailingZeros(word);
                int place = 0;
                while (place < held[other]) {
                    int node = holders[other][place];
                    boolean isNew = first[node] == other && !has(sets[node], variable);
                    int around = isNew ? smallestAround(node, variable) : -1;
                    if (around >= 0 && entries[around] < later) {
                        join(around, node);
                        place = 0;
                    } else {
                        place++;
                    }
                }
            }
        }
    }

    /** The smallest of the tables of a variable that another lies within; −1 where there is none. */
    private int smallestAround(int node, int variable) {
        int smallest = -1;
        for (int place = 0; place < held[variable]; place++) {
            int around = holders[variable][place];
            if ((smallest < 0 || entries[around] < entries[smallest]) && isWithin(node, around)) {
                smallest = around;
            }
        }
        return smallest;
    }

    private void joinCheapest(int variable) {
        int[] bucket = holders[variable];
        int count = held[variable];
        int from = count > PAIRED ? smallest(bucket, count) : 0;
        int to = count > PAIRED ? from + 1 : count;
        int one = -1;
        int other = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = from; i < to; i++) {
            for (int j = count > PAIRED ? 0 : i + 1; j < count; j++) {
                double both = j == i ? Double.POSITIVE_INFINITY : together(bucket[i], bucket[j]);
                if (both < least) {
                    one = bucket[i];
                    other = bucket[j];
                    least = both;
                }
            }
        }
        join(one, other);
    }

    private int smallest(int[] bucket, int count) {
        int smallest = 0;
        for (int i = 1; i < count; i++) {
            smallest = entries[bucket[i]] < entries[bucket[smallest]] ? i : smallest;
        }
        return smallest;
    }

    private void join(int one, int other) {
        long[] separator = sets[one].clone();
        remove(one);
        if (other >= 0) {
            include(separator, sets[other]);
            remove(other);
        }
        double clique = 1;
        double left = 1;
        for (int i = 0; i < separator.length; i++) {
            for (long word = separator[i]; word != 0; word &= word - 1) {
                int variable = (i << 6) + Long.numberOfTrailingZeros(word);
                clique *= size[variable];
                if (kept[variable] || held[variable] > 0) {
                    left *= size[variable];
                } else {
                    separator[i] &= ~(1L << variable);
                }
            }
        }
        cost += messages(one, other) * (clique + A_MESSAGE);
        this.left[nodes] = one;
        right[nodes] = other;
        add(separator, left);
    }

    /** How many messages a join takes when every marginal is read: one up and one down to each side; none down to a factor summed alone. */
    private int messages(int one, int other) {
        return other >= 0 ? 3 : one < leaves ? 1 : 2;
    }

    private void add(long[] set, double count) {
        int node = nodes++;
        sets[node] = set;
        entries[node] = count;
        first[node] = first(set);
        for (int i = 0; i < set.length; i++) {
            for (long word = set[i]; word != 0; word &= word - 1) {
                int variable = (i << 6) + Long.numberOfTrailingZeros(word);
                if (held[variable] == holders[variable].length) {
                    holders[variable] = Arrays.copyOf(holders[variable], 2 * held[variable]);
                }
                holders[variable][held[variable]++] = node;
            }
        }
        work += A_JOIN + set.length;
    }

    /** The lowest variable of a set; -1 of none. */
    private static int first(long[] set) {
        for (int i = 0; i < set.length; i++) {
            if (set[i] != 0) {
                return (i << 6) + Long.numberOfTrailingZeros(set[i]);
            }
        }
        return -1;
    }

    private void remove(int node) {
        for (int i = 0; i < sets[node].length; i++) {
            for (long word = sets[node][i]; word != 0; word &= word - 1) {
                int variable = (i << 6) + Long.numberOfTrailingZeros(word);
                int[] bucket = holders[variable];
                int place = 0;
                while (bucket[place] != node) {
                    place++;
                }
                System.arraycopy(bucket, place + 1, bucket, place, --held[variable] - place);
            }
        }
    }

    private boolean isWithin(int node, int around) {
        long[] inner = sets[node];
        long[] outer = sets[around];
        work += 2;
        for (int i = 0; i < inner.length; i++) {
            if ((inner[i] & ~outer[i]) != 0) {
                return false;
            }
        }
        return true;
    }

    /** The entries of a table over the variables of two. */
    private double together(int a, int b) {
        double both = entries[a];
        long[] there = sets[a];
        long[] added = sets[b];
        for (int i = 0; i < added.length; i++) {
            for (long word = added[i] & ~there[i]; word != 0; word &= word - 1) {
                both *= size[(i << 6) + Long.numberOfTrailingZeros(word)];
            }
        }
        work += added.length;
        return both;
    }

    private double entries(long[] set) {
        double product = 1;
        for (int i = 0; i < set.length; i++) {
            for (long word = set[i]; word != 0; word &= word - 1) {
                product *= size[(i << 6) + Long.numberOfTrailingZeros(word)];
            }
        }
        return product;
    }

    private static void include(long[] set, long[] other) {
        for (int i = 0; i < set.length; i++) {
            set[i] |= other[i];
        }
    }

    private static boolean has(long[] set, int variable) {
        return (set[variable >>> 6] >>> variable & 1) != 0;
    }
}
