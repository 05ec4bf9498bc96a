package crux.analysis;

import crux.model.QuickNormal;
import crux.model.Settings;
import crux.model.Uncertain;
import crux.model.UncertainShares;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** How uniform numbers become answers: which of them drive which credence, and through what distribution. Immutable. */
final class DrawPlan {

    private static final int TILE = 64;

    private final Settings fixed;
    private final Map<String, Tie> ties = new LinkedHashMap<>();
    private final List<Driver> drivers = new ArrayList<>();
    private final Map<String, Integer> first = new LinkedHashMap<>();
    private final List<DrawnAnswer> drawn = new ArrayList<>();
    private final int dimension;

    /** What is independent of the rest: a credence's own uncertainty, or a shared factor; with its uniform numbers. */
    record Driver(String name, boolean isShared, int from, int to) {}

    DrawPlan(Settings fixed, Map<String, Uncertain> uncertain, Map<String, UncertainShares> shares, List<Tie> tied) {
        this.fixed = fixed;
        for (Tie tie : tied) {
            for (String credence : tie.credences()) {
                if (!uncertain.containsKey(credence) || ties.put(credence, tie) != null) {
                    throw new IllegalArgumentException(
                            "%s is tied twice, or has no distribution of its own to tie".formatted(credence));
                }
            }
        }
        int next = 0;
        for (Tie tie : tied) {
            next = drive(tie.name(), true, next, 1);
        }
        for (String credence : uncertain.keySet()) {
            boolean wholly = ties.containsKey(credence) && tie(credence).correlation() == 1;
            next = wholly ? next : drive(credence, false, next, 1);
        }
        for (Map.Entry<String, UncertainShares> spread : shares.entrySet()) {
            next = spread.getValue().dimension() == 0
                    ? next
                    : drive(spread.getKey(), false, next, spread.getValue().dimension());
        }
        dimension = next;
        uncertain.forEach((credence, distribution) -> drawn.add(drawn(credence, distribution)));
        shares.forEach((credence, spread) -> drawn.add(drawn(credence, spread)));
    }

    private Tie tie(String credence) {
        Tie tie = ties.get(credence);
        if (tie == null) {
            throw new IllegalArgumentException(credence + " is not tied");
        }
        return tie;
    }

    private int drive(String name, boolean shared, int from, int count) {
        drivers.add(new Driver(name, shared, from, from + count));
        first.put(key(name, shared), from);
        return from + count;
    }

    private static String key(String name, boolean shared) {
        return (shared ? "factor " : "credence ") + name;
    }

    private DrawnAnswer drawn(String credence, Uncertain distribution) {
        int coordinate = fixed.coordinates().firstOf(credence);
        DoubleUnaryOperator placed = distribution.placed();
        Tie tie = ties.get(credence);
        if (tie == null) {
            return new DrawnAnswer.Alone(coordinate, driven(credence, false), placed);
        }
        int common = driven(tie.name(), true);
        return tie.correlation() == 1
                ? new DrawnAnswer.Alone(coordinate, common, placed)
                : new DrawnAnswer.Tied(coordinate, common, driven(credence, false), tie.correlation(), placed);
    }

    private DrawnAnswer drawn(String credence, UncertainShares spread) {
        return new DrawnAnswer.Together(
                fixed.coordinates().firstOf(credence),
                spread.means().size(),
                spread.dimension() == 0 ? 0 : driven(credence, false),
                spread.dimension(),
                spread.placed());
    }

    /** The first of the uniform numbers behind a credence or a factor. */
    private int driven(String name, boolean shared) {
        Integer at = first.get(key(name, shared));
        if (at == null) {
            throw new IllegalArgumentException("nothing drives " + name);
        }
        return at;
    }

    /** What drives the answers, independently of one another. */
    List<Driver> drivers() {
        return List.copyOf(drivers);
    }

    /** How many uniform numbers a draw takes. */
    int dimension() {
        return dimension;
    }

    /** The standard normal places of the next points of a sequence, all its numbers: by number, then by draw. */
    static double[][] places(ShiftedSobol sobol, int numbers, int draws) {
        double[][] places = new double[numbers][draws];
        double[][] points = new double[TILE][];
        // In tiles, so that neither the points nor the rows are fetched anew for each number.
        for (int first = 0; first < draws; first += TILE) {
            int tile = Math.min(TILE, draws - first);
            for (int draw = 0; draw < tile; draw++) {
                points[draw] = sobol.next();
            }
            for (int i = 0; i < numbers; i++) {
                for (int draw = 0; draw < tile; draw++) {
                    places[i][first + draw] = QuickNormal.of(points[draw][i]);
                }
            }
        }
        return places;
    }

    /** The answers that the places of many draws stand for: by coordinate, then by draw. */
    double[][] answers(double[][] places, int draws) {
        double[] values = fixed.toArray();
        double[][] rows = new double[values.length][draws];
        for (int i = 0; i < rows.length; i++) {
            if (!isDrawn(i)) {
                Arrays.fill(rows[i], values[i]);
            }
        }
        drawn.forEach(answer -> answer.put(places, rows));
        return rows;
    }

    private boolean isDrawn(int coordinate) {
        return drawn.stream()
                .anyMatch(answer ->
                        coordinate >= answer.coordinate() && coordinate < answer.coordinate() + answer.width());
    }

    /** The answers with one driver's places taken from elsewhere; rows that do not depend on it are shared with {@code rows}. */
    double[][] answers(double[][] rows, double[][] places, double[][] others, Driver driver) {
        double[][] mixed = places.clone();
        System.arraycopy(others, driver.from(), mixed, driver.from(), driver.to() - driver.from());
        double[][] moved = rows.clone();
        for (DrawnAnswer answer : drawn) {
            if (answer.reads(driver.from(), driver.to())) {
                for (int i = 0; i < answer.width(); i++) {
                    moved[answer.coordinate() + i] = new double[rows[answer.coordinate()].length];
                }
                answer.put(mixed, moved);
            }
        }
        return moved;
    }
}
