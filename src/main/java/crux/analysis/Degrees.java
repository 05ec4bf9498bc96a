package crux.analysis;

import crux.model.BeliefNetwork;
import crux.model.Conditional;
import crux.model.Dependence;
import crux.model.Family;
import crux.model.Finding;
import crux.model.FormRows;
import crux.model.Intervention;
import crux.model.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What kind of function of each credence the joint distribution is, read off the conditional forms alone. Immutable.
 *
 * <p>P(x, e) is a sum of products of one entry from each table, so its degree in a credence is at most the sum, over the tables
 * that name the credence, of the greatest degree of an entry. Where that is 1, P(h | e) is linear-fractional in it.
 *
 * <p>Cost: each form that names a credence is expanded once.
 */
final class Degrees {

    private final Map<String, Integer> total = new LinkedHashMap<>();
    private final Map<String, List<String>> tables = new LinkedHashMap<>();
    private final boolean jeffrey;

    private Degrees(boolean jeffrey) {
        this.jeffrey = jeffrey;
    }

    /** Of the joint distribution of {@code network} after the interventions of {@code query}. */
    static Degrees of(BeliefNetwork network, Query query) {
        Degrees degrees = new Degrees(query.findings().stream().anyMatch(Finding.Jeffrey.class::isInstance));
        List<String> cut =
                query.interventions().stream().map(Intervention::variable).toList();
        for (Dependence dependence : network.dependences()) {
            String variable = dependence.variable().id();
            Family family = network.family(variable);
            if (!cut.contains(variable)
                    && dependence.conditional().coordinates(family).findAny().isPresent()) {
                degrees.add(variable, ofTable(family, dependence.conditional()));
            }
        }
        return degrees;
    }

    /** The greatest degree of an entry of one table, in each credence. */
    private static Degree ofTable(Family family, Conditional conditional) {
        return new FormRows<>(family, conditional, DegreeAlgebra.INSTANCE)
                .different().stream().flatMap(List::stream).reduce(Degree.ZERO, Degree::plus);
    }

    private void add(String variable, Degree degree) {
        degree.powers().forEach((credence, power) -> {
            total.merge(credence, power, Integer::sum);
            tables.computeIfAbsent(credence, unused -> new ArrayList<>()).add(variable);
        });
    }

    /** Whether the conclusion is linear-fractional along any line in this credence, the others fixed. */
    boolean isLinearFractional(String credence) {
        return !jeffrey && total.getOrDefault(credence, 0) <= 1;
    }

    /** The variables whose tables depend on the credence, in the network's order. */
    List<String> tablesOf(String credence) {
        return tables.getOrDefault(credence, List.of());
    }

    /** The credences of degree 1 that share no table with another credence of {@code among}. */
    List<String> aloneAndAffine(List<String> among) {
        Map<String, Long> uses = among.stream()
                .flatMap(credence -> tablesOf(credence).stream())
                .collect(Collectors.groupingBy(table -> table, Collectors.counting()));
        return among.stream()
                .filter(this::isLinearFractional)
                .filter(credence -> tablesOf(credence).stream().allMatch(table -> uses.getOrDefault(table, 0L) == 1))
                .toList();
    }
}
