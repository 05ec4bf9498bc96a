package crux.analysis;

import crux.model.BeliefNetwork;
import crux.model.Conditional;
import crux.model.Coordinate;
import crux.model.Family;
import crux.model.Finding;
import crux.model.FormRows;
import crux.model.Interval;
import crux.model.Intervention;
import crux.model.Query;
import crux.model.RealAlgebra;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How far, in the distance of two distributions, any answers in a region can be from its middle.
 *
 * <p>D(P, Q) = ln max Q/P − ln min Q/P, and e^−D ≤ odds under Q / odds under P ≤ e^D for every query [ChDa05b]. A joint distribution
 * is a product of table entries, so D is at most the sum over the tables of the greatest less the smallest ln ratio of an entry;
 * entries are bounded by interval arithmetic, whatever the form. Only tables of the target, the findings and their ancestors count.
 */
final class RegionDistance {

    /** Interval ends are rounded to nearest; this covers it. */
    private static final double MARGIN = 1e-9;

    private final BeliefNetwork network;
    private final List<String> relevant;
    private final Set<String> concerned = new HashSet<>();
    private final boolean jeffrey;
    /** What tables came to, by variable and where its coordinates may lie: regions that are split share most of it. */
    private final Map<String, Map<List<Interval>, Double>> known = new LinkedHashMap<>();

    RegionDistance(BeliefNetwork network, Query query) {
        this.network = network;
        this.relevant = relevant(network, query);
        this.jeffrey = query.findings().stream().anyMatch(Finding.Jeffrey.class::isInstance);
        relevant.forEach(variable -> network.dependence(variable)
                .conditional()
                .coordinates(network.family(variable))
                .map(Coordinate::credence)
                .forEach(concerned::add));
    }

    private static List<String> relevant(BeliefNetwork network, Query query) {
        List<String> set =
                query.interventions().stream().map(Intervention::variable).toList();
        Deque<String> open = new ArrayDeque<>();
        query.target().or(network::conclusion).ifPresent(target -> open.add(target.variable()));
        query.findings().stream().map(Finding::variable).forEach(open::add);
        Set<String> found = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            String variable = open.pop();
            if (!set.contains(variable) && found.add(variable)) {
                open.addAll(network.dependence(variable).parents());
            }
        }
        return List.copyOf(found);
    }

    /** A bound of D from the region's middle, in bits; infinite where an entry may leave or reach 0, or a belief is to be met. */
    double of(Region region) {
        double distance = jeffrey && !region.open().isEmpty() ? Double.POSITIVE_INFINITY : 0;
        for (String variable : relevant) {
            Family family = network.family(variable);
            Conditional conditional = network.dependence(variable).conditional();
            if (conditional
                    .coordinates(family)
                    .anyMatch(coordinate -> region.of(coordinate).width() > 0)) {
                List<Interval> key = conditional
                        .coordinates(family)
                        .distinct()
                        .map(region::of)
                        .toList();
                distance += known.computeIfAbsent(variable, unused -> new LinkedHashMap<>())
                        .computeIfAbsent(key, unused -> ofTable(family, conditional, region));
            }
        }
        return distance;
    }

    private static double ofTable(Family family, Conditional conditional, Region region) {
        IntervalAlgebra anywhere = new IntervalAlgebra(region::of);
        RealAlgebra middle = new RealAlgebra(coordinate -> region.middle().value(coordinate));
        double most = 0;
        double least = 0;
        List<List<Double>> points = new FormRows<>(family, conditional, middle).different();
        List<List<Interval>> regions = new FormRows<>(family, conditional, anywhere).different();
        for (int number = 0; number < points.size(); number++) {
            List<Double> here = points.get(number);
            List<Interval> row = sound(regions.get(number));
            for (int state = 0; state < here.size(); state++) {
                most = Math.max(most, logRatio(row.get(state).high(), here.get(state)));
                least = Math.min(least, logRatio(row.get(state).low(), here.get(state)));
            }
        }
        return most == least ? 0 : most - least + MARGIN;
    }

    /** Entries within 0 to 1 that can sum to 1. */
    private static List<Interval> sound(List<Interval> row) {
        double lows =
                row.stream().mapToDouble(entry -> Math.max(0, entry.low())).sum();
        double highs =
                row.stream().mapToDouble(entry -> Math.min(1, entry.high())).sum();
        List<Interval> sound = new ArrayList<>();
        for (Interval entry : row) {
            double low = Math.max(0, entry.low());
            double high = Math.min(1, entry.high());
            double least = Math.max(low, 1 - (highs - high) - MARGIN);
            double most = Math.min(high, 1 - (lows - low) + MARGIN);
            sound.add(new Interval(Math.min(least, most), Math.max(least, most)));
        }
        return sound;
    }

    private static double logRatio(double there, double here) {
        return there == here ? 0 : RealAlgebra.log2(there) - RealAlgebra.log2(here);
    }

    /** Whether some relevant table depends on the credence. */
    boolean concerns(String credence) {
        return concerned.contains(credence);
    }
}
