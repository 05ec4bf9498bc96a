package crux.analysis;

import crux.model.Finding;
import crux.model.Intervention;
import java.util.List;
import java.util.Optional;

/**
 * One of the things in which two sides differ, which moves from the first to the second as a whole.
 *
 * <p>Sealed: an {@link Answered} credence, some {@link Evidence}, or something {@link Done}.
 */
public sealed interface Player {

    /** The credence's or the variable's id. */
    String id();

    /** A credence answered in two ways; a distribution is one player. */
    record Answered(String id, List<Double> a, List<Double> b) implements Player {

        /** Copies its lists. */
        public Answered {
            a = List.copyOf(a);
            b = List.copyOf(b);
        }
    }

    /** A variable about which the two sides found different things, or one side nothing. */
    record Evidence(String id, Optional<Finding> a, Optional<Finding> b) implements Player {}

    /** A variable that the two sides set differently, or one side not at all. */
    record Done(String id, Optional<Intervention> a, Optional<Intervention> b) implements Player {}
}
