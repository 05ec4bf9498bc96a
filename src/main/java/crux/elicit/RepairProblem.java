package crux.elicit;

import crux.inference.Answerer;
import crux.inference.Slope;
import crux.model.Belief;
import crux.model.BeliefNetwork;
import crux.model.BitScale;
import crux.model.Coordinate;
import crux.model.Profile;
import crux.model.Query;
import crux.model.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresFactory;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresProblem;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;

/**
 * A repair as a problem of least squares: the residuals are the weighted moves of the credences, then those of the beliefs.
 *
 * <p>F(u) = Σ w_c d_c(u)² + Σ v_b (bits P_u(t_b | g_b) − bits q_b)², the credences at u, P_u exact and its Jacobian too. [OsVa06]
 *
 * <p>Cost of a value with its Jacobian: one exact slope a belief. For one thread.
 */
final class RepairProblem {

    /** What keeps a belief where it was stated: so much heavier than what moves that it gives way in the last digits only. */
    private static final double KEPT = 1e6;

    private static final int MOST_STEPS = 400;

    private final Settings before;
    private final List<Track> tracks = new ArrayList<>();
    private final List<Integer> firsts = new ArrayList<>();
    private final List<Belief> beliefs = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();
    private final List<Answerer> answerers = new ArrayList<>();
    private int free;
    private int rows;

    RepairProblem(
            BeliefNetwork network, Profile profile, BiFunction<BeliefNetwork, Query, Answerer> makers, boolean keep) {
        before = profile.settings(network);
        Set<String> concerned = new LinkedHashSet<>();
        for (int i = 0; i < profile.beliefs().size(); i++) {
            Belief belief = profile.beliefs().get(i);
            Answerer answerer = makers.apply(network, Stated.query(belief));
            if (answerer.at(before).chance().isPresent()) {
                beliefs.add(belief);
                places.add(i);
                weights.add((keep ? KEPT : 1) * Sureness.of(belief));
                answerers.add(answerer);
                concerned.addAll(sources(network, belief));
            }
        }
        network.credences().stream()
                .filter(credence -> concerned.contains(credence.id()))
                .forEach(credence -> Sureness.of(credence, profile)
                        .map(weight -> Track.of(credence, before, weight))
                        .filter(Track::isFree)
                        .ifPresent(this::add));
        rows = beliefs.size() + tracks.stream().mapToInt(Track::residuals).sum();
    }

    private void add(Track track) {
        tracks.add(track);
        firsts.add(free);
        free += track.free();
    }

    private static Set<String> sources(BeliefNetwork network, Belief belief) {
        Map<String, List<String>> states = new LinkedHashMap<>();
        states.put(belief.target().variable(), List.of(belief.target().state()));
        belief.given().forEach((variable, state) -> states.put(variable, List.of(state)));
        return new Given(belief.target().variable(), states).sources(network);
    }

    List<Track> tracks() {
        return tracks;
    }

    /** The first coordinate of a track. */
    int first(int track) {
        return firsts.get(track);
    }

    /** How many coordinates are free. */
    int free() {
        return free;
    }

    /** The beliefs that can be compared. */
    List<Belief> beliefs() {
        return beliefs;
    }

    /** Where a belief stands in the profile. */
    int place(int belief) {
        return places.get(belief);
    }

    double weight(int belief) {
        return weights.get(belief);
    }

    Answerer answerer(int belief) {
        return answerers.get(belief);
    }

    /** The answers at a point. */
    Settings settings(double[] point) {
        Settings settings = before;
        for (int i = 0; i < tracks.size(); i++) {
            settings = settings.with(tracks.get(i).credence(), tracks.get(i).values(point, first(i)));
        }
        return settings;
    }

    /** The problem from one start. */
    LeastSquaresProblem from(double[] start) {
        return LeastSquaresFactory.create(
                this::value, new ArrayRealVector(rows), new ArrayRealVector(start), null, MOST_STEPS, MOST_STEPS);
    }

    /** F. */
    double cost(double[] point) {
        double norm = value(new ArrayRealVector(point)).getFirst().getNorm();
        return norm * norm;
    }

    private Pair<RealVector, RealMatrix> value(RealVector at) {
        double[] point = at.toArray();
        double[] residuals = new double[rows];
        double[][] jacobian = new double[rows][Math.max(1, free)];
        int row = 0;
        for (int i = 0; i < tracks.size(); i++) {
            Track track = tracks.get(i);
            for (int r = 0; r < track.residuals(); r++, row++) {
                residuals[row] = track.residual(point, first(i), r);
                for (int c = 0; c < track.free(); c++) {
                    jacobian[row][first(i) + c] = track.factor(r, c);
                }
            }
        }
        Settings settings = settings(point);
        for (int b = 0; b < beliefs.size(); b++, row++) {
            double root = Math.sqrt(weights.get(b));
            Slope slope = answerers.get(b).slopeAt(settings);
            double implied = slope.reading().probability();
            if (!Double.isNaN(implied)) {
                residuals[row] = root
                        * (BitScale.bits(implied) - BitScale.bits(beliefs.get(b).probability()));
                slopes(point, slope, root * BitScale.bitsPerProbability(implied), jacobian[row]);
            }
        }
        return new Pair<>(new ArrayRealVector(residuals, false), new Array2DRowRealMatrix(jacobian, false));
    }

    private void slopes(double[] point, Slope slope, double scale, double[] row) {
        for (int i = 0; i < tracks.size(); i++) {
            Track track = tracks.get(i);
            List<Coordinate> coordinates = track.credence().coordinates();
            for (int c = 0; c < track.free(); c++) {
                double[] derivative = track.derivative(point, first(i), c);
                double sum = 0;
                for (int v = 0; v < derivative.length; v++) {
                    sum += derivative[v] == 0 ? 0 : derivative[v] * slope.derivative(coordinates.get(v));
                }
                row[first(i) + c] = scale * sum;
            }
        }
    }
}
