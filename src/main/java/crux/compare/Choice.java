package crux.compare;

import crux.model.Coordinate;
import crux.model.Interval;
import java.util.List;
import java.util.Optional;

/**
 * What one choice makes of a weighted conclusion, all others left as they are: an answer moved in every rival that asks for it, or the
 * weight of one rival, the others' weights co-varying in proportion.
 *
 * @param rivals that ask the question, by number; or the one whose weight it is
 * @param answer what is answered; nothing where a weight is meant
 * @param value where it is now, in the first of them
 * @param between where it is moved, in the first of them
 * @param atLow the weighted conclusion at the low end
 * @param atHigh at the high end
 * @param least the smallest between them
 * @param greatest the greatest between them
 */
public record Choice(
        List<Integer> rivals,
        Optional<Coordinate> answer,
        double value,
        Interval between,
        double atLow,
        double atHigh,
        double least,
        double greatest) {

    /** Copies its list. */
    public Choice {
        rivals = List.copyOf(rivals);
    }

    /** Greatest less smallest. */
    public double swing() {
        return greatest - least;
    }
}
