package crux.inference;

/**
 * Where a table's entries are that a loop nest meets, block by block. Immutable.
 *
 * <p>Entry i of block k is at starts[k] + map[i]. The map is made from strides, so what it comes to is known beforehand: nothing but
 * 0 for a table that does not vary within a block, i for one that lies side by side.
 */
final class Places {

    private final int[] starts;
    private final int[] map;
    private final boolean constant;
    private final boolean contiguous;

    /**
     * The places of a table.
     *
     * @param outerSizes the sizes of the levels between blocks, slowest first
     * @param outerStrides how far apart neighbours on these levels are in the table; 0 where it does not have the level
     * @param innerSizes the sizes of the levels within a block
     * @param innerStrides how far apart neighbours on those are
     */
    Places(int[] outerSizes, int[] outerStrides, int[] innerSizes, int[] innerStrides) {
        starts = offsets(outerSizes, outerStrides);
        map = offsets(innerSizes, innerStrides);
        boolean still = true;
        boolean together = true;
        int run = 1;
        for (int level = innerSizes.length - 1; level >= 0; level--) {
            boolean single = innerSizes[level] == 1;
            still &= single || innerStrides[level] == 0;
            together &= single || innerStrides[level] == run;
            run *= innerSizes[level];
        }
        constant = still;
        contiguous = together;
    }

    /** The places of one block. */
    static Places within(int[] sizes, int[] strides) {
        return new Places(new int[0], new int[0], sizes, strides);
    }

    /** The offset of every combination of the levels, the last level fastest. */
    private static int[] offsets(int[] sizes, int[] strides) {
        int count = 1;
        for (int size : sizes) {
            count *= size;
        }
        int[] offsets = new int[count];
        int filled = 1;
        for (int level = sizes.length - 1; level >= 0; level--) {
            int next = filled;
            for (int i = 1; i < sizes[level]; i++) {
                int further = i * strides[level];
                for (int j = 0; j < filled; j++) {
                    offsets[next++] = offsets[j] + further;
                }
            }
            filled = next;
        }
        return offsets;
    }

    /** Where each block starts. */
    int[] starts() {
        return starts;
    }

    /** Where each entry of a block is, from its start. */
    int[] map() {
        return map;
    }

    /** Whether a block has one entry of the table only. */
    boolean constant() {
        return constant;
    }

    /** Whether a block's entries lie side by side. */
    boolean contiguous() {
        return contiguous;
    }
}
