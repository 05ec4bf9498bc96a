package crux.analysis;

import crux.inference.Workers;
import crux.model.Settings;
import crux.model.Uncertain;
import crux.model.UncertainShares;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;

/** How uniform numbers become answers: which of them drive which credence, and through what distribution. Immutable. */
final class DrawPlan {

    private static final int TILE = 64;

    private final Settings fixed;
    private final Map<String, Tie> ties = new LinkedHashMap<>();
    private final List<Driver> drivers = new ArrayList<>();
    private final Map<String, Integer> first = new LinkedHashMap<>();
    private final List<DrawnAnswer> drawn;
    private final int dimension;

    /** What is independent of the rest: a credence's own uncertainty, or a shared factor; with its uniform numbers. */
    record Driver(String name, boolean isShared, int from, int to) {}

    /**
     * A plan of draws.
     *
     * @param tied shared factors
     * @param many whether so many are to be made that tables of each distribution pay
     * @param threads on which distributions are made ready
     */
    DrawPlan(Settings fixed, Uncertainties uncertainties, List<Tie> tied, boolean many, int threads) {
        Map<String, Uncertain> uncertain = uncertainties.single();
        Map<String, UncertainShares> shares = uncertainties.shares();
        this.fixed = fixed;
        tied.forEach(tie -> tie(tie, uncertain));
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
        List<Supplier<DrawnAnswer>> answers = new ArrayList<>(); // Those of several numbers first: they take longest.
        shares.forEach((credence, spread) -> answers.add(() -> drawn(credence, spread, many)));
        uncertain.forEach((credence, distribution) -> answers.add(() -> drawn(credence, distribution, many)));
        Map<Integer, DrawnAnswer> made = new ConcurrentSkipListMap<>();
        Workers.run(answers.size(), threads, i -> made.put(i, answers.get(i).get()));
        drawn = List.copyOf(made.values());
    }

    private void tie(Tie tie, Map<String, Uncertain> uncertain) {
        for (String credence : tie.credences()) {
            if (!uncertain.containsKey(credence) || ties.put(credence, tie) != null) {
                throw new IllegalArgumentException(
                        "%s is tied twice, or has no distribution of its own to tie".formatted(credence));
            }
        }
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

    private DrawnAnswer drawn(String credence, Uncertain distribution, boolean many) {
        int coordinate = fixed.coordinates().firstOf(credence);
        Tie tie = ties.get(credence);
        if (tie == null) {
            return new DrawnAnswer.Alone(coordinate, driven(credence, false), distribution.drawn(many));
        }
        int common = driven(tie.name(), true);
        return tie.correlation() == 1
                ? new DrawnAnswer.Alone(coordinate, common, distribution.drawn(many))
                : new DrawnAnswer.Tied(
                        coordinate, common, driven(credence, false), tie.correlation(), distribution.placed());
    }

    private DrawnAnswer drawn(String credence, UncertainShares spread, boolean many) {
        return new DrawnAnswer.Together(
                fixed.coordinates().firstOf(credence),
                spread.means().size(),
                spread.dimension() == 0 ? 0 : driven(credence, false),
                spread.dimension(),
                spread.drawn(many));
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

    /** Puts the next points of a sequence in place, all the numbers there is a row for: by number, then by draw. */
    static void draw(ShiftedSobol sobol, double[][] numbers, int draws) {
        double[][] points = new double[TILE][numbers.length];
        // In tiles, so that neither the points nor the rows are fetched anew for each number.
        for (int first = 0; first < draws; first += TILE) {
            int tile = Math.min(TILE, draws - first);
            for (int draw = 0; draw < tile; draw++) {
                sobol.next(points[draw]);
            }
            for (int i = 0; i < numbers.length; i++) {
                for (int draw = 0; draw < tile; draw++) {
                    numbers[i][first + draw] = points[draw][i];
                }
            }
        }
    }

    /** The answers that the uniform numbers of many draws stand for: by coordinate, then by draw. */
    double[][] answers(double[][] numbers, int draws) {
        double[][] rows = rows(draws);
        put(numbers, rows);
        return rows;
    }

    /** Rows of the answers to so many draws: what is not drawn is in its place. */
    double[][] rows(int draws) {
        double[] values = fixed.toArray();
        double[][] rows = new double[values.length][draws];
        for (int i = 0; i < rows.length; i++) {
            Arrays.fill(rows[i], values[i]);
        }
        return rows;
    }

    /** Puts the answers that the uniform numbers of as many draws stand for into their rows. */
    void put(double[][] numbers, double[][] rows) {
        drawn.forEach(answer -> answer.put(numbers, rows));
    }

    /** The answers with one driver's numbers taken from elsewhere; rows that do not depend on it are shared with {@code rows}. */
    double[][] answers(double[][] rows, double[][] numbers, double[][] others, Driver driver) {
        double[][] mixed = numbers.clone();
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
