package crux.compare;

import crux.inference.Engine;
import crux.inference.JointDistribution;
import crux.inference.Outcome;
import crux.inference.Posteriors;
import crux.model.BeliefNetwork;
import crux.model.Dependence;
import crux.model.PlainTable;
import crux.model.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/**
 * How far apart two networks over the same space are, as joint distributions, nothing known.
 *
 * <p>The distance D = ln max Q(x)/P(x) − ln min Q(x)/P(x) over all stories x [ChDa05b §2]: no probability's odds under any evidence change
 * by a factor of more than e^D or less than e^−D between the two. It is infinite where one rules a story out that the other does not. The
 * divergence of Q from P is Σ P(x) ln P(x)/Q(x) = Σ_i E_P[ln P(x_i | u_i) − ln Q(x_i | u_i′)], a sum over families.
 *
 * <p>Cost: the posteriors of both networks, joints of the families that differ, and for the distance an elimination over the tables that
 * differ or hold a 0, twice.
 *
 * @param distance in natural logarithms; infinite where one rules out what the other does not, nothing where the elimination is too large
 * @param fromA Σ P ln P/Q with P the first, in bits
 * @param fromB the same with P the second
 */
public record Divergence(OptionalDouble distance, OptionalDouble fromA, OptionalDouble fromB) {

    private static final double LN_2 = Math.log(2);

    /** Of two networks on a common ground of one space. */
    static Divergence of(CommonGround ground, Engine engine) {
        BeliefNetwork a = ground.wholeA();
        BeliefNetwork b = ground.wholeB();
        List<String> changed = ground.changed();
        if (changed.isEmpty()) {
            return new Divergence(OptionalDouble.of(0), OptionalDouble.of(0), OptionalDouble.of(0));
        }
        Posteriors ofA = posteriors(engine, a);
        Posteriors ofB = posteriors(engine, b);
        double fromA = 0;
        double fromB = 0;
        for (String id : changed) {
            fromA += expected(ofA, ground.inA(id)) - expected(ofA, ground.inB(id));
            fromB += expected(ofB, ground.inB(id)) - expected(ofB, ground.inA(id));
        }
        OptionalDouble distance = fromA == Double.POSITIVE_INFINITY || fromB == Double.POSITIVE_INFINITY
                ? OptionalDouble.of(Double.POSITIVE_INFINITY)
                : distance(ground, a, changed);
        return new Divergence(
                distance, OptionalDouble.of(Math.max(0, fromA / LN_2)), OptionalDouble.of(Math.max(0, fromB / LN_2)));
    }

    private static Posteriors posteriors(Engine engine, BeliefNetwork network) {
        Outcome outcome = engine.posteriors(network, network.defaults(), Query.NOTHING);
        return (Posteriors) outcome;
    }

    /** E[ln P(x | u)] of a variable's table under a distribution; −∞ where what is possible is ruled out. */
    private static double expected(Posteriors under, Dependence dependence) {
        List<String> family = new ArrayList<>(dependence.parents());
        family.add(dependence.variable().id());
        JointDistribution joint = under.joint(family);
        PlainTable table = (PlainTable) dependence.conditional();
        double sum = 0;
        for (int i = 0; i < joint.size(); i++) {
            sum += joint.entry(i) > 0 ? joint.entry(i) * Math.log(table.entry(i)) : 0;
        }
        return sum;
    }

    private static OptionalDouble distance(CommonGround ground, BeliefNetwork a, List<String> changed) {
        OptionalDouble most = sums(ground, a, changed, 1).greatest();
        OptionalDouble least = sums(ground, a, changed, -1).greatest();
        return most.isPresent() && least.isPresent()
                ? OptionalDouble.of(Math.max(0, most.getAsDouble() + least.getAsDouble()))
                : OptionalDouble.empty();
    }

    /** ln Q/P, or its negative, family by family; stories that are impossible, which are so under both, are ruled out. */
    private static GreatestSum sums(CommonGround ground, BeliefNetwork a, List<String> changed, int sign) {
        int[] sizes =
                a.variables().stream().mapToInt(variable -> variable.size()).toArray();
        Set<String> different = new TreeSet<>(changed);
        GreatestSum sums = new GreatestSum(sizes);
        a.variables().forEach(variable -> {
            boolean differs = different.contains(variable.id());
            add(sums, a, ground.inA(variable.id()), differs ? -sign : 0);
            if (differs) {
                add(sums, a, ground.inB(variable.id()), sign);
            }
        });
        return sums;
    }

    private static void add(GreatestSum sums, BeliefNetwork a, Dependence dependence, int sign) {
        PlainTable table = (PlainTable) dependence.conditional();
        double[] logs = new double[table.size()];
        boolean says = false;
        for (int i = 0; i < logs.length; i++) {
            double entry = table.entry(i);
            logs[i] = entry == 0 ? Double.NEGATIVE_INFINITY : sign * Math.log(entry);
            says |= logs[i] != 0;
        }
        if (says) {
            int[] scope = new int[dependence.parents().size() + 1];
            for (int i = 0; i < scope.length - 1; i++) {
                scope[i] = a.indexOf(dependence.parents().get(i));
            }
            scope[scope.length - 1] = a.indexOf(dependence.variable().id());
            sums.add(scope, logs);
        }
    }
}
