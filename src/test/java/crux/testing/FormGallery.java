package crux.testing;

import static crux.model.Expression.Operator.ADD;
import static crux.model.Expression.Operator.DIVIDE;
import static crux.model.Expression.Operator.EXP2;
import static crux.model.Expression.Operator.LOG2;
import static crux.model.Expression.Operator.MAX;
import static crux.model.Expression.Operator.MIN;
import static crux.model.Expression.Operator.MULTIPLY;
import static crux.model.Expression.Operator.NEGATE;
import static crux.model.Expression.Operator.POWER;
import static crux.model.Expression.Operator.SUBTRACT;

import crux.model.BeliefNetwork;
import crux.model.BestOfN;
import crux.model.Condition;
import crux.model.Conditional;
import crux.model.CountAgainstSelection;
import crux.model.Credence;
import crux.model.Dependence;
import crux.model.Description;
import crux.model.Deterministic;
import crux.model.Expression;
import crux.model.Family;
import crux.model.Formula;
import crux.model.Interval;
import crux.model.LogOdds;
import crux.model.Mixture;
import crux.model.NoisyAnd;
import crux.model.NoisyMax;
import crux.model.NoisyOr;
import crux.model.Place;
import crux.model.PlainTable;
import crux.model.Prior;
import crux.model.Ranked;
import crux.model.RuleTable;
import crux.model.Shares;
import crux.model.Target;
import crux.model.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every conditional form once or more, each in a small network of its own whose credences enter wherever a form takes a number.
 *
 * <p>In each network {@code y} has the form; its parents are {@code a} and {@code b} of two states, {@code k} of four numeric states.
 */
public final class FormGallery {

    private static final Variable A = Variable.of("a", "yes", "no");
    private static final Variable B = Variable.of("b", "yes", "no");
    private static final Variable K = Variable.of("k", "0", "1", "3", "10");
    private static final Variable TWO = Variable.of("y", "yes", "no");
    private static final Variable THREE = Variable.of("y", "low", "middle", "high");
    private static final Variable NUMBERS = Variable.of("y", "10", "0", "2.5");

    private static final Condition.Is A_YES = new Condition.Is("a", List.of("yes"));
    private static final Condition.Is B_NO = new Condition.Is("b", List.of("no"));
    private static final Expression P = Expression.credence("p");
    private static final Expression Q = Expression.credence("q");
    private static final Expression R = Expression.credence("r");
    private static final Expression BITS = Expression.credence("bits");
    private static final Expression COUNT = Expression.number("k");
    private static final Shares D = new Shares.Named("d");

    private FormGallery() {}

    /** One form in its network. */
    public record Example(String name, BeliefNetwork network) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** All of them. */
    public static Stream<Example> all() {
        return Stream.of(
                example("prior of a share and its rest", TWO, new Prior(listed(P))),
                example("prior by a distribution", THREE, new Prior(D)),
                example("table of rules", THREE, rules()),
                example("plain table", TWO, PlainTable.of(0.1, 0.9, 1, 0, 0.25, 0.75, 0, 1), A, B),
                example("or", TWO, Deterministic.of(TWO, new Condition.Any(List.of(A_YES, B_NO)))),
                example("noisy-or by Díez", TWO, noisyOr(NoisyOr.Parameters.DIEZ)),
                example("noisy-or by Henrion", TWO, noisyOr(NoisyOr.Parameters.HENRION)),
                example("noisy-and", TWO, noisyAnd()),
                example("noisy-max", THREE, noisyMax()),
                example("log-odds with a prior", THREE, logOdds(Optional.of(D))),
                example("log-odds without a prior", THREE, logOdds(Optional.empty())),
                example("mixture", TWO, mixture()),
                example("ranked by mean", THREE, ranked(Ranked.Combination.MEAN)),
                example("ranked by least", THREE, ranked(Ranked.Combination.MIN)),
                example("ranked by greatest", THREE, ranked(Ranked.Combination.MAX)),
                example("formula of a probability", TWO, new Formula(Formula.Gives.PROBABILITY, probability())),
                example("formula of bits", TWO, new Formula(Formula.Gives.BITS, bits())),
                example("formula of a value", NUMBERS, new Formula(Formula.Gives.VALUE, value())),
                example("count against selection", TWO, count()),
                example("best of n, share asked", TWO, best(P)),
                example("best of n, share of a parent", TWO, best(of(DIVIDE, COUNT, Expression.of(10)))));
    }

    private static RuleTable rules() {
        return new RuleTable(List.of(
                new RuleTable.Row(A_YES, D),
                new RuleTable.Row(B_NO, listed(of(MULTIPLY, P, Q), of(MULTIPLY, P, of(SUBTRACT, one(), Q)))),
                new RuleTable.Row(Condition.ALWAYS, listed(of(MULTIPLY, P, P), Expression.of(0)))));
    }

    private static NoisyOr noisyOr(NoisyOr.Parameters parameters) {
        return new NoisyOr(List.of(new NoisyOr.Cause(A_YES, P), new NoisyOr.Cause(B_NO, Q)), R, parameters);
    }

    private static NoisyAnd noisyAnd() {
        return new NoisyAnd(
                List.of(
                        new NoisyAnd.Requirement(A_YES, Expression.of(1), P),
                        new NoisyAnd.Requirement(B_NO, Q, Expression.of(0.1))),
                R);
    }

    private static NoisyMax noisyMax() {
        Map<String, Shares> ofA = new LinkedHashMap<>();
        ofA.put("yes", D);
        Map<String, Shares> ofK = new LinkedHashMap<>();
        ofK.put("1", listed(P, of(SUBTRACT, one(), P), Expression.of(0)));
        ofK.put("10", listed(of(MULTIPLY, P, Q), of(MULTIPLY, P, of(SUBTRACT, one(), Q))));
        return new NoisyMax(
                List.of(new NoisyMax.Cause("a", ofA), new NoisyMax.Cause("k", ofK)), listed(R, Expression.of(0)));
    }

    private static LogOdds logOdds(Optional<Shares> prior) {
        Map<String, Expression> first = new LinkedHashMap<>();
        first.put("low", BITS);
        first.put("high", of(NEGATE, COUNT));
        return new LogOdds(
                prior,
                List.of(
                        new LogOdds.Term(A_YES, first),
                        new LogOdds.Term(Condition.ALWAYS, Map.of("middle", of(MULTIPLY, P, COUNT)))));
    }

    private static Mixture mixture() {
        Map<String, Conditional> components = new LinkedHashMap<>();
        components.put("yes", noisyAnd());
        components.put("no", new Formula(Formula.Gives.PROBABILITY, of(MULTIPLY, P, Q)));
        return new Mixture("a", components);
    }

    private static Ranked ranked(Ranked.Combination combination) {
        Map<String, Expression> weights = new LinkedHashMap<>();
        weights.put("a", of(ADD, one(), P));
        weights.put("b", of(ADD, Expression.of(3), BITS));
        weights.put("k", of(ADD, Expression.of(2), Q));
        return new Ranked(weights, combination, of(ADD, Expression.of(0.02), of(MULTIPLY, R, R)));
    }

    private static Expression probability() {
        Expression odd = of(MULTIPLY, of(POWER, P, COUNT), of(MAX, Q, of(MULTIPLY, Expression.of(0.5), R)));
        return of(MIN, odd, Expression.of(0.99));
    }

    private static Expression bits() {
        return of(SUBTRACT, of(MULTIPLY, BITS, of(LOG2, of(ADD, one(), COUNT))), of(EXP2, of(POWER, one(), Q)));
    }

    private static Expression value() {
        return of(ADD, of(MULTIPLY, Expression.of(3), P), of(POWER, of(ADD, Q, one()), of(MULTIPLY, R, COUNT)));
    }

    private static CountAgainstSelection count() {
        return new CountAgainstSelection(COUNT, P, BITS, Q, A_YES, of(ADD, R, BITS));
    }

    private static BestOfN best(Expression share) {
        return new BestOfN(
                share,
                COUNT,
                3,
                new Condition.Any(List.of(A_YES, B_NO)),
                Q,
                List.of(new BestOfN.Term(A_YES, of(NEGATE, BITS))));
    }

    private static Expression one() {
        return Expression.of(1);
    }

    private static Expression of(Expression.Operator operator, Expression... operands) {
        return Expression.of(operator, operands);
    }

    private static Shares listed(Expression... shares) {
        return new Shares.Listed(List.of(shares));
    }

    private static Example example(String name, Variable child, Conditional form) {
        return form instanceof Prior
                ? example(name, child, form, new Variable[0])
                : example(name, child, form, A, B, K);
    }

    private static Example example(String name, Variable child, Conditional form, Variable... parents) {
        List<Dependence> dependences = new ArrayList<>();
        double spread = 0.3;
        for (Variable parent : parents) {
            dependences.add(new Dependence(parent, List.of(), new Prior(falling(parent.size(), spread))));
            spread += 0.15;
        }
        Dependence last =
                new Dependence(child, Stream.of(parents).map(Variable::id).toList(), form);
        dependences.add(last);
        Family family = new Family(child, List.of(parents));
        Set<String> used = new LinkedHashSet<>(form.coordinates(family)
                .map(coordinate -> coordinate.credence())
                .toList());
        List<Credence> credences = credences().stream()
                .filter(credence -> used.contains(credence.id()))
                .toList();
        return new Example(
                name,
                new BeliefNetwork(
                        Description.of("form"),
                        credences,
                        dependences,
                        Optional.of(new Target("y", child.states().get(0).id())),
                        List.of()));
    }

    /** The first state has {@code first}, each next the same share of what is left. */
    private static Shares falling(int states, double first) {
        double[] shares = new double[states - 1];
        double rest = 1;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = rest * first;
            rest -= shares[i];
        }
        return Shares.listed(shares);
    }

    private static List<Credence> credences() {
        return List.of(
                Credence.probability("p", "p?", 0.35),
                Credence.probability("q", "q?", 0.6),
                Credence.probability("r", "r?", 0.15),
                number("bits", 1.75),
                Questions.distribution("d", "y", List.of("low", "middle", "high"), 0.2, 0.5, 0.3));
    }

    private static Credence number(String id, double byDefault) {
        return new Credence(
                id,
                Credence.Kind.NUMBER,
                id,
                id + "?",
                List.of(byDefault),
                new Interval(0, 100),
                Optional.of(new Interval(0, 10)),
                "bits",
                1,
                "",
                Place.NONE,
                Optional.empty(),
                List.of());
    }
}
