package crux.testing;

import crux.model.BeliefNetwork;
import crux.model.Condition;
import crux.model.Conditional;
import crux.model.Coordinate;
import crux.model.Credence;
import crux.model.Dependence;
import crux.model.Description;
import crux.model.Expression;
import crux.model.Expression.Operator;
import crux.model.Finding;
import crux.model.Interval;
import crux.model.LogOdds;
import crux.model.Place;
import crux.model.Prior;
import crux.model.Query;
import crux.model.RuleTable;
import crux.model.Settings;
import crux.model.Shares;
import crux.model.Target;
import crux.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Small random networks whose numbers come from credences: probabilities, distributions and bits, in priors, tables and ledgers.
 *
 * <p>The last variable depends on some before it and is the conclusion. Zeros occur, in answers and in tables.
 */
public final class RandomArguments {

    private final Random random;
    private final boolean affine;
    private final List<Credence> credences = new ArrayList<>();
    private final List<Dependence> dependences = new ArrayList<>();

    private RandomArguments(long seed, boolean affine) {
        random = new Random(seed);
        this.affine = affine;
    }

    /** A network of {@code size} variables, any form and any sharing of credences between tables. */
    public static BeliefNetwork any(long seed, int size) {
        return new RandomArguments(seed, false).network(size);
    }

    /** A network whose every credence enters one table only, and affinely. */
    public static BeliefNetwork affine(long seed, int size) {
        return new RandomArguments(seed, true).network(size);
    }

    /** Random answers; about one share or probability in eight is 0. */
    public static Settings settings(BeliefNetwork network, Random random) {
        Settings settings = network.defaults();
        for (Credence credence : network.credences()) {
            settings = settings.with(credence, answer(credence, random));
        }
        return settings;
    }

    /** Asks for the last variable's first state, given what was observed of the first variable or of none. */
    public static Query query(BeliefNetwork network, boolean evidence) {
        Query query = Query.of(network.conclusion().orElseThrow());
        Variable first = network.variables().get(0);
        Variable second = network.variables().get(network.variables().size() - 2);
        return evidence
                ? query.with(new Finding.Observed(
                                second.id(), second.states().get(0).id()))
                        .with(new Finding.Likelihood(
                                first.id(),
                                IntStream.range(0, first.size())
                                        .mapToObj(i -> 0.3 + 0.2 * i)
                                        .toList()))
                : query;
    }

    private static List<Double> answer(Credence credence, Random random) {
        return switch (credence.kind()) {
            case NUMBER -> List.of(6 * random.nextDouble() - 3);
            case DISTRIBUTION -> shares(credence.size(), random);
            default -> List.of(random.nextInt(8) == 0 ? 0 : random.nextDouble());
        };
    }

    private static List<Double> shares(int size, Random random) {
        double[] shares = random.doubles(size).toArray();
        shares[random.nextInt(size)] *= random.nextInt(8) == 0 && size > 1 ? 0 : 1;
        double sum = java.util.Arrays.stream(shares).sum();
        return java.util.Arrays.stream(shares).mapToObj(share -> share / sum).toList();
    }

    private BeliefNetwork network(int size) {
        for (int i = 0; i < size; i++) {
            boolean last = i == size - 1;
            Variable variable = variable("v" + i, last ? 2 : 2 + random.nextInt(2));
            List<Variable> parents = parents(i, last);
            Conditional form = form(variable, parents);
            dependences.add(
                    new Dependence(variable, parents.stream().map(Variable::id).toList(), form));
        }
        return new BeliefNetwork(
                Description.of("random"),
                credences,
                dependences,
                Optional.of(new Target("v" + (size - 1), "s0")),
                List.of());
    }

    private static Variable variable(String id, int states) {
        return Variable.of(
                id, IntStream.range(0, states).mapToObj(state -> "s" + state).toArray(String[]::new));
    }

    private List<Variable> parents(int before, boolean last) {
        List<Variable> all = dependences.stream().map(Dependence::variable).collect(Collectors.toList());
        java.util.Collections.shuffle(all, random);
        int count = Math.min(before, last ? 3 : random.nextInt(3));
        return all.subList(0, count);
    }

    private Conditional form(Variable variable, List<Variable> parents) {
        if (!affine && random.nextInt(3) == 0) {
            return ledger(variable, parents);
        }
        return parents.isEmpty() ? new Prior(shares(variable)) : table(variable, parents);
    }

    private Conditional table(Variable variable, List<Variable> parents) {
        List<RuleTable.Row> rows = new ArrayList<>();
        for (Variable parent : parents) {
            rows.add(new RuleTable.Row(
                    Condition.is(parent.id(), "s" + random.nextInt(parent.size())), shares(variable)));
        }
        rows.add(new RuleTable.Row(Condition.ALWAYS, shares(variable)));
        return new RuleTable(rows);
    }

    /** A distribution over a variable's states: asked, listed with a probability, or fixed. */
    private Shares shares(Variable variable) {
        int kind = random.nextInt(4);
        if (kind == 0) {
            return new Shares.Named(distribution(variable).id());
        }
        if (kind == 1) {
            return fixed(variable.size());
        }
        Expression p = probability();
        Expression rest = Expression.of(Operator.SUBTRACT, Expression.of(1), p);
        List<Expression> entries = new ArrayList<>(List.of(random.nextBoolean() ? p : rest));
        while (entries.size() < variable.size() - 1) {
            entries.add(Expression.of(0));
        }
        return new Shares.Listed(entries);
    }

    private Shares fixed(int size) {
        return Shares.listed(
                shares(size, random).stream().mapToDouble(share -> share).toArray());
    }

    private Expression probability() {
        List<Credence> known = credences.stream()
                .filter(credence -> credence.kind() == Credence.Kind.PROBABILITY)
                .toList();
        if (!affine && !known.isEmpty() && random.nextInt(4) == 0) {
            return Expression.credence(known.get(random.nextInt(known.size())).id());
        }
        Credence added = Credence.probability("p" + credences.size(), "?", 0.1 + 0.8 * random.nextDouble());
        credences.add(added);
        return Expression.credence(added.id());
    }

    private Credence distribution(Variable variable) {
        List<Double> defaults = shares(variable.size(), random);
        Credence added = credence(
                "d" + credences.size(), Credence.Kind.DISTRIBUTION, defaults, Interval.UNIT, Optional.of(variable));
        credences.add(added);
        return added;
    }

    private Conditional ledger(Variable variable, List<Variable> parents) {
        List<LogOdds.Term> terms = new ArrayList<>();
        terms.add(new LogOdds.Term(Condition.ALWAYS, Map.of("s0", bits())));
        for (Variable parent : parents) {
            terms.add(new LogOdds.Term(
                    Condition.is(parent.id(), "s0"), Map.of("s" + random.nextInt(variable.size()), bits())));
        }
        return new LogOdds(random.nextBoolean() ? Optional.of(shares(variable)) : Optional.empty(), terms);
    }

    private Expression bits() {
        Credence added = credence(
                "b" + credences.size(),
                Credence.Kind.NUMBER,
                List.of(6 * random.nextDouble() - 3),
                Interval.ALL,
                Optional.empty());
        credences.add(added);
        return Expression.of(Operator.NEGATE, new Expression.CredenceValue(Coordinate.of(added.id())));
    }

    private static Credence credence(
            String id, Credence.Kind kind, List<Double> defaults, Interval domain, Optional<Variable> over) {
        return new Credence(
                id,
                kind,
                id,
                "?",
                defaults,
                domain,
                kind == Credence.Kind.NUMBER ? Optional.of(new Interval(-4, 4)) : Optional.empty(),
                kind == Credence.Kind.NUMBER ? "bits" : "",
                1 + defaults.size() % 3,
                "",
                Place.NONE,
                over.map(Variable::id),
                over.map(variable -> variable.states().stream()
                                .map(state -> state.id())
                                .toList())
                        .orElse(List.of()));
    }
}
