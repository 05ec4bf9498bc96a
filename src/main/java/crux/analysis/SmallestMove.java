package crux.analysis;

import crux.inference.Slope;
import crux.model.Coordinates;
import crux.model.Interval;
import crux.model.RealAlgebra;
import crux.model.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The shortest way, in the metric of {@link Moves}, to answers under which the conclusion is a given probability.
 *
 * <p>With moves z along the axes and G(z) = log2 odds of the conclusion less those of the threshold, minimise |z|² subject to
 * G(z) = 0 within the axes' room: in turn, the nearest point of the linearised surface inside the room, y = clamp(λ∇G), approached as
 * far as |z|²/2 + μ|G| falls. A local minimum; try several starts, each of which is walked {@linkplain #near near} it first: that costs
 * a fraction of {@linkplain #arrived arriving}, and tells which starts lead to the same place, and which to a longer way.
 */
final class SmallestMove {

    private static final int STEPS = 400;

    /** Newton's steps come there in a few, or never. */
    private static final int RESTORING = 30;

    private static final int HALVINGS = 12;
    private static final int TURNS = 3;
    private static final double STILL = 1e-9;
    private static final double CLOSE = 1e-11;
    private static final double NEARLY_STILL = 1e-3;
    private static final double NEARLY_CLOSE = 1e-2;
    private static final double TINY = 1e-7;
    private static final double LN_2 = Math.log(2);

    /** What a way can still lose, as a share of its length, after a walk to near its end. */
    private static final double SAVING = 0.01;

    /** How far apart the ends of two such walks are that go to the same place. */
    private static final double APART = 0.1;

    private final Inquiry inquiry;
    private final double threshold;
    private final int sign;
    private List<Axis> axes;
    private List<Interval> rooms;
    private double[] moves;
    private double off;

    /** At a start, of a threshold in bits. */
    private SmallestMove(Inquiry inquiry, List<Axis> axes, double[] start, double threshold, int sign) {
        this.inquiry = inquiry;
        this.threshold = threshold;
        this.sign = sign;
        face(axes);
        moves = start.clone();
    }

    /**
     * A walk from a start to near a shortest way of its neighbourhood; none where the conclusion has no odds on the way.
     *
     * @param inquiry whose conclusion shall rise to the threshold, for sign 1, or fall to it
     * @param start one move an axis
     */
    static Optional<SmallestMove> near(Inquiry inquiry, List<Axis> axes, double[] start, double threshold, int sign) {
        double bits = RealAlgebra.log2(threshold) - RealAlgebra.log2(1 - threshold);
        SmallestMove walk = new SmallestMove(inquiry, axes, start, bits, sign);
        return walk.walked(NEARLY_STILL, NEARLY_CLOSE) ? Optional.of(walk) : Optional.empty();
    }

    /** Where a search arrived. */
    record Arrival(List<Axis> axes, List<Double> moves, Settings settings) {

        double length() {
            return Math.sqrt(moves.stream().mapToDouble(move -> move * move).sum());
        }
    }

    /** A length below which the way from here does not come; 0 where the threshold is not near yet. */
    double least() {
        return Math.abs(off) < NEARLY_CLOSE ? (1 - SAVING) * Math.sqrt(LinearSurface.squares(moves)) : 0;
    }

    /** Whether another walk goes to the same place. */
    boolean joins(SmallestMove other) {
        return axes.equals(other.axes) && largestChange(moves, other.moves) < APART;
    }

    private void face(List<Axis> axes) {
        this.axes = axes;
        rooms = axes.stream().map(Axis::room).toList();
    }

    /** Where a walk on from here ends; none where it does not reach the threshold. */
    Optional<Arrival> arrived() {
        SmallestMove walk = new SmallestMove(inquiry, axes, moves, threshold, sign);
        walk.walked(STILL, CLOSE);
        return walk.withoutTinyMoves();
    }

    /** Walks, turning where it pays, until it stands still; whether the conclusion had odds at first. */
    private boolean walked(double still, double close) {
        for (int turn = 0; turn < TURNS; turn++) {
            if (!walk(still, close)) {
                return turn > 0;
            }
            if (!turn()) {
                return true;
            }
        }
        return true;
    }

    /** Lets each distribution face where the conclusion rises now; whether some turned. */
    private boolean turn() {
        Settings settings = settings(moves);
        Slope slope = inquiry.answerer().slopeAt(settings);
        List<Axis> facing =
                axes.stream().map(axis -> axis.facing(settings, slope, sign)).toList();
        boolean turned = !facing.equals(axes);
        face(facing);
        return turned;
    }

    /** Rests what hardly moves at its present answer, and walks on with the others. */
    private Optional<Arrival> withoutTinyMoves() {
        int[] kept = IntStream.range(0, moves.length)
                .filter(i -> Math.abs(moves[i]) > TINY)
                .toArray();
        face(IntStream.of(kept).mapToObj(axes::get).toList());
        moves = IntStream.of(kept).mapToDouble(i -> moves[i]).toArray();
        if (!walk(STILL, CLOSE) || !restored()) {
            return Optional.empty();
        }
        return Optional.of(new Arrival(axes, DoubleStream.of(moves).boxed().toList(), settings(moves)));
    }

    /** Walks until it stands still or nothing pays; whether the conclusion had odds all along. */
    private boolean walk(double still, double close) {
        for (int step = 0; step < STEPS; step++) {
            LinearSurface here = linear();
            if (!Double.isFinite(here.off())) {
                return false;
            }
            double[] aim = here.nearest(moves, rooms);
            boolean there = Math.abs(here.off()) < close && largestChange(moves, aim) < still;
            if (there || !approach(aim, here)) {
                return true;
            }
        }
        return true;
    }

    /** Goes straight to the surface, by Newton's steps along the gradient; whether it gets there. */
    private boolean restored() {
        for (int step = 0; step < RESTORING; step++) {
            LinearSurface here = linear();
            double steepness = here.steepness();
            if (!Double.isFinite(here.off()) || Math.abs(here.off()) < CLOSE || steepness == 0) {
                return Math.abs(here.off()) < CLOSE;
            }
            double[] before = moves.clone();
            for (int i = 0; i < moves.length; i++) {
                moves[i] = rooms.get(i).clamp(moves[i] - here.off() * here.gradient(i) / steepness);
            }
            if (Arrays.equals(moves, before)) {
                return false; // At the room's ends: what would follow is the same again.
            }
        }
        return false;
    }

    /** Goes towards the aim as far as it pays; whether it did at all. */
    private boolean approach(double[] aim, LinearSurface here) {
        if (Arrays.equals(moves, aim)) {
            return false;
        }
        double price = price(aim, here);
        double now = 0.5 * LinearSurface.squares(moves) + price * Math.abs(here.off());
        double part = 1;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double[] next = new double[moves.length];
            for (int i = 0; i < next.length; i++) {
                next[i] = moves[i] + part * (aim[i] - moves[i]);
            }
            double off = off(next);
            double then = 0.5 * LinearSurface.squares(next) + price * Math.abs(off);
            if (then < now) {
                moves = next;
                return true;
            }
            part *= 0.5;
        }
        return false;
    }

    /** What a unit of G is worth in |z|²/2: above the multiplier of the linearised problem. */
    private static double price(double[] aim, LinearSurface here) {
        double steepness = here.steepness();
        double multiplier = steepness > 0 ? Math.sqrt(LinearSurface.squares(aim) / steepness) : 0;
        return 10 * multiplier + 1 / Math.max(here.steepest(), 1e-3);
    }

    /** G around here. */
    private LinearSurface linear() {
        Slope slope = inquiry.answerer().slopeAt(settings(moves));
        double p = slope.reading().probability();
        double perBit = p * slope.reading().complement() * LN_2;
        double[] gradient = new double[moves.length];
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = sign * axes.get(i).derivative(moves[i], slope) / perBit;
        }
        off = sign * (slope.reading().bits() - threshold);
        return new LinearSurface(off, gradient);
    }

    private double off(double[] moves) {
        return sign * (inquiry.answerer().at(settings(moves)).bits() - threshold);
    }

    private Settings settings(double[] moves) {
        Coordinates coordinates = inquiry.settings().coordinates();
        double[] values = inquiry.settings().toArray();
        for (int i = 0; i < moves.length; i++) {
            int place = coordinates.firstOf(axes.get(i).credence().id());
            for (double value : axes.get(i).answer(moves[i])) {
                values[place++] = value;
            }
        }
        return Settings.of(coordinates, values);
    }

    /** Moves as far as the room goes where the conclusion rises, or falls. */
    static double[] furthest(List<Axis> axes, Slope slope, int sign) {
        return axes.stream()
                .mapToDouble(axis -> sign * axis.derivative(0, slope) > 0
                        ? axis.room().high()
                        : axis.room().low())
                .toArray();
    }

    private static double largestChange(double[] from, double[] to) {
        double largest = 0;
        for (int i = 0; i < from.length; i++) {
            largest = Math.max(largest, Math.abs(to[i] - from[i]));
        }
        return largest;
    }

    /** The axes of an inquiry's credences that have room, each facing where the conclusion rises, or falls. */
    static List<Axis> axes(Inquiry inquiry, List<Axis> all, int sign) {
        Slope slope = inquiry.answerer().slopeAt(inquiry.settings());
        List<Axis> axes = new ArrayList<>();
        for (Axis axis : all) {
            Axis facing = axis.facing(inquiry.settings(), slope, sign);
            if (facing.room().width() > 0) {
                axes.add(facing);
            }
        }
        return axes;
    }
}
