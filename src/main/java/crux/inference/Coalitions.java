package crux.inference;

/**
 * The target's probability under every mixture of two settings: for each coalition of some credences, their answers are those of the
 * second setting and all others those of the first.
 *
 * <p>Coalitions are numbered: bit i of the number says whether the i-th of the credences belongs to it.
 */
@FunctionalInterface
public interface Coalitions {

    /** The readings of {@code lanes} coalitions, from number {@code first} on. */
    Readings at(int first, int lanes);
}
