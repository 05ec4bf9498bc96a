package crux.testing;

import crux.inference.Answerer;
import crux.inference.Reading;
import crux.inference.Slope;
import crux.model.BeliefNetwork;
import crux.model.Chance;
import crux.model.ConditionalTable;
import crux.model.Coordinates;
import crux.model.Finding;
import crux.model.Intervention;
import crux.model.Query;
import crux.model.Settings;
import crux.model.TableDerivatives;
import crux.model.Target;
import crux.model.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers by adding up every joint state: for small networks, observed and likelihood findings and interventions. */
public final class BruteForceAnswerer implements Answerer {

    private final BeliefNetwork network;
    private final Query query;
    private final Target target;
    /** Tables already filled in, by variable and the values of the credences it names. */
    private final Map<List<Object>, ConditionalTable> filled = new LinkedHashMap<>();

    public BruteForceAnswerer(BeliefNetwork network, Query query) {
        this.network = network;
        this.query = query;
        this.target = query.target().or(network::conclusion).orElseThrow();
    }

    @Override
    public Coordinates coordinates() {
        return network.coordinates();
    }

    @Override
    public Reading at(Settings settings) {
        return slope(settings, false).reading();
    }

    @Override
    public Slope slopeAt(Settings settings) {
        return slope(settings, true);
    }

    private synchronized ConditionalTable table(String variable, Settings settings) {
        List<Object> key = new ArrayList<>(List.of(variable));
        network.dependence(variable)
                .conditional()
                .coordinates(network.family(variable))
                .map(settings::value)
                .forEach(key::add);
        if (filled.size() > 10_000) {
            filled.clear();
        }
        return filled.computeIfAbsent(key, unused -> network.table(variable, settings));
    }

    private Slope slope(Settings settings, boolean derivatives) {
        Sums sums = new Sums(settings, derivatives);
        sums.enumerate(0, 1);
        return sums.slope();
    }

    /** P(h, e), P(not h, e) and their derivatives, summed over the joint states. */
    private final class Sums {
        private final List<ConditionalTable> tables = new ArrayList<>();
        private final List<TableDerivatives> slopes = new ArrayList<>();
        private final int[] states = new int[network.variables().size()];
        private final int[] entries = new int[states.length];
        private final double[] joint = new double[2];
        private final double[][] derivatives =
                new double[2][network.coordinates().size()];
        private final boolean wanted;
        private final List<Variable> order = network.topologicalOrder();

        Sums(Settings settings, boolean wanted) {
            this.wanted = wanted;
            for (Variable variable : order) {
                tables.add(table(variable.id(), settings));
                if (wanted) {
                    slopes.add(network.derivatives(variable.id(), settings));
                }
            }
        }

        void enumerate(int depth, double weight) {
            if (depth == order.size()) {
                leaf(weight);
                return;
            }
            Variable variable = order.get(depth);
            int place = network.indexOf(variable.id());
            int configuration = configuration(variable);
            for (int state = 0; state < variable.size(); state++) {
                states[place] = state;
                entries[depth] = configuration * variable.size() + state;
                double evidence = evidence(variable, state);
                double entry = isSet(variable) ? 1 : tables.get(depth).entry(entries[depth]);
                // A zero entry may still have a derivative.
                if (evidence != 0 && (entry != 0 || wanted)) {
                    enumerate(depth + 1, weight * evidence);
                }
            }
        }

        private int configuration(Variable variable) {
            int configuration = 0;
            for (Variable parent : network.family(variable.id()).parents()) {
                configuration = configuration * parent.size() + states[network.indexOf(parent.id())];
            }
            return configuration;
        }

        private void leaf(double weight) {
            int side = states[network.indexOf(target.variable())]
                            == network.variable(target.variable()).index(target.state())
                    ? 0
                    : 1;
            joint[side] += weight * product(-1);
            for (int depth = 0; wanted && depth < order.size(); depth++) {
                if (!isSet(order.get(depth))) {
                    double rest = weight * product(depth);
                    TableDerivatives slope = slopes.get(depth);
                    for (int i = 0; i < slope.coordinates().size(); i++) {
                        derivatives[side][
                                network.coordinates()
                                        .indexOf(slope.coordinates().get(i))] += rest * slope.entry(i, entries[depth]);
                    }
                }
            }
        }

        private double product(int without) {
            double product = 1;
            for (int depth = 0; depth < order.size(); depth++) {
                if (depth != without && !isSet(order.get(depth))) {
                    product *= tables.get(depth).entry(entries[depth]);
                }
            }
            return product;
        }

        private double evidence(Variable variable, int state) {
            for (Intervention intervention : query.interventions()) {
                if (intervention.variable().equals(variable.id()) && variable.index(intervention.state()) != state) {
                    return 0;
                }
            }
            for (Finding finding : query.findings()) {
                if (finding.variable().equals(variable.id())) {
                    return weight(finding, variable, state);
                }
            }
            return 1;
        }

        private double weight(Finding finding, Variable variable, int state) {
            if (finding instanceof Finding.Observed observed) {
                return variable.index(observed.state()) == state ? 1 : 0;
            }
            if (finding instanceof Finding.Likelihood likelihood) {
                return likelihood.weights().get(state);
            }
            throw new IllegalArgumentException("brute force knows no such finding: " + finding);
        }

        private boolean isSet(Variable variable) {
            return query.interventions().stream()
                    .anyMatch(intervention -> intervention.variable().equals(variable.id()));
        }

        Slope slope() {
            double evidence = joint[0] + joint[1];
            double[] slope = new double[derivatives[0].length];
            for (int i = 0; i < slope.length; i++) {
                slope[i] = (derivatives[0][i] * joint[1] - joint[0] * derivatives[1][i]) / (evidence * evidence);
            }
            Reading reading = evidence > 0
                    ? Reading.of(Chance.ofWeights(joint[0], joint[1]), Math.log(evidence))
                    : Reading.IMPOSSIBLE;
            return Slope.of(reading, network.coordinates(), slope);
        }
    }
}
