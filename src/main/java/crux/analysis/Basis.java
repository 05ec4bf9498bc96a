package crux.analysis;

import crux.model.Answer;
import crux.model.Credence;
import crux.model.Interval;
import crux.model.Reach;
import java.util.Optional;
import org.apache.commons.math3.distribution.BetaDistribution;

/** What a swing compares: between which two values each answer is moved. */
public enum Basis {
    /** An equal move of every answer: 10 points of probability or share, or a tenth of a number's range, either way. */
    EQUAL {
        @Override
        public Interval between(Credence credence, double value, Optional<Answer> answer) {
            double move = credence.kind() == Credence.Kind.NUMBER
                    ? 0.1 * Reach.of(credence).width()
                    : 0.1;
            return cut(value - move, value + move, credence);
        }
    },

    /**
     * The ranges of the profile's own answers: hard bounds, the 5th and 95th percentiles of an uncertain value, the whole domain of
     * a rejected question. A single value, and a question that was not answered, has no range: it does not move.
     */
    OWN {
        @Override
        public Interval between(Credence credence, double value, Optional<Answer> answer) {
            return answer.map(given -> stated(credence, value, given)).orElseGet(() -> new Interval(value, value));
        }
    },

    /** The author's ranges; a share between 0.05 and 0.95. */
    AUTHOR {
        @Override
        public Interval between(Credence credence, double value, Optional<Answer> answer) {
            return credence.isDistribution() ? new Interval(0.05, 0.95) : Reach.of(credence);
        }
    };

    private static final double FIFTH = 0.05;

    /**
     * The values a coordinate of {@code credence} is moved between.
     *
     * @param value where it is now
     * @param answer the profile's, if the question was answered
     */
    public abstract Interval between(Credence credence, double value, Optional<Answer> answer);

    private static Interval stated(Credence credence, double value, Answer answer) {
        if (answer instanceof Answer.Range range) {
            return cut(range.low(), range.high(), credence);
        }
        if (answer instanceof Answer.Spread spread) {
            return cut(spread.low(), spread.high(), credence);
        }
        if (answer instanceof Answer.Beta beta) {
            BetaDistribution distribution = new BetaDistribution(null, beta.a(), beta.b());
            return new Interval(
                    distribution.inverseCumulativeProbability(FIFTH),
                    distribution.inverseCumulativeProbability(1 - FIFTH));
        }
        if (answer instanceof Answer.Rejected) {
            return Reach.wholeOf(credence);
        }
        return new Interval(value, value);
    }

    private static Interval cut(double low, double high, Credence credence) {
        return new Interval(credence.domain().clamp(low), credence.domain().clamp(high));
    }
}
