package crux.inference;

/** The cost of an order as the entries of the cliques of all eliminations: what eliminating variables bucket by bucket walks over. */
final class CliqueSum implements OrderCost {

    private double entries;
    private double atMark;

    @Override
    public void mark() {
        atMark = entries;
    }

    @Override
    public void restart() {
        entries = atMark;
    }

    @Override
    public void eliminate(int variable, double clique) {
        entries += clique;
    }

    @Override
    public double entries() {
        return entries;
    }

    @Override
    public long work() {
        return 0;
    }
}
