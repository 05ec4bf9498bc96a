package crux.elicit;

import crux.model.Answer;
import crux.model.Belief;
import crux.model.BitScale;
import crux.model.Credence;
import crux.model.Profile;
import crux.model.Reach;
import java.util.Optional;
import org.apache.commons.math3.special.Gamma;

/**
 * How hard a repair finds it to move what a person said: the weight of the square of a move in bits.
 *
 * <p>A belief that its owner is sure of to s of 5 weighs 2^(s−3). An answer that is one value weighs 1, as a belief sure to 3 does. A range
 * or an uncertain value weighs 1/σ², its width taken as a 90 % interval of σ bits, and no less than 1/4 and no more than 4; so does a Beta
 * distribution, σ² = ψ'(a) + ψ'(b) in nats². A default that nobody answered weighs 1/4. Rejected questions, and answers of 0 and 1,
 * do not move at all.
 */
final class Sureness {

    private static final double WIDTH_OF_90 = 2 * 1.6448536269514722;
    private static final double LEAST = 0.25;
    private static final double MOST = 4;

    private Sureness() {}

    static double of(Belief belief) {
        return Math.pow(2, belief.sure() - 3.0);
    }

    /** The weight of a credence's answer; none where it is not to be moved. */
    static Optional<Double> of(Credence credence, Profile profile) {
        Optional<Answer> answer = profile.answer(credence.id());
        if (answer.isEmpty()) {
            return Optional.of(LEAST);
        }
        Answer given = answer.get();
        if (given instanceof Answer.Rejected) {
            return Optional.empty();
        }
        if (given instanceof Answer.Range range) {
            return Optional.of(ofWidth(credence, range.low(), range.high()));
        }
        if (given instanceof Answer.Spread spread) {
            return Optional.of(ofWidth(credence, spread.low(), spread.high()));
        }
        if (given instanceof Answer.Beta beta) {
            double nats = Gamma.trigamma(beta.a()) + Gamma.trigamma(beta.b());
            return Optional.of(within(Math.log(2) * Math.log(2) / nats));
        }
        return Optional.of(1.0);
    }

    private static double ofWidth(Credence credence, double low, double high) {
        double width = credence.kind() == Credence.Kind.NUMBER
                ? (high - low) / Reach.tenth(credence)
                : BitScale.bits(high) - BitScale.bits(low);
        double sigma = width / WIDTH_OF_90;
        return within(1 / (sigma * sigma));
    }

    private static double within(double weight) {
        return Math.max(LEAST, Math.min(MOST, weight));
    }
}
