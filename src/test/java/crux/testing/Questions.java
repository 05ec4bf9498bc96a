package crux.testing;

import crux.model.Credence;
import crux.model.Interval;
import crux.model.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** Credences that ask for more than one probability, said by what tests vary of them. */
public final class Questions {

    private Questions() {}

    /** Shares over the states of a variable. */
    public static Credence distribution(String id, String variable, List<String> states, double... shares) {
        return Credence.distribution(
                id, id, id + "?", DoubleStream.of(shares).boxed().toList(), variable, states);
    }

    /** A number within limits, usually within a range. */
    public static Credence number(String id, double byDefault, Interval domain, Optional<Interval> range) {
        return new Credence(
                id,
                Credence.Kind.NUMBER,
                id,
                id + "?",
                List.of(byDefault),
                domain,
                range,
                "",
                1,
                "",
                Place.NONE,
                Optional.empty(),
                List.of());
    }
}
