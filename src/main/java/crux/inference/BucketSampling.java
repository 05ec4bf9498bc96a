package crux.inference;

import crux.model.BeliefNetwork;
import crux.model.Query;
import crux.model.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Posteriors estimated from samples that are drawn along an elimination order, for networks without causes to draw along.
 *
 * <p>Variables are eliminated with small tables: where those of one variable would make a larger one together, they are parted, and
 * one part is summed while the others are maximised, so that every message is an upper bound [DeRi03]. Then variables are drawn in the
 * opposite order, x with q(x | later) ∝ Π of the tables and messages that met at it, and the sample is weighed by
 * w = Π f(x) / Π q(x | later): E[w] = P(e), and P(x | e) ≈ Σ w [X = x] / Σ w. Where nothing had to be parted all weights are equal.
 * A sample may meet a dead end; its weight is 0. Jeffrey findings are not taken.
 *
 * <p>O(n) table look-ups for each sample of n variables, and {@value #LARGEST} entries a table at most. Weights are kept in logarithms.
 * The same seed gives the same estimates.
 */
public final class BucketSampling extends WeightedSampling {

    /** A table of more entries is not made. */
    private static final int LARGEST = 1 << 14;

    private final int largest;
    private final int[] order;
    private final List<Weighed> factors = new ArrayList<>();
    private final List<List<Weighed>> buckets = new ArrayList<>();
    private final double[] heights;
    private double logScale;

    /** A table that is looked up by the states of all variables. */
    private record Weighed(Scope scope, Table table) {

        double at(int[] states) {
            int place = 0;
            for (int i = 0; i < scope.rank(); i++) {
                place = place * scope.size(i) + states[scope.variable(i)];
            }
            return table.raw()[place];
        }
    }

    private BucketSampling(BeliefNetwork network, Settings settings, Evidence evidence, int largest) {
        super(network);
        this.largest = largest;
        Factors all = Factors.of(network, evidence);
        int[] fixed = Relevance.fixed(all, evidence);
        Weights weights = Weights.of(evidence, all.count());
        heights = new double[Arrays.stream(sizes).max().orElse(0)];
        for (int variable = 0; variable < states.length; variable++) {
            states[variable] = Math.max(0, fixed[variable]);
            Scope left = all.scope(variable).without(fixed);
            double[] entries = new double[(int) left.entries()];
            new Slice(all.scope(variable), left)
                    .load(all.table(variable, settings).raw(), fixed, weights.of(variable), entries);
            logScale += (weights.exponent(variable) + Kernels.rescale(entries)) * Math.log(2);
            factors.add(new Weighed(left, Table.wrap(left, entries)));
        }
        int[][] scopes =
                factors.stream().map(factor -> factor.scope().variables()).toArray(int[][]::new);
        order = Triangulation.of(scopes, sizes, new int[0]).order();
        eliminate();
    }

    /**
     * Estimates from so many samples drawn from this seed.
     *
     * @throws IllegalArgumentException where the query does not fit the network or has Jeffrey findings
     */
    public static SampledPosteriors sample(
            BeliefNetwork network, Settings settings, Query query, long samples, long seed) {
        return sample(network, settings, query, samples, seed, LARGEST);
    }

    /** The same with tables of that many entries at most, but for those of the network. */
    static SampledPosteriors sample(
            BeliefNetwork network, Settings settings, Query query, long samples, long seed, int largest) {
        Evidence evidence = evidence(network, query);
        return new BucketSampling(network, settings, evidence, largest).estimates(network, samples, seed);
    }

    /** Notes for each variable in turn the tables that have it, and sends messages to those eliminated later. */
    private void eliminate() {
        List<Weighed> open = new ArrayList<>(factors);
        for (int variable : order) {
            List<Weighed> bucket = open.stream()
                    .filter(weighed -> weighed.scope().indexOf(variable) >= 0)
                    .toList();
            open.removeAll(bucket);
            buckets.add(bucket);
            boolean first = true;
            for (List<Weighed> part : parts(bucket)) {
                open.add(message(part, variable, first));
                first = false;
            }
        }
    }

    /** The tables in groups that make no table too large together, or stand alone; large tables first. */
    private List<List<Weighed>> parts(List<Weighed> bucket) {
        List<List<Weighed>> parts = new ArrayList<>();
        List<Scope> unions = new ArrayList<>();
        List<Weighed> byFallingSize = new ArrayList<>(bucket);
        byFallingSize.sort(
                Comparator.comparingDouble(weighed -> -weighed.scope().entries()));
        for (Weighed weighed : byFallingSize) {
            int place = 0;
            while (place < parts.size() && unions.get(place).entriesWith(weighed.scope()) > largest) {
                place++;
            }
            if (place == parts.size()) {
                parts.add(new ArrayList<>());
                unions.add(Scope.EMPTY);
            }
            parts.get(place).add(weighed);
            unions.set(place, union(unions.get(place), weighed.scope()));
        }
        return parts;
    }

    private Scope union(Scope a, Scope b) {
        int[] beside = b.beside(a);
        int[] both = Arrays.copyOf(a.variables(), a.rank() + beside.length);
        System.arraycopy(beside, 0, both, a.rank(), beside.length);
        return Scope.of(both, sizes);
    }

    /** The product of some tables with a variable summed out, or its maximum taken. */
    private Weighed message(List<Weighed> part, int variable, boolean summed) {
        Scope scope = Scope.EMPTY;
        double[] product = {1};
        for (Weighed weighed : part) {
            Scope both = union(scope, weighed.scope());
            double[] next = new double[(int) both.entries()];
            Contraction.of(both, scope, weighed.scope(), both)
                    .up()
                    .add(product, weighed.table().raw(), next, 1);
            scope = both;
            product = scaled(next);
        }
        Scope rest = Scope.of(scope.beside(scope.only(variable)), sizes);
        double[] message = new double[(int) rest.entries()];
        Loops loops = Contraction.of(scope, scope, Scope.EMPTY, rest).up();
        if (summed) {
            loops.add(product, new double[] {1}, message, 1);
        } else {
            loops.raise(product, new double[] {1}, message, 1);
        }
        return new Weighed(rest, Table.wrap(rest, scaled(message)));
    }

    /** The entries over the largest of them: what they are times does not matter to what is drawn. */
    private static double[] scaled(double[] entries) {
        double largest = Kernels.largest(entries);
        if (largest > 0) {
            for (int i = 0; i < entries.length; i++) {
                entries[i] /= largest;
            }
        }
        return entries;
    }

    @Override
    double draw(SplittableRandom random) {
        double logWeight = logScale;
        for (int i = order.length - 1; i >= 0; i--) {
            int variable = order[i];
            if (!weigh(variable, buckets.get(i))) {
                return Double.NEGATIVE_INFINITY;
            }
            states[variable] = stateAt(heights, 0, sizes[variable], random.nextDouble());
            logWeight -= Math.log(heights[states[variable]]);
        }
        for (Weighed factor : factors) {
            logWeight += Math.log(factor.at(states));
        }
        return logWeight;
    }

    /** Sets the heights to the chances of a variable's states given those drawn before; false at a dead end. */
    private boolean weigh(int variable, List<Weighed> bucket) {
        int size = sizes[variable];
        Arrays.fill(heights, 0, size, 1.0 / size);
        for (Weighed weighed : bucket) {
            double sum = 0;
            for (int state = 0; state < size; state++) {
                states[variable] = state;
                heights[state] *= weighed.at(states);
                sum += heights[state];
            }
            if (!(sum > 0)) {
                return false;
            }
            // After each table, since the product of many may underflow.
            for (int state = 0; state < size; state++) {
                heights[state] /= sum;
            }
        }
        return true;
    }
}
