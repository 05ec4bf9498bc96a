package crux.inference;

/** The loops of one message over a list: at each of its places in two sources and in the target. Immutable. */
final class ListedLoops implements Loops {

    private final int[] first;
    private final int[] second;
    private final int[] target;
    private final int growth;

    /**
     * Loops over lists of one length, which are taken as they are.
     *
     * @param clique what the list is of
     * @param ofTarget what the target is over
     */
    ListedLoops(int[] first, int[] second, int[] target, Scope clique, Scope ofTarget) {
        this.first = first;
        this.second = second;
        this.target = target;
        growth = 1 + Math.getExponent(clique.entries() / ofTarget.entries());
    }

    @Override
    public int growth() {
        return growth;
    }

    @Override
    public void add(double[] x, double[] y, double[] out, int threads) {
        Kernels.addListed(x, first, y, second, out, target);
    }

    @Override
    public void raise(double[] x, double[] y, double[] out, int threads) {
        Kernels.raiseListed(x, first, y, second, out, target);
    }
}
