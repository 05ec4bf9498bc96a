package crux.inference;

import crux.model.BeliefNetwork;
import crux.model.Finding;
import crux.model.Query;
import crux.model.Settings;
import crux.model.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The most probable explanation of the evidence, max over x of P(x | e), and the next best ones: whole stories, not states that are
 * most probable one by one.
 *
 * <p>The best story is read off the max-marginals of one propagation in max-product [Darw09 §10]. The next ones come from
 * partition [Lawl72]: what is left of a region of stories once its best, x, is taken are the regions that agree with x before the
 * i-th variable and differ there, one an i. Each is bounded from above by the max-marginals of the region it was cut from, and is
 * propagated only when its bound leads.
 *
 * <p>Ties: variables are fixed in the network's order to the first state whose max-marginal is within 1e-12 of the maximum, so that
 * stories of one probability come in the order of the states. Evidence of every kind counts as it does for posteriors; Jeffrey
 * findings by the weights that they come to.
 *
 * <p>A propagation for each story, for each state fixed among ties, and for each region whose bound led without holding. One thread;
 * an interrupt is obeyed between propagations.
 */
public final class MostProbable {

    private static final double TIE = 1e-12;

    private final BeliefNetwork network;
    private final Compiled compiled;
    private final Table[] tables;
    private final Weights weights;
    private final double logTotal;
    private final Propagation propagation;
    private final int[] free;

    private MostProbable(BeliefNetwork network, Settings settings, Calibration calibration) {
        this.network = network;
        compiled = calibration.compiled();
        weights = calibration.weights();
        logTotal = calibration.propagation().logTotal();
        Factors factors = compiled.factors();
        tables = IntStream.range(0, factors.count())
                .mapToObj(variable -> factors.table(variable, settings))
                .toArray(Table[]::new);
        propagation = compiled.propagation(true);
        free = IntStream.range(0, factors.count())
                .filter(variable -> compiled.fixed(variable) < 0)
                .toArray();
    }

    /**
     * The {@code count} most probable stories, the best first; fewer where fewer are possible, none where the evidence is not.
     *
     * @throws IllegalArgumentException naming every variable, state or number of the query that does not fit the network
     */
    public static List<Story> stories(BeliefNetwork network, Settings settings, Query query, int count, Limits limits) {
        Calibration calibration = Calibration.of(network, settings, query, limits);
        if (!calibration.possible() || !calibration.compatible()) {
            return List.of();
        }
        return new MostProbable(network, settings, calibration).best(count);
    }

    /** Stories that agree before one of the free variables and avoid some of its states; the best one once it is known. */
    private static final class Region {
        final int[] prefix;
        final boolean[] excluded;
        double bound;
        boolean resolved;
        int[] best = new int[0];
        double[][] logMarginals = new double[0][];

        Region(int[] prefix, boolean[] excluded, double bound) {
            this.prefix = prefix;
            this.excluded = excluded;
            this.bound = bound;
        }
    }

    private List<Story> best(int count) {
        List<Region> open = new ArrayList<>();
        open.add(new Region(new int[0], new boolean[0], Double.POSITIVE_INFINITY));
        List<Story> stories = new ArrayList<>();
        while (stories.size() < count && !open.isEmpty()) {
            Region next = leading(open);
            if (!next.resolved) {
                if (!resolve(next)) {
                    open.remove(next);
                }
            } else {
                open.remove(next);
                stories.add(new Story(observed(next.best), next.bound - logTotal));
                split(next, open);
            }
        }
        return stories;
    }

    /** Of the regions whose bound is within a tie of the greatest, one that is still to be resolved, else the first by its states. */
    private static Region leading(List<Region> open) {
        double greatest =
                open.stream().mapToDouble(region -> region.bound).max().orElseThrow();
        List<Region> tied =
                open.stream().filter(region -> region.bound >= greatest - TIE).toList();
        return tied.stream()
                .filter(region -> !region.resolved)
                .findFirst()
                .orElseGet(() -> tied.stream()
                        .min((a, b) -> Arrays.compare(a.best, b.best))
                        .orElseThrow());
    }

    /** Finds the best story of a region; false where it has none that is possible. */
    private boolean resolve(Region region) {
        Weights within = weights(region);
        for (int leaf = 0; leaf < tables.length; leaf++) {
            compiled.load(leaf, propagation, tables[compiled.variable(leaf)], within);
        }
        propagate();
        if (propagation.logTotal() == Double.NEGATIVE_INFINITY) {
            return false;
        }
        region.logMarginals = logMarginals(propagation.logTotal());
        region.best = readStates(within);
        region.bound = logWeight(region.best);
        region.resolved = true;
        return true;
    }

    private void propagate() {
        Cancellation.check();
        propagation.collect();
        propagation.distribute();
    }

    private Weights weights(Region region) {
        Weights within = weights;
        for (int i = 0; i < region.prefix.length; i++) {
            within = within.times(free[i], certain(free[i], region.prefix[i]));
        }
        if (region.excluded.length > 0) {
            double[] allowed = new double[region.excluded.length];
            for (int state = 0; state < allowed.length; state++) {
                allowed[state] = region.excluded[state] ? 0 : 1;
            }
            within = within.times(free[region.prefix.length], allowed);
        }
        return within;
    }

    private double[] certain(int variable, int state) {
        double[] certain = new double[compiled.factors().size(variable)];
        certain[state] = 1;
        return certain;
    }

    /** ln of the max-marginals of the free variables, the greatest of each being the region's best. */
    private double[][] logMarginals(double logBest) {
        return Arrays.stream(free)
                .mapToObj(variable -> {
                    double[] marginal = propagation.weights(variable);
                    double greatest = Arrays.stream(marginal).max().orElseThrow();
                    return Arrays.stream(marginal)
                            .map(weight -> logBest + Math.log(weight / greatest))
                            .toArray();
                })
                .toArray(double[][]::new);
    }

    /** The states of the best story; where several tie, each is fixed in turn and the rest propagated again. */
    private int[] readStates(Weights region) {
        Weights within = region;
        int[] states = new int[free.length];
        for (int i = 0; i < free.length; i++) {
            double[] marginal = propagation.weights(free[i]);
            double close = Arrays.stream(marginal).max().orElseThrow() * (1 - TIE);
            int[] best = IntStream.range(0, marginal.length)
                    .filter(state -> marginal[state] >= close)
                    .toArray();
            states[i] = best[0];
            if (best.length > 1) {
                within = within.times(free[i], certain(free[i], best[0]));
                compiled.load(compiled.leaf(free[i]), propagation, tables[free[i]], within);
                propagate();
            }
        }
        return states;
    }

    /** ln of the product of all factors and weights at these states of the free variables. */
    private double logWeight(int[] states) {
        int[] all = all(states);
        double sum = 0;
        for (int variable = 0; variable < all.length; variable++) {
            sum += Math.log(tables[variable].entry(entry(variable, all)));
            double[] own = weights.of(variable);
            if (own.length > 0) {
                sum += Math.log(own[all[variable]]) + weights.exponent(variable) * Math.log(2);
            }
        }
        return sum;
    }

    private int entry(int variable, int[] states) {
        Scope scope = tables[variable].scope();
        int entry = 0;
        for (int i = 0; i < scope.rank(); i++) {
            entry = entry * scope.size(i) + states[scope.variable(i)];
        }
        return entry;
    }

    private int[] all(int[] states) {
        int[] all = IntStream.range(0, tables.length).map(compiled::fixed).toArray();
        for (int i = 0; i < free.length; i++) {
            all[free[i]] = states[i];
        }
        return all;
    }

    /** What is left of a region without its best story. */
    private void split(Region region, List<Region> open) {
        for (int i = region.prefix.length; i < free.length; i++) {
            boolean[] excluded = i == region.prefix.length && region.excluded.length > 0
                    ? region.excluded.clone()
                    : new boolean[region.logMarginals[i].length];
            excluded[region.best[i]] = true;
            double bound = Double.NEGATIVE_INFINITY;
            for (int state = 0; state < excluded.length; state++) {
                bound = excluded[state] ? bound : Math.max(bound, region.logMarginals[i][state]);
            }
            if (bound > Double.NEGATIVE_INFINITY) {
                open.add(new Region(Arrays.copyOf(region.best, i), excluded, bound));
            }
        }
    }

    private List<Finding.Observed> observed(int[] states) {
        int[] all = all(states);
        return IntStream.range(0, all.length)
                .mapToObj(number -> {
                    Variable variable = network.variables().get(number);
                    return new Finding.Observed(
                            variable.id(), variable.states().get(all[number]).id());
                })
                .toList();
    }
}
