package crux.model;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How the distribution of a variable depends on its parents: one record a form.
 *
 * <p>A form is a function from a configuration of the parents to a distribution over the variable's states. It is written once,
 * against an {@link Algebra}, and so gives exact tables, exact derivatives and circuits alike.
 */
public sealed interface Conditional
        permits Prior,
                RuleTable,
                PlainTable,
                Deterministic,
                NoisyOr,
                NoisyAnd,
                NoisyMax,
                LogOdds,
                Mixture,
                Ranked,
                Formula,
                CountAgainstSelection,
                BestOfN {

    /**
     * P(child | configuration): one number for each state of the child, summing to 1.
     *
     * @param configuration the parents' states; its family has the child
     */
    <N> List<N> row(Configuration configuration, Algebra<N> algebra);

    /**
     * What of a configuration its rows depend on: configurations of equal contexts have the same row in every algebra. Where nothing
     * better is known, each configuration is its own context.
     */
    default Function<Configuration, Object> contexts() {
        return configuration -> configuration;
    }

    /** The coordinates of credences it names, in reading order, with repetitions. */
    Stream<Coordinate> coordinates(Family family);

    /** Everything wrong with it on this family: names that do not exist, rows that are missing, counts that do not fit. */
    List<Flaw> flaws(Family family, FormCheck check);
}
