package crux.inference;

import java.util.Arrays;

/**
 * Levels of a loop nest, slowest first: how many steps each has, and how far apart neighbours on it are in each of three tables; 0
 * where a table does not have the level. Immutable.
 */
final class Levels {

    /** The table that the loops write. */
    static final int TARGET = 2;

    /** Levels are merged up to so many entries: a longer loop gains nothing, and a map of its places would take memory. */
    private static final int LONGEST = 1 << 11;

    /** No level: one entry. */
    static final Levels NONE = new Levels(new int[0], new int[3][0]);

    private final int[] sizes;
    private final int[][] strides;

    private Levels(int[] sizes, int[][] strides) {
        this.sizes = sizes;
        this.strides = strides;
    }

    /** Levels of these sizes and strides by table. */
    static Levels of(int[] sizes, int[]... strides) {
        return new Levels(sizes, strides);
    }

    /** Those that the target has, by falling stride there. */
    Levels kept() {
        return chosen(true, strides[TARGET]).merged();
    }

    /** Those that the target does not have, by falling stride in the others. */
    Levels summed() {
        int[] larger = new int[sizes.length];
        for (int i = 0; i < larger.length; i++) {
            larger[i] = Math.max(strides[0][i], strides[1][i]);
        }
        return chosen(false, larger).merged();
    }

    private Levels chosen(boolean inTarget, int[] key) {
        int[] chosen = new int[sizes.length];
        int count = 0;
        for (int level = 0; level < sizes.length; level++) {
            if (strides[TARGET][level] != 0 == inTarget) {
                int place = count++;
                for (; place > 0 && key[chosen[place - 1]] < key[level]; place--) {
                    chosen[place] = chosen[place - 1];
                }
                chosen[place] = level;
            }
        }
        Levels picked = new Levels(new int[count], new int[strides.length][count]);
        for (int i = 0; i < count; i++) {
            picked.sizes[i] = sizes[chosen[i]];
            for (int table = 0; table < strides.length; table++) {
                picked.strides[table][i] = strides[table][chosen[i]];
            }
        }
        return picked;
    }

    /** Each level joined to the one before it where no table has a gap between them. */
    private Levels merged() {
        int last = 0;
        for (int level = 1; level < sizes.length; level++) {
            boolean together = sizes[last] * sizes[level] <= LONGEST;
            for (int[] stride : strides) {
                together &= stride[last] == stride[level] * sizes[level];
            }
            last += together ? 0 : 1;
            sizes[last] = together ? sizes[last] * sizes[level] : sizes[level];
            for (int[] stride : strides) {
                stride[last] = stride[level];
            }
        }
        return part(0, Math.min(sizes.length, last + 1));
    }

    /** Some of them. */
    Levels part(int from, int to) {
        int[][] some = new int[strides.length][];
        for (int table = 0; table < some.length; table++) {
            some[table] = Arrays.copyOfRange(strides[table], from, to);
        }
        return new Levels(Arrays.copyOfRange(sizes, from, to), some);
    }

    /** Those from one on. */
    Levels from(int level) {
        return part(level, sizes.length);
    }

    /** These, and others within. */
    Levels with(Levels inner) {
        int[][] both = new int[strides.length][];
        for (int table = 0; table < both.length; table++) {
            both[table] = joined(strides[table], inner.strides[table]);
        }
        return new Levels(joined(sizes, inner.sizes), both);
    }

    private static int[] joined(int[] a, int[] b) {
        int[] joined = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, joined, a.length, b.length);
        return joined;
    }

    /** Whether the last of them can be walked so many steps at a time. */
    boolean lastDivisibleBy(int steps) {
        return count() > 0 && size(count() - 1) % steps == 0;
    }

    /** These, the last of them walked so many steps at a time. */
    Levels lastOver(int steps) {
        Levels over = part(0, count());
        if (steps > 1) {
            int last = count() - 1;
            over.sizes[last] /= steps;
            for (int[] stride : over.strides) {
                stride[last] *= steps;
            }
        }
        return over;
    }

    /** The first so many steps of the last of them; no level for one step. */
    Levels lastOf(int steps) {
        Levels last = steps > 1 ? from(count() - 1) : NONE;
        if (steps > 1) {
            last.sizes[0] = steps;
        }
        return last;
    }

    /** How many there are. */
    int count() {
        return sizes.length;
    }

    /** The steps of one level. */
    int size(int level) {
        return sizes[level];
    }

    /** The stride of one level in a table. */
    int stride(int table, int level) {
        return strides[table][level];
    }

    /** The steps of all together. */
    int entries() {
        int entries = 1;
        for (int size : sizes) {
            entries *= size;
        }
        return entries;
    }

    /** From which level on they have so many entries together; 0 where all have fewer. */
    int cut(int enough) {
        int cut = sizes.length;
        for (int entries = 1; cut > 0 && entries < enough; ) {
            entries *= sizes[--cut];
        }
        return cut;
    }

    /** The offset in a table of every combination of steps, the last level fastest. */
    int[] offsets(int table) {
        int[] offsets = new int[entries()];
        int filled = 1;
        for (int level = sizes.length - 1; level >= 0; level--) {
            int next = filled;
            for (int step = 1; step < sizes[level]; step++) {
                int further = step * strides[table][level];
                for (int i = 0; i < filled; i++) {
                    offsets[next++] = offsets[i] + further;
                }
            }
            filled = next;
        }
        return offsets;
    }
}
