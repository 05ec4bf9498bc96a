package crux.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Whether the best of many individuals of one class beats the best of other classes that have one individual each.
 *
 * <p>Every quality is standard normal: √c · (effect of the class) + √(1−c) · (effect of the individual), with class share c. With
 * n = 2^count individuals in the large class and m others, P(large class has the best) = E[Φ(√c·C + √(1−c)·M)^m] over C standard
 * normal and M the greatest of n standard normals. Given M it is the chance that m standard normals of correlation c/(1+c) all lie
 * below M·√((1−c)/(1+c)) ({@link NormalContest}), so that one quadrature over M is left ({@link NormalMaximum}). c = 0 gives the
 * count's share n/(n+m), c = 1 gives 1/(1+m).
 *
 * <p>Each of the two chances has a relative error below 1e-11 for m up to 8, absolute below 1e-11 up to 20 and below 1e-8 up to
 * 100; n up to 2^1000 and beyond is computed in logarithms. The derivative by c exists at 0; at 1 it is −∞ where n > 1, and what is
 * returned there leaves the infinite part out.
 *
 * @param share the class share c, 0..1; cut to it
 * @param count doublings of the large class's head-count; it names no credence
 * @param others how many other classes, 1 to 100
 * @param gate the precondition of the comparison
 * @param shut the probability where the gate does not hold
 * @param terms further considerations, as bits added to the log2 odds where the gate holds
 */
public record BestOfN(Expression share, Expression count, int others, Condition gate, Expression shut, List<Term> terms)
        implements Conditional {

    /** Bits added to the log2 odds where a condition holds. */
    public record Term(Condition when, Expression add) {}

    /** A contest free of credences: many rows of a table ask for the same. */
    private record Contest(double share, double doublings, int others) {
        Chance decided() {
            List<Double> chances = contest(share, doublings, others, RealAlgebra.ofConstants());
            return new Chance(chances.get(0), chances.get(1));
        }
    }

    private static final int MOST_OTHERS = 100;
    private static final Map<Contest, Chance> KNOWN = new ConcurrentHashMap<>();

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
        List<N> addends = terms.stream()
                .filter(term -> term.when().holds(configuration))
                .map(term -> term.add().value(algebra, configuration))
                .toList();
        return algebra.ledger(contest(configuration, algebra), List.of(addends, List.of()));
    }

    /** The chances that the large class, and that another, has the best. */
    private <N> List<N> contest(Configuration configuration, Algebra<N> algebra) {
        RealAlgebra real = RealAlgebra.ofConstants();
        double doublings = count.value(real, configuration);
        if (share.coordinates().findAny().isPresent()) {
            return contest(share.value(algebra, configuration), doublings, others, algebra);
        }
        Chance chance = KNOWN.computeIfAbsent(
                new Contest(share.value(real, configuration), doublings, others), Contest::decided);
        return List.of(algebra.constant(chance.probability()), algebra.constant(chance.complement()));
    }

    private static <N> List<N> contest(N share, double doublings, int others, Algebra<N> algebra) {
        N c = algebra.min(algebra.max(share, algebra.constant(0)), algebra.constant(1));
        N both = algebra.add(algebra.constant(1), c);
        N scale = NormalContest.root(algebra.divide(algebra.complement(c), both), algebra);
        NormalContest<N> contest = new NormalContest<>(algebra.divide(c, both), others, algebra);
        List<N> wins = new ArrayList<>();
        List<N> losses = new ArrayList<>();
        for (NormalMaximum.Node best : NormalMaximum.of(doublings).nodes()) {
            N weight = algebra.constant(best.weight());
            N bound = algebra.multiply(scale, algebra.constant(best.value()));
            List<N> chances = contest.belowOrNot(bound);
            wins.add(algebra.multiply(weight, chances.get(0)));
            losses.add(algebra.multiply(weight, chances.get(1)));
        }
        return List.of(algebra.sum(wins), algebra.sum(losses));
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
        count.coordinates()
                .findFirst()
                .ifPresentOrElse(
                        named -> flaws.add(new Flaw(
                                "count",
                                "the count names the credence " + named.name(),
                                "give it as a number, or as a parent's numeric state")),
                        () -> flaws.addAll(check.doublings("count", count, family)));
        if (others < 1 || others > MOST_OTHERS) {
            flaws.add(new Flaw(
                    "others",
                    "%s other classes to compare with".formatted(others),
                    "give a whole number from 1 to " + MOST_OTHERS));
        }
        flaws.addAll(check.condition("gate", gate, family));
        flaws.addAll(check.probability("shut", shut, family));
        for (int i = 0; i < terms.size(); i++) {
            flaws.addAll(check.condition("terms/" + i + "/when", terms.get(i).when(), family));
            flaws.addAll(check.bits("terms/" + i + "/add", terms.get(i).add(), family));
        }
        return flaws;
    }
}
