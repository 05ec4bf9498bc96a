package crux.inference;

import java.util.Arrays;

/**
 * Tables without numbers, each a set of variables, and which of those that are open have a variable: what a {@link JoinPlan} joins.
 *
 * <p>Tables are numbered as they come. One is open until it is {@linkplain #close closed}. Mutable; what came after the
 * {@linkplain #mark mark} can be forgotten.
 */
final class OpenTables {

    private static final int A_TABLE = 64;

    private final double[] size;
    private final long[][] sets;
    private final double[] entries;
    /** The lowest variable of each table, at which those that hold one are met once. */
    private final int[] first;

    private final int[][] holders;
    private final int[] held;
    private final int[][] holdersAtMark;
    private int countAtMark;
    private int count;
    private long work;

    /** None yet, and room for so many, over variables of so many states. */
    OpenTables(int[] sizes, int most) {
        size = Arrays.stream(sizes).asDoubleStream().toArray();
        sets = new long[most][];
        entries = new double[most];
        first = new int[most];
        holders = new int[size.length][4];
        held = new int[size.length];
        holdersAtMark = new int[size.length][];
    }

    /** What is there stays after a {@link #restart}. */
    void mark() {
        countAtMark = count;
        for (int variable = 0; variable < held.length; variable++) {
            holdersAtMark[variable] = Arrays.copyOf(holders[variable], held[variable]);
        }
    }

    /** Forgets what came after the mark. */
    void restart() {
        count = countAtMark;
        work = held.length;
        for (int variable = 0; variable < held.length; variable++) {
            held[variable] = holdersAtMark[variable].length;
            System.arraycopy(holdersAtMark[variable], 0, holders[variable], 0, held[variable]);
        }
    }

    /** Steps taken since the mark. */
    long work() {
        return work;
    }

    /** How many tables there are. */
    int count() {
        return count;
    }

    /** How many open tables have a variable. */
    int held(int variable) {
        return held[variable];
    }

    /** One of the open tables that have a variable. */
    int holder(int variable, int place) {
        return holders[variable][place];
    }

    /** The set of a table's variables, a bit each. */
    long[] set(int table) {
        return sets[table];
    }

    /** How many entries a table has. */
    double entries(int table) {
        return entries[table];
    }

    /** How many states a variable has. */
    double size(int variable) {
        return size[variable];
    }

    /** Opens a table over these variables, which has the next number. */
    void open(long[] set) {
        int table = count++;
        sets[table] = set;
        entries[table] = entries(set);
        first[table] = first(set);
        for (int i = 0; i < set.length; i++) {
            for (long word = set[i]; word != 0; word &= word - 1) {
                int variable = variable(i, word);
                if (held[variable] == holders[variable].length) {
                    holders[variable] = Arrays.copyOf(holders[variable], 2 * held[variable]);
                }
                holders[variable][held[variable]++] = table;
            }
        }
        work += A_TABLE + set.length;
    }

    /** The lowest variable of a set; −1 of none. */
    private static int first(long[] set) {
        for (int i = 0; i < set.length; i++) {
            if (set[i] != 0) {
                return variable(i, set[i]);
            }
        }
        return -1;
    }

    /** Takes a table out of those that have its variables. */
    void close(int table) {
        long[] set = sets[table];
        for (int i = 0; i < set.length; i++) {
            for (long word = set[i]; word != 0; word &= word - 1) {
                int variable = variable(i, word);
                int[] bucket = holders[variable];
                int place = 0;
                while (bucket[place] != table) {
                    place++;
                }
                System.arraycopy(bucket, place + 1, bucket, place, --held[variable] - place);
            }
        }
    }

    /** The largest of the other open tables that lie within one; −1 where none does. */
    int largestWithin(int table) {
        int largest = -1;
        for (int i = 0; i < sets[table].length; i++) {
            for (long word = sets[table][i]; word != 0; word &= word - 1) {
                int variable = variable(i, word);
                for (int place = 0; place < held[variable]; place++) {
                    int other = holders[variable][place];
                    if (first[other] == variable
                            && other != table
                            && (largest < 0 || entries[other] > entries[largest])
                            && isWithin(other, table)) {
                        largest = other;
                    }
                }
            }
        }
        return largest;
    }

    /** The smallest of the tables of a variable that another, which has it not, lies within; −1 where there is none. */
    int smallestAround(int table, int variable) {
        int smallest = -1;
        for (int place = 0; place < held[variable]; place++) {
            int around = holders[variable][place];
            if ((smallest < 0 || entries[around] < entries[smallest]) && isWithin(table, around)) {
                smallest = around;
            }
        }
        return smallest;
    }

    /** Whether a table is met at this variable, the lowest that it has, and is without that one. */
    boolean isMetAt(int lowest, int table, int absent) {
        return first[table] == lowest && !has(table, absent);
    }

    /** Whether a table has a variable. */
    boolean has(int table, int variable) {
        return (sets[table][variable >>> 6] >>> variable & 1) != 0;
    }

    private boolean isWithin(int table, int around) {
        long[] inner = sets[table];
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
    double together(int a, int b) {
        double both = entries[a];
        long[] there = sets[a];
        long[] added = sets[b];
        for (int i = 0; i < added.length; i++) {
            for (long word = added[i] & ~there[i]; word != 0; word &= word - 1) {
                both *= size[variable(i, word)];
            }
        }
        work += added.length;
        return both;
    }

    /** The entries of a table over these variables. */
    double entries(long[] set) {
        double product = 1;
        for (int i = 0; i < set.length; i++) {
            for (long word = set[i]; word != 0; word &= word - 1) {
                product *= size[variable(i, word)];
            }
        }
        return product;
    }

    /** The variable that is the lowest bit of one word of a set. */
    static int variable(int index, long word) {
        return (index << 6) + Long.numberOfTrailingZeros(word);
    }
}
