package crux.circuit;

import crux.inference.Evidence;
import crux.model.BeliefNetwork;
import crux.model.Coordinate;
import crux.model.Credence;
import crux.model.Family;
import crux.model.FormRows;
import crux.model.Interval;
import crux.model.Query;
import crux.model.Target;
import crux.model.Variable;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Compiles networks to circuits.
 *
 * <p>Every conditional form is read in an algebra of nodes; the tables of nodes are then eliminated in the order of a triangulation.
 * O(n d^(w+1)) operations at most for n variables of d states and width w; zeros, equal entries and variables that do not matter in a
 * context leave far fewer. Stateless; safe to share between threads.
 */
public final class CircuitCompiler {

    /** Nodes that come and go while a circuit is built, for each that stays. */
    private static final int NODES_AN_OPERATION = 8;

    private final long allowed;

    private CircuitCompiler(long allowed) {
        this.allowed = allowed;
    }

    /** A compiler that refuses circuits of more operations than this. */
    public static CircuitCompiler ofAtMost(long operations) {
        return new CircuitCompiler(operations);
    }

    /**
     * The circuit of one query that has a target: its evidence and interventions are built in.
     *
     * @throws IllegalArgumentException naming what does not fit the network; Jeffrey findings are not taken
     * @throws CircuitTooLarge where it would be too large
     */
    public Circuit closed(BeliefNetwork network, Query query) {
        Evidence evidence = Evidence.of(network, query);
        if (evidence.believed().length > 0) {
            throw new IllegalArgumentException("a circuit takes no Jeffrey findings");
        }
        Target target = query.target().orElseThrow(() -> new IllegalArgumentException("the query has no target"));
        return new Compilation(network, evidence, false).circuit(target, allowed);
    }

    /**
     * The circuit of one target that is open to evidence: the indicators of every variable's states are inputs.
     *
     * @throws CircuitTooLarge where it would be too large
     */
    public Circuit open(BeliefNetwork network, Target target) {
        Evidence evidence = Evidence.of(network, Query.of(target));
        return new Compilation(network, evidence, true).circuit(target, allowed);
    }

    /** One network under one body of evidence. */
    private final class Compilation {

        private final BeliefNetwork network;
        private final Evidence evidence;
        private final boolean open;
        private final int[] sizes;
        private final Nodes nodes = new Nodes(NODES_AN_OPERATION * allowed);
        private final NodeAlgebra algebra;
        private final NodeElimination elimination;

        Compilation(BeliefNetwork network, Evidence evidence, boolean open) {
            this.network = network;
            this.evidence = evidence;
            this.open = open;
            sizes = network.variables().stream().mapToInt(Variable::size).toArray();
            algebra = new NodeAlgebra(nodes, this::input, !open);
            elimination = new NodeElimination(nodes, algebra, sizes);
            network.coordinates().list().forEach(algebra::credence);
            if (open) {
                network.variables().forEach(this::indicators);
            }
        }

        private Input input(Coordinate coordinate) {
            Credence credence = network.coordinates().credence(coordinate.credence());
            int share = coordinate.share().map(credence.shares()::indexOf).orElse(0);
            Interval domain = credence.kind() == Credence.Kind.NUMBER ? credence.domain() : Interval.UNIT;
            return new Input.OfCredence(coordinate, credence.defaults().get(share), domain);
        }

        private List<Integer> indicators(Variable variable) {
            return variable.states().stream()
                    .map(state -> nodes.input(new Input.Indicator(variable.id(), state.id())))
                    .toList();
        }

        Circuit circuit(Target target, long most) {
            int asked = network.indexOf(target.variable());
            for (int variable : relevant(asked)) {
                enter(variable);
                weigh(variable);
            }
            int[] kept = fixed(asked) < 0 ? new int[] {asked} : new int[0];
            int[] weights = elimination.sumOutAllBut(kept, most);
            int state = network.variable(target.variable()).index(target.state());
            int place = kept.length > 0 ? state : fixed(asked) == state ? 0 : -1;
            List<Integer> others = IntStream.range(0, weights.length)
                    .filter(i -> i != place)
                    .mapToObj(i -> weights[i])
                    .toList();
            int rest = algebra.sum(others);
            int chosen = place < 0 ? nodes.constant(0) : weights[place];
            Circuit circuit = Pruning.circuit(nodes, network.coordinates(), chosen, rest, algebra.reliesOnUsualBits());
            if (circuit.operations() > most) {
                throw new CircuitTooLarge(circuit.operations(), most);
            }
            return circuit;
        }

        /** The factor of one variable: its conditional table at the states that are known. */
        private void enter(int variable) {
            Family family = network.family(network.variables().get(variable).id());
            if (evidence.set(variable) >= 0) {
                boolean possible = fixed(variable) == evidence.set(variable);
                elimination.enter(NodeTable.of(new int[0], sizes, states -> nodes.constant(possible ? 1 : 0)));
                return;
            }
            int[] all = family(variable);
            int[] free = Arrays.stream(all).filter(v -> fixed(v) < 0).toArray();
            FormRows<Integer> rows = new FormRows<>(
                    family, network.dependence(family.child().id()).conditional(), algebra);
            Map<List<Integer>, int[]> different = new HashMap<>();
            int[][] entered = new int[family.configurationCount()][];
            elimination.enter(NodeTable.of(free, sizes, states -> {
                int configuration = 0;
                int next = 0;
                int state = 0;
                for (int place = 0; place < all.length; place++) {
                    int known = fixed(all[place]);
                    state = known < 0 ? states[next++] : known;
                    configuration = place < all.length - 1 ? configuration * sizes[all[place]] + state : configuration;
                }
                if (entered[configuration] == null) {
                    entered[configuration] = different.computeIfAbsent(rows.row(configuration), this::entered);
                }
                return entered[configuration][state];
            }));
        }

        /** The entries of a row of a table, which add up to 1. */
        private int[] entered(List<Integer> row) {
            List<Integer> entries = row.stream().map(algebra::cut).toList();
            elimination.whole(entries);
            return entries.stream().mapToInt(Integer::intValue).toArray();
        }

        /** The weights that evidence gives the states of one variable. */
        private void weigh(int variable) {
            double[] likelihood = evidence.likelihood(variable);
            if (open) {
                List<Integer> indicators = indicators(network.variables().get(variable));
                elimination.enter(NodeTable.of(new int[] {variable}, sizes, states -> indicators.get(states[0])));
            } else if (likelihood.length > 0) {
                int[] scope = fixed(variable) < 0 ? new int[] {variable} : new int[0];
                elimination.enter(NodeTable.of(
                        scope,
                        sizes,
                        states -> nodes.constant(likelihood[states.length > 0 ? states[0] : fixed(variable)])));
            }
        }

        private int[] family(int variable) {
            List<Variable> parents =
                    network.family(network.variables().get(variable).id()).parents();
            int[] family = new int[parents.size() + 1];
            for (int i = 0; i < parents.size(); i++) {
                family[i] = network.indexOf(parents.get(i).id());
            }
            family[parents.size()] = variable;
            return family;
        }

        /** The known state of a variable, or −1; variables that are open to evidence are not known. */
        private int fixed(int variable) {
            if (evidence.observed(variable) >= 0) {
                return evidence.observed(variable);
            }
            return evidence.set(variable) >= 0 ? evidence.set(variable) : sizes[variable] == 1 && !open ? 0 : -1;
        }

        /** Every variable in an open circuit; else those that are asked for or informed, and their ancestors. */
        private int[] relevant(int asked) {
            boolean[] relevant = new boolean[sizes.length];
            Deque<Integer> waiting = new ArrayDeque<>();
            waiting.add(asked);
            IntStream.range(0, sizes.length)
                    .filter(variable -> open || evidence.isInformed(variable))
                    .forEach(waiting::add);
            while (!waiting.isEmpty()) {
                int variable = waiting.pop();
                if (!relevant[variable]) {
                    relevant[variable] = true;
                    int[] family = evidence.set(variable) >= 0 ? new int[] {variable} : family(variable);
                    Arrays.stream(family).forEach(waiting::add);
                }
            }
            return IntStream.range(0, sizes.length).filter(v -> relevant[v]).toArray();
        }
    }
}
