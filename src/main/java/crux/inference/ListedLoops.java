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
     * @param sums how many terms an entry of the target has at most
     */
    ListedLoops(int[] first, int[] second, int[] target, double sums) {
        this.first = first;
        this.second = second;
        this.target = target;
        growth = 1 + Math.getExponent(sums);
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
