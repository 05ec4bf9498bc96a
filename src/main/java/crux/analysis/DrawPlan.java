package crux.analysis;

import crux.model.NormalQuantile;
import crux.model.RealAlgebra;
import crux.model.Settings;
import crux.model.Uncertain;
import crux.model.UncertainShares;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How uniform numbers become answers: which of them drive which credence, and through what distribution. Immutable. */
final class DrawPlan {

    private final Settings fixed;
    private final Map<String, Uncertain> uncertain;
    private final Map<String, UncertainShares> shares;
    private final Map<String, Tie> ties = new LinkedHashMap<>();
    private final List<Driver> drivers = new ArrayList<>();
    private final Map<String, Integer> first = new LinkedHashMap<>();
    private final int dimension;

    /** What is independent of the rest: a credence's own uncertainty, or a shared factor; with its uniform numbers. */
    record Driver(String name, boolean isShared, int from, int to) {}

    DrawPlan(Settings fixed, Map<String, Uncertain> uncertain, Map<String, UncertainShares> shares, List<Tie> tied) {
        this.fixed = fixed;
        this.uncertain = new LinkedHashMap<>(uncertain);
        this.shares = new LinkedHashMap<>(shares);
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

    private double uniform(double[] point, String name, boolean shared) {
        Integer at = first.get(key(name, shared));
        if (at == null) {
            throw new IllegalArgumentException("nothing drives " + name);
        }
        return point[at];
    }

    /** What drives the answers, independently of one another. */
    List<Driver> drivers() {
        return List.copyOf(drivers);
    }

    /** How many uniform numbers a draw takes. */
    int dimension() {
        return dimension;
    }

    /** The answers that uniform numbers stand for, one a coordinate. */
    double[] answers(double[] point) {
        double[] values = fixed.toArray();
        uncertain.forEach((credence, distribution) ->
                values[fixed.coordinates().firstOf(credence)] = distribution.quantile(level(credence, point)));
        shares.forEach((credence, spread) -> {
            double[] own = new double[spread.dimension()];
            if (own.length > 0) {
                System.arraycopy(point, firstOf(credence), own, 0, own.length);
            }
            List<Double> drawn = spread.at(own);
            int start = fixed.coordinates().firstOf(credence);
            for (int i = 0; i < drawn.size(); i++) {
                values[start + i] = drawn.get(i);
            }
        });
        return values;
    }

    private int firstOf(String credence) {
        return first.getOrDefault(key(credence, false), 0);
    }

    /** The share of a credence's distribution that lies below its draw. */
    private double level(String credence, double[] point) {
        if (!ties.containsKey(credence)) {
            return uniform(point, credence, false);
        }
        Tie tie = tie(credence);
        double common = uniform(point, tie.name(), true);
        if (tie.correlation() == 1) {
            return common;
        }
        double place = Math.sqrt(tie.correlation()) * NormalQuantile.of(common)
                + Math.sqrt(1 - tie.correlation()) * NormalQuantile.of(uniform(point, credence, false));
        return RealAlgebra.normalCdf(place);
    }
}
