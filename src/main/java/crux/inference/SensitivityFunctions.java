package crux.inference;

import crux.model.BeliefNetwork;
import crux.model.Configuration;
import crux.model.Finding;
import crux.model.Query;
import crux.model.Settings;
import crux.model.Target;
import crux.model.Variable;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The sensitivity functions of every parameter of a network, from one collect and two distributes [KjGa00].
 *
 * <p>With ∂f/∂θ the message down to a table's entry, and the other entries of its row moving by −θ_i / (1 − θ) for each unit, the
 * slope of P(e) is γ = ∂f/∂θ − Σ θ_i ∂f/∂θ_i / (1 − θ), and δ = P(e) − γθ; α and β likewise for P(h, e). Where θ is 1 the rest of its
 * row is 0, and co-varies evenly. Where P(e) is below 1e-270 all four are multiplied by one power of two, which changes no quotient.
 * Immutable.
 */
public final class SensitivityFunctions {

    private static final int SMALLEST_EXPONENT = -900;

    private final BeliefNetwork network;
    private final Settings settings;
    private final Compiled compiled;
    private final double joint;
    private final double evidence;
    private final double[][] jointByLeaf;
    private final double[][] evidenceByLeaf;

    private SensitivityFunctions(BeliefNetwork network, Settings settings, Query query, Target target, Limits limits) {
        this.network = network;
        this.settings = settings;
        Evidence known = Evidence.of(network, query);
        int asked = network.indexOf(target.variable());
        int state = network.variable(target.variable()).index(target.state());
        compiled = Compiled.about(network, known, asked, limits);
        Calibration calibration = Calibration.of(compiled, settings, known);
        Propagation propagation = calibration.propagation();
        double[] root = propagation.root();
        double[] ones = new double[root.length];
        Arrays.fill(ones, 1);
        double[] hit = compiled.seed(asked, state);
        long scale = propagation.rootExponent() < SMALLEST_EXPONENT ? propagation.rootExponent() : 0;
        evidence = weight(root, ones, propagation.rootExponent() - scale);
        joint = weight(root, hit, propagation.rootExponent() - scale);
        evidenceByLeaf = derivatives(calibration, ones, scale);
        jointByLeaf = derivatives(calibration, hit, scale);
    }

    /**
     * Of every parameter that can matter to the query's target.
     *
     * @throws IllegalArgumentException where the query has no target, or a Jeffrey finding, under which no posterior has this form
     */
    public static SensitivityFunctions of(BeliefNetwork network, Settings settings, Query query, Limits limits) {
        Target target = query.target().orElseThrow(() -> new IllegalArgumentException("the query has no target"));
        for (Finding finding : query.findings()) {
            if (finding instanceof Finding.Jeffrey) {
                throw new IllegalArgumentException(
                        "sensitivity functions are not of the form (αθ+β)/(γθ+δ) under the belief about "
                                + finding.variable());
            }
        }
        return new SensitivityFunctions(network, settings, query, target, limits);
    }

    private static double weight(double[] root, double[] seed, long exponent) {
        double[] sum = new double[1];
        for (int i = 0; i < root.length; i++) {
            sum[0] += root[i] * seed[i];
        }
        Kernels.shift(sum, exponent);
        return sum[0];
    }

    private double[][] derivatives(Calibration calibration, double[] seed, long scale) {
        Propagation propagation = calibration.propagation();
        propagation.distribute(seed);
        return IntStream.range(0, compiled.tree().leaves())
                .mapToObj(leaf -> compiled.derivatives(leaf, propagation, calibration.weights(), scale))
                .toArray(double[][]::new);
    }

    /** Whether the evidence is impossible as the parameters stand; it may be possible elsewhere. */
    public boolean impossible() {
        return evidence == 0;
    }

    /**
     * Every parameter of every table that can matter, in the network's order; those of variables that are set from outside, that
     * have one state, or that are barren, change nothing and are left out.
     */
    public Stream<Parameter> parameters() {
        return IntStream.range(0, jointByLeaf.length).boxed().flatMap(this::parametersOf);
    }

    private Stream<Parameter> parametersOf(int leaf) {
        int number = compiled.variable(leaf);
        Variable variable = network.variables().get(number);
        if (compiled.factors().isSet(number) || variable.size() == 1) {
            return Stream.empty();
        }
        double[] table = compiled.factors().table(number, settings).raw();
        return IntStream.range(0, table.length).mapToObj(entry -> parameter(leaf, variable, table, entry));
    }

    private Parameter parameter(int leaf, Variable variable, double[] table, int entry) {
        int states = variable.size();
        double value = table[entry];
        double alpha = slope(table, jointByLeaf[leaf], entry, states);
        double gamma = slope(table, evidenceByLeaf[leaf], entry, states);
        return new Parameter(
                variable,
                Configuration.numbered(network.family(variable.id()), entry / states),
                variable.states().get(entry % states),
                value,
                new SensitivityFunction(alpha, joint - alpha * value, gamma, evidence - gamma * value));
    }

    private static double slope(double[] table, double[] derivatives, int entry, int states) {
        int first = entry - entry % states;
        double rest = 0;
        double moved = 0;
        double even = 0;
        for (int i = first; i < first + states; i++) {
            if (i != entry) {
                rest += table[i];
                moved += table[i] * derivatives[i];
                even += derivatives[i] / (states - 1);
            }
        }
        return derivatives[entry] - (rest > 0 ? moved / rest : even);
    }
}
