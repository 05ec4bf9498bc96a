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
import java.util.stream.IntStream;

/**
 * The shortest way, in the metric of {@link Moves}, to answers under which the conclusion is a given probability.
 *
 * <p>With moves z along the axes and G(z) = log2 odds of the conclusion less those of the threshold, minimise |z|² subject to
 * G(z) = 0 within the axes' room: in turn, the nearest point of the linearised surface inside the room, y = clamp(λ∇G), approached as
 * far as |z|²/2 + μ|G| falls. A local minimum; try several starts.
 */
final class SmallestMove {

    private static final int STEPS = 80;
    private static final int HALVINGS = 12;
    private static final int TURNS = 3;
    private static final double STILL = 1e-9;
    private static final double CLOSE = 1e-11;
    private static final double TINY = 1e-7;
    private static final double LN_2 = Math.log(2);

    private final Inquiry inquiry;
    private final double threshold;
    private final int sign;
    private List<Axis> axes;
    private List<Interval> rooms;

    /** Of an inquiry whose conclusion shall rise to the threshold, for sign 1, or fall to it. */
    SmallestMove(Inquiry inquiry, List<Axis> axes, double threshold, int sign) {
        this.inquiry = inquiry;
        face(axes);
        this.threshold = RealAlgebra.log2(threshold) - RealAlgebra.log2(1 - threshold);
        this.sign = sign;
    }

    /** Where a search arrived. */
    record Arrival(List<Axis> axes, List<Double> moves, Settings settings) {

        double length() {
            return Math.sqrt(moves.stream().mapToDouble(move -> move * move).sum());
        }
    }

    private void face(List<Axis> axes) {
        this.axes = axes;
        rooms = axes.stream().map(Axis::room).toList();
    }

    /** From a start, one move an axis; none where the search does not reach the threshold. */
    Optional<Arrival> from(double[] start) {
        double[] moves = start.clone();
        for (int turn = 0; turn < TURNS; turn++) {
            if (!walk(moves) || !turn(moves)) {
                break;
            }
        }
        return withoutTinyMoves(moves);
    }

    /** Lets each distribution face where the conclusion rises now; whether some turned. */
    private boolean turn(double[] moves) {
        Settings settings = settings(moves);
        Slope slope = inquiry.answerer().slopeAt(settings);
        List<Axis> facing =
                axes.stream().map(axis -> axis.facing(settings, slope, sign)).toList();
        boolean turned = !facing.equals(axes);
        face(facing);
        return turned;
    }

    /** Rests what hardly moves at its present answer, and walks on with the others. */
    private Optional<Arrival> withoutTinyMoves(double[] moves) {
        int[] kept = IntStream.range(0, moves.length)
                .filter(i -> Math.abs(moves[i]) > TINY)
                .toArray();
        face(IntStream.of(kept).mapToObj(axes::get).toList());
        double[] rest = IntStream.of(kept).mapToDouble(i -> moves[i]).toArray();
        if (!walk(rest) || !restored(rest)) {
            return Optional.empty();
        }
        return Optional.of(new Arrival(
                axes, IntStream.range(0, rest.length).mapToObj(i -> rest[i]).toList(), settings(rest)));
    }

    /** Walks until it stands still or nothing pays; whether the conclusion had odds all along. */
    private boolean walk(double[] moves) {
        for (int step = 0; step < STEPS; step++) {
            LinearSurface here = linear(moves);
            if (!Double.isFinite(here.off())) {
                return false;
            }
            double[] aim = here.nearest(moves, rooms);
            boolean still = Math.abs(here.off()) < CLOSE && largestChange(moves, aim) < STILL;
            if (still || !approach(moves, aim, here)) {
                return true;
            }
        }
        return true;
    }

    /** Goes straight to the surface, by Newton's steps along the gradient; whether it gets there. */
    private boolean restored(double[] moves) {
        for (int step = 0; step < STEPS; step++) {
            LinearSurface here = linear(moves);
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
    private boolean approach(double[] moves, double[] aim, LinearSurface here) {
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
                System.arraycopy(next, 0, moves, 0, next.length);
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

    private LinearSurface linear(double[] moves) {
        Slope slope = inquiry.answerer().slopeAt(settings(moves));
        double p = slope.reading().probability();
        double perBit = p * slope.reading().complement() * LN_2;
        double[] gradient = new double[moves.length];
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = sign * axes.get(i).derivative(moves[i], slope) / perBit;
        }
        return new LinearSurface(sign * (slope.reading().bits() - threshold), gradient);
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
