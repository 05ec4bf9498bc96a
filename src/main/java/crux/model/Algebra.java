package crux.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The arithmetic a conditional form is written in, over numbers of type {@code N}.
 *
 * <p>A form states its rows once, in these operations; what comes out depends on the algebra: doubles ({@link RealAlgebra}),
 * doubles with their derivatives ({@link GradientAlgebra}), or the nodes of a compiled circuit. The set of operations is
 * closed: a circuit needs no other.
 *
 * @param <N> what a number is
 */
public interface Algebra<N> {

    /** The number {@code value}. */
    N constant(double value);

    /** The value that the setting gives to one coordinate of the credences. */
    N credence(Coordinate coordinate);

    /** a + b. */
    N add(N a, N b);

    /** a · b. */
    N multiply(N a, N b);

    /** a / b; b is not 0 in any form's arithmetic. */
    N divide(N a, N b);

    /** 2 to the power of a. */
    N exp2(N a);

    /** The logarithm of a to base 2; of 0 it is negative infinity. */
    N log2(N a);

    /** The lesser of a and b; where they are equal, a. */
    N min(N a, N b);

    /** The greater of a and b; where they are equal, a. */
    N max(N a, N b);

    /** The standard normal distribution function at a. */
    N normalCdf(N a);

    /** a − b. */
    default N subtract(N a, N b) {
        return add(a, multiply(constant(-1), b));
    }

    /** 1 − a. */
    default N complement(N a) {
        return subtract(constant(1), a);
    }

    /** The sum of the terms, from the first; 0 for none. */
    default N sum(List<N> terms) {
        if (terms.isEmpty()) {
            return constant(0);
        }
        N sum = terms.get(0);
        for (int i = 1; i < terms.size(); i++) {
            sum = add(sum, terms.get(i));
        }
        return sum;
    }

    /**
     * The distribution in proportion to prior × 2^(sum of addends), computed so that no power of two overflows. An algebra that knows
     * where the addends lie may spare some of the work.
     *
     * <p>With M = max(log2 prior + bits), weight_i = prior_i · 2^min(bits_i − M, 1000). The cap is never reached where prior_i ≥
     * 2^−1000; where prior_i is 0 it keeps the weight at 0 and its derivative finite.
     *
     * @param prior a weight a state, some positive
     * @param addends the bits of each state
     */
    default List<N> ledger(List<N> prior, List<List<N>> addends) {
        N cap = constant(1000);
        List<N> bits = addends.stream().map(this::sum).toList();
        N greatest = add(log2(prior.get(0)), bits.get(0));
        for (int i = 1; i < prior.size(); i++) {
            greatest = max(greatest, add(log2(prior.get(i)), bits.get(i)));
        }
        List<N> weights = new ArrayList<>();
        for (int i = 0; i < prior.size(); i++) {
            weights.add(multiply(prior.get(i), exp2(min(subtract(bits.get(i), greatest), cap))));
        }
        N total = sum(weights);
        weights.replaceAll(weight -> divide(weight, total));
        return weights;
    }

    /** A distribution over two states whose log2 odds are {@code bits}. */
    default List<N> ofOdds(N bits) {
        N half = constant(0.5);
        return ledger(List.of(half, half), List.of(List.of(bits), List.of()));
    }

    /** The product of the factors, from the first; 1 for none. */
    default N product(List<N> factors) {
        return factors.stream().reduce(this::multiply).orElseGet(() -> constant(1));
    }
}
