package crux.inference;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A collect over a junction tree of which entries may be other than 0, which lists those of the joins where most are 0.
 *
 * <p>It takes about the time of one propagation, and twelve bytes for each entry listed. For one thread; the same for the same network
 * and room.
 */
final class SupportPass {

    /** Where fewer of the factors' entries are 0, none are looked for in the cliques. */
    private static final double ZEROS_OF_FACTORS = 0.5;

    /** A clique with more zeros is listed: an entry of a list takes longer than one of a loop nest. */
    private static final double ZEROS_OF_CLIQUE = 0.6;

    /** Where the sides let expect fewer zeros, a join is not looked at, and its separator taken to have none. */
    private static final double ZEROS_EXPECTED = 0.5;

    private static final int BYTES_AN_ENTRY = 3 * Integer.BYTES;

    private static final double[] ONE = {1};

    private final JunctionTree tree;
    private final Propagation buffers;
    private final double[] shares;
    private final @Nullable NonZeros[] listed;

    private SupportPass(JunctionTree tree, Propagation buffers) {
        this.tree = tree;
        this.buffers = buffers;
        shares = new double[tree.nodes()];
        listed = new NonZeros[tree.joins()];
    }

    /**
     * What to leave out of a tree in which nothing is observed.
     *
     * @param buffers of the tree, whose contents are lost
     * @param bytes that the lists may take; joins for which there is no more room walk their whole clique
     */
    static ZeroCompression of(Compiled compiled, Propagation buffers, double bytes) {
        SupportPass pass = new SupportPass(compiled.tree(), buffers);
        if (pass.hasZeros(compiled)) {
            pass.list(bytes);
        }
        return new ZeroCompression(compiled.tree(), pass.listed);
    }

    /** Fills the leaves with 1 where they may be other than 0; tells whether it is worth going on. */
    private boolean hasZeros(Compiled compiled) {
        double entries = 0;
        double nonZeros = 0;
        for (int leaf = 0; leaf < tree.leaves(); leaf++) {
            double[] support = buffers.leaf(leaf);
            compiled.loadSupport(leaf, support);
            double own = Kernels.sum(support);
            shares[leaf] = own / support.length;
            nonZeros += own;
            entries += support.length;
        }
        return entries - nonZeros >= ZEROS_OF_FACTORS * entries;
    }

    private void list(double bytes) {
        double room = bytes;
        for (int join = 0; join < tree.joins(); join++) {
            Cancellation.check();
            int node = tree.node(join);
            double[] out = buffers.up(node);
            double expected = shares[tree.left(join)] * (tree.right(join) < 0 ? 1 : shares[tree.right(join)]);
            boolean isFull = expected > 1 - ZEROS_EXPECTED;
            Arrays.fill(out, isFull ? 1 : 0);
            if (!isFull) {
                room -= BYTES_AN_ENTRY * list(join, support(join), out, room / BYTES_AN_ENTRY);
            }
            shares[node] = isFull ? 1 : Kernels.sum(out) / out.length;
        }
    }

    private SupportJoin support(int join) {
        return new SupportJoin(
                tree.scope(tree.left(join)),
                right(join),
                tree.scope(tree.node(join)),
                buffers.up(tree.left(join)),
                tree.right(join) < 0 ? ONE : buffers.up(tree.right(join)));
    }

    private Scope right(int join) {
        return tree.right(join) < 0 ? Scope.EMPTY : tree.scope(tree.right(join));
    }

    /** Lists a join where that pays and there is room for so many entries, and marks its separator; returns how many it listed. */
    private double list(int join, SupportJoin support, double[] out, double room) {
        support.mark(out);
        Scope clique = tree.clique(join);
        double count = support.count();
        if (count > (1 - ZEROS_OF_CLIQUE) * clique.entries() || count > room) {
            return 0;
        }
        listed[join] = NonZeros.of(
                support, (int) count, clique, tree.scope(tree.left(join)), right(join), tree.scope(tree.node(join)));
        return count;
    }
}
