package crux.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A ledger in bits: the share of a state is in proportion to its prior share × 2^(sum of the addends that apply).
 *
 * <p>Weights are compared in logarithms, so that 2^10000 to 1 is an ordinary ratio.
 *
 * @param prior shares before any addend; even where absent
 * @param terms each adds bits to some states where its condition holds
 */
public record LogOdds(Optional<Shares> prior, List<Term> terms) implements Conditional {

    private static final Set<Expression.Operator> FINITE = EnumSet.of(
            Expression.Operator.ADD,
            Expression.Operator.SUBTRACT,
            Expression.Operator.NEGATE,
            Expression.Operator.MIN,
            Expression.Operator.MAX);

    /** Bits added to states where a condition holds. */
    public record Term(Condition when, Map<String, Expression> add) {

        /** Copies its map, keeping its order. */
        public Term {
            add = Collections.unmodifiableMap(new LinkedHashMap<>(add));
        }
    }

    /** Copies its list. */
    public LogOdds {
        terms = List.copyOf(terms);
    }

    @Override
    public <N> List<N> row(Configuration configuration, Algebra<N> algebra) {
        List<State> states = configuration.family().child().states();
        List<Term> applying = new ArrayList<>();
        for (Term term : terms) {
            if (term.when().holds(configuration)) {
                applying.add(term);
            }
        }
        List<List<N>> addends = new ArrayList<>();
        for (State state : states) {
            addends.add(addends(state, applying, configuration, algebra));
        }
        return algebra.ledger(priorOver(states).of(states, algebra, configuration), addends);
    }

    /** The terms that apply, and the numbers that they read. */
    @Override
    public Function<Configuration, Object> contexts() {
        List<List<String>> read = terms.stream()
                .map(term -> term.add().values().stream()
                        .flatMap(Expression::parents)
                        .distinct()
                        .toList())
                .toList();
        List<String> always = prior.stream().flatMap(Shares::parents).distinct().toList();
        return configuration -> {
            List<Object> context = new ArrayList<>();
            always.forEach(parent -> context.add(configuration.stateOf(parent)));
            for (int i = 0; i < read.size(); i++) {
                if (terms.get(i).when().holds(configuration)) {
                    context.add(i);
                    read.get(i).forEach(parent -> context.add(configuration.stateOf(parent)));
                }
            }
            return context;
        };
    }

    private static <N> List<N> addends(
            State state, List<Term> applying, Configuration configuration, Algebra<N> algebra) {
        List<N> addends = new ArrayList<>();
        for (Term term : applying) {
            Expression addend = term.add().get(state.id());
            if (addend != null) {
                addends.add(addend.value(algebra, configuration));
            }
        }
        return addends;
    }

    private Shares priorOver(List<State> states) {
        return prior.orElseGet(
                () -> new Shares.Listed(Collections.nCopies(states.size(), Expression.of(1.0 / states.size()))));
    }

    @Override
    public Stream<Coordinate> coordinates(Family family) {
        return Stream.concat(
                prior.stream()
                        .flatMap(shares -> shares.coordinates(family.child().states())),
                terms.stream().flatMap(term -> term.add().values().stream()).flatMap(Expression::coordinates));
    }

    @Override
    public List<Flaw> flaws(Family family, FormCheck check) {
        List<Flaw> flaws = new ArrayList<>();
        prior.ifPresent(shares ->
                flaws.addAll(check.shares("prior", shares, family.child().states(), family)));
        for (int i = 0; i < terms.size(); i++) {
            String path = "terms/" + i;
            Term term = terms.get(i);
            flaws.addAll(check.condition(path + "/when", term.when(), family));
            term.add().forEach((state, bits) -> {
                flaws.addAll(check.state(path + "/add/" + state, family.child(), state));
                flaws.addAll(check.expression(path + "/add/" + state, bits, family));
            });
        }
        boolean mayFail =
                terms.stream().flatMap(term -> term.add().values().stream()).anyMatch(LogOdds::mayBeInfinite);
        if (flaws.isEmpty() && mayFail) {
            flaws.addAll(check.rows(family, contexts(), this::row));
        }
        return flaws;
    }

    /** Whether it may be no number: credences, parents' numbers, and what is added up of them, always are one. */
    private static boolean mayBeInfinite(Expression bits) {
        return bits instanceof Expression.Operation operation
                && (!FINITE.contains(operation.operator())
                        || operation.operands().stream().anyMatch(LogOdds::mayBeInfinite));
    }
}
