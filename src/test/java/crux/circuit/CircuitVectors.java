package crux.circuit;

import crux.model.BeliefNetwork;
import crux.model.Finding;
import crux.model.Query;
import crux.model.Target;
import crux.model.Variable;
import crux.testing.RandomArguments;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes the vectors that other evaluators of circuits are held to: settings of all inputs, and what follows from them. */
final class CircuitVectors {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    private final BeliefNetwork network;
    private final Circuit circuit;
    private final List<Case> cases = new ArrayList<>();

    /** One setting of all inputs, and the query and the answers that it stands for. */
    record Case(String name, Query query, List<Double> inputs) {}

    private CircuitVectors(BeliefNetwork network) {
        this.network = network;
        Target target = network.conclusion().orElseThrow();
        circuit = CircuitCompiler.ofAtMost(1 << 20).open(network, target);
        double[] defaults = network.defaults().toArray();
        Query query = Query.of(target);
        add("the defaults", query, defaults);
        add("the defaults, granted what the argument grants", query.withFindings(network.granted()), defaults);
        for (int seed = 1; cases.size() < 6; seed++) {
            Random random = new Random(seed);
            double[] answers = RandomArguments.settings(network, random).toArray();
            add("random answers and evidence, seed " + seed, query.withFindings(findings(random, target)), answers);
            cases.removeIf(one -> !isFinite(one));
        }
    }

    private boolean isFinite(Case one) {
        SingleRun run = run(one);
        return run.target() + run.rest() > 0 && Arrays.stream(run.down()).allMatch(Double::isFinite);
    }

    private SingleRun run(Case one) {
        SingleRun run = new SingleRun(circuit);
        run.up(one.inputs().stream().mapToDouble(Double::doubleValue).toArray());
        return run;
    }

    /** Those of a network. */
    static CircuitVectors of(BeliefNetwork network) {
        return new CircuitVectors(network);
    }

    /** One variable seen, another weighed; neither is the target. */
    private List<Finding> findings(Random random, Target target) {
        List<Variable> others = network.variables().stream()
                .filter(variable -> !variable.id().equals(target.variable()) && !variable.isLens())
                .toList();
        int first = random.nextInt(others.size());
        Variable seen = others.get(first);
        Variable weighed = others.get((first + 1) % others.size());
        return List.of(
                new Finding.Observed(seen.id(), seen.states().get(0).id()),
                new Finding.Likelihood(
                        weighed.id(),
                        IntStream.range(0, weighed.size())
                                .mapToObj(state -> 0.25 + 0.5 * state)
                                .toList()));
    }

    private void add(String name, Query query, double[] answers) {
        List<Double> inputs = new ArrayList<>();
        for (double answer : answers) {
            inputs.add(answer);
        }
        for (Variable variable : network.variables()) {
            for (int state = 0; state < variable.size(); state++) {
                inputs.add(weight(query, variable, state));
            }
        }
        cases.add(new Case(name, query, List.copyOf(inputs)));
    }

    private static double weight(Query query, Variable variable, int state) {
        for (Finding finding : query.findings()) {
            if (finding instanceof Finding.Observed seen && seen.variable().equals(variable.id())) {
                return variable.index(seen.state()) == state ? 1 : 0;
            }
            if (finding instanceof Finding.Likelihood likelihood
                    && likelihood.variable().equals(variable.id())) {
                return likelihood.weights().get(state);
            }
        }
        return 1;
    }

    /** The cases. */
    List<Case> cases() {
        return cases;
    }

    /** All of it, a line a case. */
    String text() {
        ObjectNode head = JsonNodeFactory.instance.objectNode();
        head.put("about", "Settings of all inputs of a circuit, and what follows. See src/docs/formats/circuit.md.");
        head.put("network", network.id());
        StringBuilder text = new StringBuilder(MAPPER.writeValueAsString(head).replaceAll("}$", ",\"cases\": [\n"));
        for (int i = 0; i < cases.size(); i++) {
            text.append(MAPPER.writeValueAsString(json(cases.get(i)))).append(i < cases.size() - 1 ? ",\n" : "\n");
        }
        return text.append("]}\n").toString();
    }

    private ObjectNode json(Case one) {
        SingleRun run = run(one);
        double total = run.target() + run.rest();
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("case", one.name());
        ArrayNode inputs = json.putArray("inputs");
        one.inputs().forEach(inputs::add);
        json.put("target", run.target()).put("rest", run.rest());
        json.put("probability", run.target() / total).put("complement", run.rest() / total);
        ArrayNode derivatives = json.putArray("derivatives");
        for (double derivative : run.down()) {
            derivatives.add(derivative);
        }
        return json;
    }
}
