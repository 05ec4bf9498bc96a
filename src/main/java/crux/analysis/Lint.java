package crux.analysis;

import crux.model.Target;
import java.util.List;

/**
 * A habit of an argument that often misleads. Not an error: each may be meant.
 *
 * <p>Sealed: one record a habit.
 */
public sealed interface Lint {

    /** Each step of a long chain has to hold, and each is less than sure, so that the product is small whatever one believes. */
    record ManyStages(Target target, List<Target> stages) implements Lint {

        /** Copies its list. */
        public ManyStages {
            stages = List.copyOf(stages);
        }
    }

    /** A parent whose state makes no difference to the variable, under the present answers. */
    record IdleParent(String variable, String parent) implements Lint {}

    /** Rows that give some state probability 0, so that nothing can ever bring it about there. */
    record Zeros(String variable, int rows, int of) implements Lint {}

    /** No answer that is asked for moves the conclusion. */
    record NothingMoves(Target target) implements Lint {}

    /** An even start over named kinds: how many are named fixes where the answer begins. */
    record NamedKinds(String variable, int kinds) implements Lint {}

    /** An answer favours a state in its own table, and raising it makes that state less likely on the whole. */
    record Backfires(String credence, Target favoured, double derivative) implements Lint {}

    /** The evidence moves the weight of a way of reasoning, which is no event that evidence could bear on. */
    record LensMoved(String variable, List<Double> before, List<Double> after) implements Lint {

        /** Copies its lists. */
        public LensMoved {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }
}
