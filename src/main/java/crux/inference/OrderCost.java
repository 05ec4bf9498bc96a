package crux.inference;

/** What an elimination order costs, told variable by variable; the same object serves one order after another. */
sealed interface OrderCost permits CliqueSum, JoinPlan {

    /** Every order begins with the variables yet. */
    void mark();

    /** Forgets what came after the mark. */
    void restart();

    /** The next variable, and the entries of the table over it and its neighbours. */
    void eliminate(int variable, double clique);

    /** The entries of all tables that are walked over yet. */
    double entries();

    /** What it has taken to tell, in steps, since the mark. */
    long work();
}
