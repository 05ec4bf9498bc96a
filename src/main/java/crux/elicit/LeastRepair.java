package crux.elicit;

import crux.elicit.Repair.Move;
import crux.elicit.Repair.Optimum;
import crux.elicit.Repair.Restated;
import crux.inference.Answerer;
import crux.model.Belief;
import crux.model.BeliefNetwork;
import crux.model.BitScale;
import crux.model.Chance;
import crux.model.Configuration;
import crux.model.Family;
import crux.model.Profile;
import crux.model.Query;
import crux.model.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;

/**
 * Finds the least repair, by Levenberg's and Marquardt's method from the answers as they are and from {@value #OTHER_STARTS} more points
 * near them, drawn with a fixed seed.
 *
 * <p>Where every belief is about the value of one credence alone, given all its variable's parents, the problem is linear in bits and its
 * least solution exact; otherwise it is a local one, and it is told how many starts agree on it.
 */
final class LeastRepair {

    private static final int OTHER_STARTS = 8;
    private static final double STEP_BITS = 1.5;
    private static final long SEED = 20_231_108;
    private static final double SAME = 1e-6;
    private static final double STILL = 1e-7;

    private final BeliefNetwork network;
    private final Profile profile;
    private final RepairProblem problem;
    private final boolean keep;

    private LeastRepair(
            BeliefNetwork network,
            Profile profile,
            BiFunction<BeliefNetwork, Query, Answerer> answerers,
            boolean keep) {
        this.network = network;
        this.profile = profile;
        this.keep = keep;
        problem = new RepairProblem(network, profile, answerers, keep);
    }

    static Repair of(
            BeliefNetwork network,
            Profile profile,
            BiFunction<BeliefNetwork, Query, Answerer> answerers,
            boolean keep) {
        return new LeastRepair(network, profile, answerers, keep).solved();
    }

    private Repair solved() {
        double[] still = new double[problem.free()];
        double now = problem.cost(still);
        if (now < STILL || problem.free() == 0) {
            return repair(now < STILL ? Optimum.NONE_NEEDED : Optimum.EXACT, List.of(still));
        }
        boolean linear = problem.beliefs().stream().allMatch(this::isAlone);
        List<double[]> ends = new ArrayList<>();
        ends.add(end(still));
        Random random = new Random(SEED);
        for (int i = 0; i < (linear ? 0 : OTHER_STARTS); i++) {
            ends.add(end(random.doubles(problem.free(), -1, 1)
                    .map(part -> STEP_BITS * 2 * part)
                    .toArray()));
        }
        return repair(linear ? Optimum.EXACT : Optimum.LOCAL, ends);
    }

    private double[] end(double[] start) {
        try {
            return new LevenbergMarquardtOptimizer()
                    .withCostRelativeTolerance(1e-14)
                    .withParameterRelativeTolerance(1e-13)
                    .withOrthoTolerance(1e-13)
                    .optimize(problem.from(start))
                    .getPoint()
                    .toArray();
        } catch (MathIllegalStateException unsettled) {
            // A start that does not settle is one that did not find the optimum, and is counted so.
            return start;
        }
    }

    private Repair repair(Optimum optimum, List<double[]> ends) {
        double[] costs = ends.stream().mapToDouble(problem::cost).toArray();
        double least = Arrays.stream(costs).min().orElseThrow();
        // Of ends that are equally good, that of the first start: where the person's own answers led.
        double near = least * (1 + SAME) + SAME;
        int best = IntStream.range(0, costs.length)
                .filter(i -> costs[i] <= near)
                .findFirst()
                .orElseThrow();
        int agreeing = (int) Arrays.stream(costs).filter(cost -> cost <= near).count();
        double[] point = ends.get(best);
        Settings settings = problem.settings(point);
        List<Restated> restated = restated(settings);
        double open = keep
                ? IntStream.range(0, problem.beliefs().size())
                        .mapToDouble(i -> Math.abs(gap(i, settings)))
                        .max()
                        .orElse(0)
                : 0;
        return new Repair(
                optimum, ends.size(), agreeing, costs[best], moves(point), keep ? List.of() : restated, settings, open);
    }

    private double gap(int belief, Settings settings) {
        return BitScale.bits(problem.answerer(belief).at(settings).probability())
                - BitScale.bits(problem.beliefs().get(belief).probability());
    }

    private List<Move> moves(double[] point) {
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < problem.tracks().size(); i++) {
            Track track = problem.tracks().get(i);
            double distance = track.distance(point, problem.first(i));
            if (Math.abs(distance) > STILL) {
                moves.add(new Move(
                        track.credence(),
                        track.from(),
                        track.values(point, problem.first(i)),
                        distance,
                        track.weight(),
                        profile.answer(track.credence().id()).isPresent()));
            }
        }
        return moves;
    }

    private List<Restated> restated(Settings settings) {
        List<Restated> restated = new ArrayList<>();
        for (int i = 0; i < problem.beliefs().size(); i++) {
            Chance to = problem.answerer(i).at(settings).chance().orElse(new Chance(Double.NaN, Double.NaN));
            if (Math.abs(gap(i, settings)) > STILL) {
                restated.add(new Restated(problem.place(i), problem.beliefs().get(i), to, problem.weight(i)));
            }
        }
        return restated;
    }

    /** Whether a belief is about one entry of its variable's table, and that entry a credence by itself. */
    private boolean isAlone(Belief belief) {
        Family family = network.family(belief.target().variable());
        List<String> parents = network.dependence(belief.target().variable()).parents();
        if (belief.given().size() != parents.size() || !belief.given().keySet().containsAll(parents)) {
            return false;
        }
        int number = 0;
        for (int i = 0; i < parents.size(); i++) {
            int state = family.parents().get(i).index(belief.given().getOrDefault(parents.get(i), ""));
            number = number * family.parents().get(i).size() + state;
        }
        DirectUse entry = network.dependence(belief.target().variable())
                .conditional()
                .row(Configuration.numbered(family, number), new DirectUseAlgebra())
                .get(family.child().index(belief.target().state()));
        return entry.isConstant()
                || (entry.direct()
                        && entry.credences().stream()
                                .noneMatch(
                                        id -> network.coordinates().credence(id).isDistribution()));
    }
}
