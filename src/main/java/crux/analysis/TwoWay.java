package crux.analysis;

import crux.inference.Readings;
import crux.model.Chance;
import crux.model.Coordinate;
import crux.model.Coordinates;
import crux.model.Interval;
import crux.model.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The conclusion over two coordinates, all other answers fixed.
 *
 * <p>Two shares of one distribution are set together and the rest of it co-varies in proportion; where they exceed 1 together there
 * is no conclusion.
 *
 * @param x moved along each row
 * @param y moved from row to row
 * @param xs the values of {@code x}
 * @param ys the values of {@code y}
 * @param chances one row for each of {@code ys}; none where the evidence is impossible or the shares exceed 1
 */
public record TwoWay(
        Coordinate x, Coordinate y, List<Double> xs, List<Double> ys, List<List<Optional<Chance>>> chances) {

    /** What two shares may exceed the whole by, which is rounding. */
    private static final double ROUNDING = 1e-12;

    /** Copies its lists. */
    public TwoWay {
        xs = List.copyOf(xs);
        ys = List.copyOf(ys);
        chances = chances.stream().map(List::copyOf).toList();
    }

    /**
     * One side of a map.
     *
     * @param coordinate what is moved
     * @param between the values it is moved between
     * @param points how many values, ends included; at least two
     */
    public record Along(Coordinate coordinate, Interval between, int points) {

        private List<Double> values() {
            return OneWay.spaced(between, points);
        }
    }

    /** The map over a grid: {@code across} from column to column, {@code down} from row to row. */
    public static TwoWay of(Inquiry inquiry, Along across, Along down, Progress progress) {
        Coordinate x = across.coordinate();
        Coordinate y = down.coordinate();
        if (x.equals(y)) {
            throw new IllegalArgumentException("twice the same: " + x.name());
        }
        if (x.credence().equals(y.credence())
                && inquiry.settings().coordinates().credence(x.credence()).size() == 2) {
            throw new IllegalArgumentException("%s and %s move as one".formatted(x.name(), y.name()));
        }
        List<Double> xs = across.values();
        List<Double> ys = down.values();
        List<List<Optional<Chance>>> chances = new ArrayList<>();
        for (double value : ys) {
            chances.add(row(inquiry, x, xs, y, value));
            progress.reached(chances.size() / (double) ys.size());
        }
        return new TwoWay(x, y, xs, ys, chances);
    }

    private static List<Optional<Chance>> row(Inquiry inquiry, Coordinate x, List<Double> xs, Coordinate y, double at) {
        List<double[]> lanes = xs.stream()
                .map(value -> moved(inquiry.settings(), x, value, y, at))
                .toList();
        Readings readings = inquiry.answerer().at(Block.of(lanes), lanes.size());
        List<Optional<Chance>> row = new ArrayList<>();
        for (int lane = 0; lane < lanes.size(); lane++) {
            row.add(within(x, xs.get(lane), y, at) ? readings.chance(lane) : Optional.empty());
        }
        return row;
    }

    private static boolean within(Coordinate x, double atX, Coordinate y, double atY) {
        return !x.credence().equals(y.credence()) || atX + atY <= 1 + ROUNDING;
    }

    private static double[] moved(Settings settings, Coordinate x, double atX, Coordinate y, double atY) {
        Settings first = settings.with(x, atX);
        if (!x.credence().equals(y.credence())) {
            return first.with(y, atY).toArray();
        }
        return within(x, atX, y, atY) ? twoShares(settings, x, atX, y, atY) : settings.toArray();
    }

    private static double[] twoShares(Settings settings, Coordinate x, double atX, Coordinate y, double atY) {
        Coordinates coordinates = settings.coordinates();
        int first = coordinates.firstOf(x.credence());
        int size = coordinates.credence(x.credence()).size();
        int one = coordinates.indexOf(x);
        int other = coordinates.indexOf(y);
        double[] values = settings.toArray();
        double left = Math.max(0, 1 - atX - atY);
        double rest = 0;
        for (int i = first; i < first + size; i++) {
            rest += i == one || i == other ? 0 : values[i];
        }
        for (int i = first; i < first + size; i++) {
            values[i] = left * (rest > 0 ? values[i] / rest : 1.0 / (size - 2));
        }
        values[one] = atX;
        values[other] = atY;
        return values;
    }
}
