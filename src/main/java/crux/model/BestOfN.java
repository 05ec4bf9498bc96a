package crux.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether the best of many individuals of one class beats the best of other classes that have one individual each.
 *
 * <p>Every quality is standard normal: √c · (effect of the class) + √(1−c) · (effect of the individual), with class share c. With
 * n = 2^count individuals in the large class and m others, P(large class has the best) = E[Φ(√c·C + √(1−c)·M)^m] over C standard
 * normal and M the greatest of n standard normals. c = 0 gives the count's share n/(n+m), c = 1 gives 1/(1+m). The expectation is
 * a quadrature at fixed nodes ({@link NormalMaximum}), accurate to 1e-12; n up to 2^1000 and beyond is computed in logarithms.
 *
 * @param share the class share c, 0..1
 * @param count doublings of the large class's head-count; it names no credence
 * @param others how many other classes
 * @param gate the precondition of the comparison
 * @param shut the probability where the gate does not hold
 * @param terms further considerations, as bits added to the log2 odds where the gate holds
 */
public record BestOfN(Expression share, Expression count, int others, Condition gate, Expression shut, List<Term> terms)
        implements Conditional {

    /** Bits added to the log2 odds where a condition holds. */
    public record Term(Condition when, Expression add) {}

    /** Copies its list. */
    public BestOfN {
        terms = List.copyOf(terms);
    }

    @Override
    public <N> List<N> row(Configuration configuration, Algebra<N> algebra) {
        if (!gate.holds(configuration)) {
            N closed = shut.value(algebra, configuration);
            return List.of(closed, algebra.complement(closed));
        }
        N bits = algebra.sum(terms.stream()
                .filter(term -> term.when().holds(configuration))
                .map(term -> term.add().value(algebra, configuration))
                .toList());
        return BitWeights.normalised(contest(configuration, algebra), List.of(bits, algebra.constant(0)), algebra);
    }

    /** The chances that the large class, and that another, has the best. */
    private <N> List<N> contest(Configuration configuration, Algebra<N> algebra) {
        NormalMaximum greatest = NormalMaximum.of(count.value(RealAlgebra.ofConstants(), configuration));
        N c = share.value(algebra, configuration);
        N classScale = root(c, algebra);
        N ownScale = root(algebra.complement(c), algebra);
        List<N> wins = new ArrayList<>();
        List<N> losses = new ArrayList<>();
        for (NormalMaximum.Node own : greatest.nodes()) {
            for (NormalMaximum.Node group : NormalMaximum.ofOne().nodes()) {
                N weight = algebra.constant(own.weight() * group.weight());
                N quality = algebra.add(
                        algebra.multiply(classScale, algebra.constant(group.value())),
                        algebra.multiply(ownScale, algebra.constant(own.value())));
                List<N> chances = againstAll(quality, algebra);
                wins.add(algebra.multiply(weight, chances.get(0)));
                losses.add(algebra.multiply(weight, chances.get(1)));
            }
        }
        return List.of(algebra.sum(wins), algebra.sum(losses));
    }

    /** Φ(q)^m and 1 − Φ(q)^m = Φ(−q)·(1 + Φ(q) + … + Φ(q)^(m−1)), each without cancellation. */
    private <N> List<N> againstAll(N quality, Algebra<N> algebra) {
        N below = algebra.normalCdf(quality);
        N above = algebra.normalCdf(algebra.multiply(algebra.constant(-1), quality));
        N power = algebra.constant(1);
        N powers = algebra.constant(0);
        for (int i = 0; i < others; i++) {
            powers = algebra.add(powers, power);
            power = algebra.multiply(power, below);
        }
        return List.of(power, algebra.multiply(above, powers));
    }

    private static <N> N root(N a, Algebra<N> algebra) {
        return algebra.exp2(algebra.multiply(algebra.constant(0.5), algebra.log2(a)));
    }

    @Override
    public Stream<Coordinate> coordinates(Family family) {
        return Stream.concat(
                Stream.of(share, shut).flatMap(Expression::coordinates),
                terms.stream().flatMap(term -> term.add().coordinates()));
    }

    @Override
    public List<Flaw> flaws(Family family, FormCheck check) {
        List<Flaw> flaws = new ArrayList<>(check.twoStates(family.child()));
        flaws.addAll(check.probability("share", share, family));
        flaws.addAll(check.expression("count", count, family));
        count.coordinates()
                .findFirst()
                .ifPresent(named -> flaws.add(new Flaw(
                        "count",
                        "the count names the credence " + named.name(),
                        "give it as a number, or as a parent's numeric state")));
        if (others < 1) {
            flaws.add(new Flaw("others", "no other class to compare with", "give a whole number of at least 1"));
        }
        flaws.addAll(check.condition("gate", gate, family));
        flaws.addAll(check.probability("shut", shut, family));
        for (int i = 0; i < terms.size(); i++) {
            flaws.addAll(check.condition("terms/" + i + "/when", terms.get(i).when(), family));
            flaws.addAll(check.expression("terms/" + i + "/add", terms.get(i).add(), family));
        }
        return flaws;
    }
}
