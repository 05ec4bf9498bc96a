package crux.model;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * The chance that each of m standard normal variables, any two of correlation ρ ≤ 1/2, is below a: F_m(a, ρ).
 *
 * <p>By Plackett's identity ∂F_m/∂ρ = m(m−1)/2 · φ(a, a; ρ) · F_{m−2}(a′, ρ′), where φ(·,·; r) is the density of two of them and a′,
 * ρ′ are the bound and the correlation of the others given that these two stand at a. So F_m = Φ(a)^m + m(m−1)/2 · ∫ over r from 0 to
 * ρ, here by 12 Gauss–Legendre points: a sum of positive terms, smooth in ρ at 0. [Plac54] The complement keeps its digits where it
 * is small. Relative error below 1e-12 for m up to 8, absolute below 1e-11 up to 20.
 *
 * <p>What depends on ρ alone is computed once; a bound then costs 12 exponentials and as many values of Φ for m ≤ 3.
 *
 * @param <N> what a number is
 */
final class NormalContest<N> {

    private static final GaussIntegrator RULE = new GaussIntegratorFactory().legendre(12, 0, 1);
    private static final double LOG2_E = 1 / Math.log(2);

    private final Algebra<N> algebra;
    private final int m;
    private final List<Point<N>> points = new ArrayList<>();

    /** What one point r = ρt of the integral over the correlation gives to every bound. */
    private record Point<N>(N weight, N exponent, N shrinkage, N common, N own) {}

    /** The contest of m variables of correlation ρ. */
    NormalContest(N rho, int m, Algebra<N> algebra) {
        this.m = m;
        this.algebra = algebra;
        for (int i = 0; m > 1 && i < RULE.getNumberOfPoints(); i++) {
            N share = algebra.multiply(algebra.constant(0.5 * m * (m - 1) * RULE.getWeight(i)), rho);
            points.add(point(share, algebra.multiply(rho, algebra.constant(RULE.getPoint(i)))));
        }
    }

    /** φ(a, a; r) = exp(−a²/(1+r)) / (2π·√(1−r²)); given two at a the rest have bound a·√((1−r)/((1+r)(1+2r))), correlation r/(1+2r). */
    private Point<N> point(N share, N r) {
        N one = algebra.constant(1);
        N plus = algebra.add(one, r);
        N plusTwice = algebra.add(plus, r);
        N minus = algebra.complement(r);
        N spread = root(algebra.multiply(minus, plus), algebra);
        N others = algebra.divide(r, plusTwice);
        return new Point<>(
                algebra.divide(algebra.multiply(algebra.constant(0.5 / Math.PI), share), spread),
                algebra.divide(algebra.constant(-LOG2_E), plus),
                root(algebra.divide(minus, algebra.multiply(plus, plusTwice)), algebra),
                root(others, algebra),
                root(algebra.complement(others), algebra));
    }

    /** F_m(a, ρ) and 1 − F_m(a, ρ). */
    List<N> belowOrNot(N a) {
        N below = algebra.normalCdf(a);
        N above = algebra.normalCdf(algebra.multiply(algebra.constant(-1), a));
        N power = algebra.constant(1);
        N powers = algebra.constant(0);
        for (int i = 0; i < m; i++) {
            powers = algebra.add(powers, power);
            power = algebra.multiply(power, below);
        }
        N together = together(a);
        return List.of(algebra.add(power, together), algebra.subtract(algebra.multiply(above, powers), together));
    }

    /** What correlation adds: m(m−1)/2 · ρ · ∫₀¹ φ(a, a; ρt) · F_{m−2} dt. */
    private N together(N a) {
        N square = algebra.multiply(a, a);
        List<N> terms = new ArrayList<>();
        for (Point<N> point : points) {
            N density = algebra.multiply(point.weight(), algebra.exp2(algebra.multiply(point.exponent(), square)));
            terms.add(m == 2 ? density : algebra.multiply(density, othersBelow(a, point)));
        }
        return algebra.sum(terms);
    }

    private N othersBelow(N a, Point<N> point) {
        N bound = algebra.multiply(a, point.shrinkage());
        return m == 3 ? algebra.normalCdf(bound) : byCommonFactor(bound, point);
    }

    /** E[Φ((a + √ρ·C)/√(1−ρ))^(m−2)] over a standard normal C that the others share. */
    private N byCommonFactor(N a, Point<N> point) {
        List<N> terms = new ArrayList<>();
        for (NormalMaximum.Node node : NormalMaximum.of(0).nodes()) {
            N moved = algebra.add(a, algebra.multiply(point.common(), algebra.constant(node.value())));
            N below = algebra.normalCdf(algebra.divide(moved, point.own()));
            N power = below;
            for (int i = 3; i < m; i++) {
                power = algebra.multiply(power, below);
            }
            terms.add(algebra.multiply(algebra.constant(node.weight()), power));
        }
        return algebra.sum(terms);
    }

    /** √x of a number that is not negative. */
    static <N> N root(N x, Algebra<N> algebra) {
        return algebra.exp2(algebra.multiply(algebra.constant(0.5), algebra.log2(x)));
    }
}
