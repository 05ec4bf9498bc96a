package crux.elicit;

/**
 * A place where contributions break monotonicity: parents go from worse states to better ones, none the other way, and the variable gets worse.
 *
 * @param worse the number of the configuration with the worse states
 * @param better the number of the configuration with the better states
 * @param from how good the variable is in the first: of two states, the probability of the one that the best case favours
 * @param to the same in the second, which is less
 */
public record Break(int worse, int better, double from, double to) {

    /** How much is lost. */
    public double size() {
        return from - to;
    }
}
