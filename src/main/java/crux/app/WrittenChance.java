package crux.app;

import crux.model.Answer;
import crux.model.Credence;
import crux.notation.CredenceText;
import crux.notation.Written;

/** A probability written in any form as an option's value. */
final class WrittenChance {

    private WrittenChance() {}

    /**
     * A probability that is neither 0 nor 1.
     *
     * @throws Unusable where the text is no such probability
     */
    static double between(String option, String text) throws Unusable {
        String where = option + " " + text;
        Written written =
                CredenceText.of(Credence.probability("chance", "", 0.5)).read(text);
        if (written instanceof Written.Refused refused) {
            throw Unusable.usage(where, refused.what(), refused.mend());
        }
        Answer answer = ((Written.Accepted) written).answer();
        double value = answer instanceof Answer.Point point ? point.values().get(0) : Double.NaN;
        if (!(value > 0 && value < 1)) {
            throw Unusable.usage(
                    where, "only a probability above 0 and below 1 can be crossed", "write it as 50% or 0.5");
        }
        return value;
    }
}
