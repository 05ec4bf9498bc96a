package crux.testing;

import crux.model.BeliefNetwork;
import crux.model.Condition;
import crux.model.Conditional;
import crux.model.Coordinate;
import crux.model.Credence;
import crux.model.Dependence;
import crux.model.Description;
import crux.model.Expression;
import crux.model.Family;
import crux.model.Finding;
import crux.model.Interval;
import crux.model.Intervention;
import crux.model.LogOdds;
import crux.model.PlainTable;
import crux.model.Prior;
import crux.model.Query;
import crux.model.RuleTable;
import crux.model.Shares;
import crux.model.State;
import crux.model.Target;
import crux.model.Variable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Small random networks and queries, each fully told by its seed: unequal state counts from 1 to 10, zeros and certainties,
 * disconnected parts, orders in which children may stand before their parents, evidence of every kind, possible or not.
 */
public final class RandomNetworks {

    private static final int MOST_CONFIGURATIONS = 6000;

    private final long seed;
    private final Random random;
    private int mostVariables = 9;
    private double zeros = -1;

    private RandomNetworks(long seed) {
        this.seed = seed;
        random = new Random(seed);
        random.nextInt();
    }

    /** Networks and queries drawn from this seed. */
    public static RandomNetworks seeded(long seed) {
        return new RandomNetworks(seed);
    }

    /** Of at most so many variables. */
    public RandomNetworks ofAtMost(int variables) {
        mostVariables = variables;
        return this;
    }

    /** Without zeros in the tables, so that all evidence is possible. */
    public RandomNetworks positive() {
        zeros = 0;
        return this;
    }

    /** A network without credences, of at most some thousand configurations. */
    public BeliefNetwork network() {
        int count = 1 + random.nextInt(mostVariables);
        double zeroShare = zeros >= 0 ? zeros : random.nextInt(3) * 0.25;
        int mostParents = random.nextInt(4);
        List<Variable> variables = variables(count);
        List<Dependence> dependences = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Variable> before = new ArrayList<>(variables.subList(0, i));
            Collections.shuffle(before, random);
            List<Variable> parents = before.subList(0, Math.min(i, random.nextInt(mostParents + 1)));
            dependences.add(new Dependence(
                    variables.get(i),
                    parents.stream().map(Variable::id).toList(),
                    table(variables.get(i), parents, zeroShare)));
        }
        Collections.shuffle(dependences, random);
        return BeliefNetwork.of("random-" + seed, dependences);
    }

    /**
     * A network with credences of every kind, some of which several variables share: priors after a distribution, tables of rules,
     * and log-odds in bits. Some defaults are 0 or 1.
     */
    public BeliefNetwork networkWithCredences() {
        int count = 2 + random.nextInt(mostVariables - 1);
        List<Variable> variables = variables(count).stream()
                .filter(variable -> variable.size() > 1)
                .toList();
        if (variables.isEmpty()) {
            variables = List.of(Variable.of("v0", "s0", "s1"));
        }
        List<Credence> credences = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            credences.add(Credence.probability("p" + i, "p" + i + "?", chance()));
            credences.add(number("b" + i, random.nextInt(5) - 2));
        }
        List<Dependence> dependences = new ArrayList<>();
        for (int i = 0; i < variables.size(); i++) {
            List<Variable> before = new ArrayList<>(variables.subList(0, i));
            Collections.shuffle(before, random);
            List<Variable> parents = before.subList(0, Math.min(i, random.nextInt(3)));
            dependences.add(new Dependence(
                    variables.get(i),
                    parents.stream().map(Variable::id).toList(),
                    form(variables.get(i), parents, credences)));
        }
        return new BeliefNetwork(
                Description.of("random-" + seed),
                used(credences, dependences),
                dependences,
                Optional.empty(),
                List.of());
    }

    private static List<Credence> used(List<Credence> credences, List<Dependence> dependences) {
        Map<String, Variable> variables = dependences.stream()
                .map(Dependence::variable)
                .collect(Collectors.toMap(Variable::id, variable -> variable));
        Set<String> named = dependences.stream()
                .flatMap(dependence -> dependence
                        .conditional()
                        .coordinates(new Family(
                                dependence.variable(),
                                dependence.parents().stream()
                                        .map(parent -> Objects.requireNonNull(variables.get(parent)))
                                        .toList())))
                .map(Coordinate::credence)
                .collect(Collectors.toSet());
        return credences.stream()
                .filter(credence -> named.contains(credence.id()))
                .toList();
    }

    private double chance() {
        int kind = random.nextInt(8);
        return kind == 0 ? 0 : kind == 1 ? 1 : 0.05 + 0.9 * random.nextDouble();
    }

    private Conditional form(Variable child, List<Variable> parents, List<Credence> credences) {
        int kind = random.nextInt(3);
        if (parents.isEmpty() && kind > 0) {
            String id = "d_" + child.id();
            credences.add(distribution(id, child, distribution(child.size(), 0.2)));
            return new Prior(new Shares.Named(id));
        }
        if (kind == 0) {
            return table(child, parents, 0.2);
        }
        return kind == 1 ? rules(child, parents) : bits(child, parents);
    }

    private Conditional rules(Variable child, List<Variable> parents) {
        List<RuleTable.Row> rows = new ArrayList<>();
        Variable parent = parents.get(0);
        rows.add(new RuleTable.Row(
                Condition.is(parent.id(), parent.states().get(0).id()), shares(child)));
        rows.add(new RuleTable.Row(Condition.ALWAYS, shares(child)));
        return new RuleTable(rows);
    }

    /** One state by a credence, the rest evenly; the last has what is left. */
    private Shares shares(Variable child) {
        Expression credence = Expression.credence("p" + random.nextInt(3));
        int others = child.size() - 1;
        Expression share = Expression.of(
                Expression.Operator.DIVIDE,
                Expression.of(Expression.Operator.SUBTRACT, Expression.of(1), credence),
                Expression.of(others));
        List<Expression> shares = new ArrayList<>(List.of(credence));
        for (int i = 1; i < others; i++) {
            shares.add(share);
        }
        return new Shares.Listed(shares);
    }

    private Conditional bits(Variable child, List<Variable> parents) {
        List<LogOdds.Term> terms = new ArrayList<>();
        for (Variable parent : parents) {
            terms.add(new LogOdds.Term(
                    Condition.is(parent.id(), stateOf(parent).id()),
                    Map.of(stateOf(child).id(), Expression.credence("b" + random.nextInt(3)))));
        }
        return new LogOdds(Optional.empty(), terms);
    }

    private static Credence number(String id, double byDefault) {
        return Questions.number(id, byDefault, Interval.ALL, Optional.of(new Interval(-1, 1)));
    }

    private static Credence distribution(String id, Variable variable, double[] shares) {
        List<String> states = variable.states().stream().map(State::id).toList();
        return Questions.distribution(id, variable.id(), states, shares);
    }

    private List<Variable> variables(int count) {
        List<Variable> variables = new ArrayList<>();
        int room = MOST_CONFIGURATIONS;
        for (int i = 0; i < count; i++) {
            int most = Math.max(1, Math.min(10, room));
            int size = random.nextInt(4) == 0 ? 1 + random.nextInt(most) : Math.min(most, 2 + random.nextInt(2));
            room /= size;
            variables.add(Variable.of(
                    "v" + i, IntStream.range(0, size).mapToObj(s -> "s" + s).toArray(String[]::new)));
        }
        return variables;
    }

    private PlainTable table(Variable child, List<Variable> parents, double zeroShare) {
        int rows = parents.stream().mapToInt(Variable::size).reduce(1, (a, b) -> a * b);
        double[] entries = new double[rows * child.size()];
        for (int row = 0; row < rows; row++) {
            double[] shares = distribution(child.size(), zeroShare);
            System.arraycopy(shares, 0, entries, row * shares.length, shares.length);
        }
        return PlainTable.of(entries);
    }

    /** A distribution over so many states, each but one of which is 0 with this chance. */
    public double[] distribution(int states, double zeroShare) {
        double[] shares = new double[states];
        double sum = 0;
        for (int i = 0; i < states; i++) {
            shares[i] = random.nextDouble() < zeroShare ? 0 : 0.01 + random.nextDouble();
            sum += shares[i];
        }
        if (sum == 0) {
            shares[random.nextInt(states)] = 1;
            sum = 1;
        }
        for (int i = 0; i < states; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    /** A query with a target, observed and likelihood findings and interventions; its evidence may be impossible. */
    public Query query(BeliefNetwork network) {
        List<Finding> findings = new ArrayList<>();
        List<Intervention> interventions = new ArrayList<>();
        for (Variable variable : network.variables()) {
            int kind = random.nextInt(8);
            if (kind == 0) {
                findings.add(
                        new Finding.Observed(variable.id(), stateOf(variable).id()));
            } else if (kind == 1) {
                findings.add(new Finding.Likelihood(variable.id(), weights(variable.size())));
            }
            if (random.nextInt(12) == 0) {
                interventions.add(
                        new Intervention(variable.id(), stateOf(variable).id()));
            }
        }
        Collections.shuffle(findings, random);
        return new Query(findings, interventions, Optional.of(target(network)));
    }

    /** The query with Jeffrey findings on up to so many of the variables without a finding. */
    public Query believing(BeliefNetwork network, Query query, int most) {
        List<String> taken = query.findings().stream().map(Finding::variable).toList();
        List<Variable> free = new ArrayList<>(network.variables().stream()
                .filter(variable -> !taken.contains(variable.id()))
                .toList());
        Collections.shuffle(free, random);
        Query believing = query;
        for (Variable variable : free.subList(0, Math.min(most, free.size()))) {
            double[] belief = distribution(variable.size(), 0);
            believing = believing.with(new Finding.Jeffrey(
                    variable.id(), java.util.Arrays.stream(belief).boxed().toList()));
        }
        return believing;
    }

    private List<Double> weights(int states) {
        List<Double> weights = new ArrayList<>();
        for (int i = 0; i < states; i++) {
            weights.add(random.nextInt(4) == 0 ? 0 : random.nextDouble() * 3);
        }
        weights.set(random.nextInt(states), 1.0);
        return weights;
    }

    /** A target drawn from all states of all variables. */
    public Target target(BeliefNetwork network) {
        Variable variable =
                network.variables().get(random.nextInt(network.variables().size()));
        return new Target(variable.id(), stateOf(variable).id());
    }

    private State stateOf(Variable variable) {
        return variable.states().get(random.nextInt(variable.size()));
    }

    /** The generator, for what else a test draws. */
    public Random random() {
        return random;
    }

    @Override
    public String toString() {
        return "seed " + seed;
    }
}
