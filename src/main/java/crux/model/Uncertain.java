package crux.model;

import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.special.Beta;

/**
 * A distribution over the values of one credence, fitted to what a person said of it.
 *
 * <p>Sealed: {@link Percentiles} through the 5th, 50th and 95th percentile exactly, or {@link BetaShaped}. Immutable.
 */
public sealed interface Uncertain {

    /** The value below which a share {@code u} of the distribution lies, 0 &lt; u &lt; 1; the ends of the domain at 0 and 1. */
    double quantile(double u);

    /**
     * The value at each standard normal place z, that is the quantile of Φ(z), made for many draws: quick, and within a ten-millionth of itself.
     */
    DoubleUnaryOperator placed();

    /**
     * The quantiles made for draws of uniform numbers, by a table of their own where they are very many; within a ten-millionth of
     * themselves either way.
     */
    default DrawnValues drawn(boolean many) {
        DoubleUnaryOperator placed = placed();
        return many
                ? new QuickQuantile(u -> placed.applyAsDouble(NormalQuantile.of(u)))
                : DrawnValues.each(u -> placed.applyAsDouble(QuickNormal.of(u)));
    }

    /** The share of the distribution at or below {@code x}. */
    double cdf(double x);

    /** How dense it is at {@code x}; 0 outside the domain and at its ends. */
    double density(double x);

    /**
     * The distribution an answer describes: of an {@link Answer.Spread} and an {@link Answer.Beta}; none of a value, of hard bounds, and
     * of a rejected question, which say nothing of what is likelier.
     */
    static Optional<Uncertain> of(Credence credence, Answer answer) {
        if (answer instanceof Answer.Spread spread && !credence.isDistribution()) {
            return Optional.of(Percentiles.of(credence.domain(), spread));
        }
        if (answer instanceof Answer.Beta beta && !credence.isDistribution()) {
            return Optional.of(new BetaShaped(beta.a(), beta.b()));
        }
        return Optional.empty();
    }

    /**
     * A distribution through three percentiles: on the line its domain is stretched over, T(x) = a + b·(e^(gz) − 1)/g with z standard
     * normal.
     *
     * <p>g is the skew: where the middle lies halfway between the others on that line, or was not given, g is 0 and T(x) is normal; so a
     * probability is logit-normal, a positive number lognormal, a number without limits normal, each with as much skew as its percentiles
     * ask for. Nothing is cut off at the domain, and the density is smooth. Percentiles at an end of the domain, where none can lie, are
     * drawn in by a thousandth of the way to the middle. Percentiles that rounding lets fall together on that line are moved apart by as
     * little as it can tell.
     */
    final class Percentiles implements Uncertain {

        /** Of the standard normal distribution at 95 %. */
        private static final double NINETY_FIFTH = 1.6448536269514722;

        private static final double DRAWN_IN = 1e-3;
        private static final double STRAIGHT = 1e-9;

        /** Beyond this skew cubic pieces are too coarse. */
        private static final double PIECEWISE = 3;

        private final LineScale scale;
        private final double middle;
        private final double stretch;
        private final double skew;

        private Percentiles(LineScale scale, double from, double between, double to) {
            this.scale = scale;
            double low = Math.min(from, Math.nextDown(between));
            double high = Math.max(to, Math.nextUp(between));
            middle = between;
            double exact = Math.log((high - middle) / (middle - low)) / NINETY_FIFTH;
            skew = Math.abs(exact) < STRAIGHT ? 0 : exact;
            stretch = (high - middle) / bent(NINETY_FIFTH);
        }

        /** Through the percentiles of a spread, within a domain. */
        public static Percentiles of(Interval domain, Answer.Spread spread) {
            LineScale scale = new LineScale(domain);
            double best = spread.hasBest() ? spread.best() : spread.low() + 0.5 * (spread.high() - spread.low());
            double low = spread.low() > domain.low() ? spread.low() : domain.low() + DRAWN_IN * (best - domain.low());
            double high =
                    spread.high() < domain.high() ? spread.high() : domain.high() - DRAWN_IN * (domain.high() - best);
            double from = scale.toLine(low);
            double to = scale.toLine(high);
            return new Percentiles(scale, from, spread.hasBest() ? scale.toLine(best) : 0.5 * (from + to), to);
        }

        private double bent(double z) {
            return skew == 0 ? z : Math.expm1(skew * z) / skew;
        }

        /** The standard normal place of a value; infinite where the distribution does not reach. */
        private double place(double x) {
            double bent = (scale.toLine(x) - middle) / stretch;
            if (skew == 0) {
                return bent;
            }
            return skew * bent <= -1 ? -Math.copySign(Double.POSITIVE_INFINITY, skew) : Math.log1p(skew * bent) / skew;
        }

        @Override
        public double quantile(double u) {
            if (u <= 0 || u >= 1) {
                return u <= 0 ? scale.domain().low() : scale.domain().high();
            }
            return atPlace(NormalQuantile.of(u));
        }

        private double atPlace(double z) {
            return scale.fromLine(middle + stretch * bent(z));
        }

        @Override
        public DoubleUnaryOperator placed() {
            if (skew == 0 || Math.abs(skew) > PIECEWISE) {
                return this::atPlace;
            }
            PlacedLine line =
                    new PlacedLine((z, guess) -> middle + stretch * bent(z), (z, t) -> stretch * Math.exp(skew * z));
            return z -> scale.fromLine(line.at(z));
        }

        @Override
        public DrawnValues drawn(boolean many) {
            return many ? new QuickQuantile(this::quantile) : Uncertain.super.drawn(false);
        }

        @Override
        public double cdf(double x) {
            if (x <= scale.domain().low() || x >= scale.domain().high()) {
                return x <= scale.domain().low() ? 0 : 1;
            }
            return RealAlgebra.normalCdf(place(x));
        }

        @Override
        public double density(double x) {
            double z = x > scale.domain().low() && x < scale.domain().high() ? place(x) : Double.POSITIVE_INFINITY;
            return Double.isInfinite(z)
                    ? 0
                    : Math.exp(-0.5 * z * z - skew * z) / (stretch * Math.sqrt(2 * Math.PI)) * scale.slope(x);
        }
    }

    /**
     * A Beta distribution: density in proportion to x^(a−1)·(1−x)^(b−1).
     *
     * @param a positive
     * @param b positive
     */
    record BetaShaped(double a, double b) implements Uncertain {

        /** Checks that both are positive. */
        public BetaShaped {
            if (!(a > 0 && b > 0)) {
                throw new IllegalArgumentException("no distribution beta(%s, %s)".formatted(a, b));
            }
        }

        @Override
        public double quantile(double u) {
            return BetaQuantile.of(a, b, u);
        }

        @Override
        public DoubleUnaryOperator placed() {
            return new PlacedBeta(a, b)::at;
        }

        @Override
        public double cdf(double x) {
            return x <= 0 ? 0 : x >= 1 ? 1 : Beta.regularizedBeta(x, a, b);
        }

        @Override
        public double density(double x) {
            return x <= 0 || x >= 1
                    ? 0
                    : Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - Beta.logBeta(a, b));
        }
    }
}
