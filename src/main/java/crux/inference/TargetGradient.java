package crux.inference;

import crux.model.Settings;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/**
 * The derivative of P(h | e) by every entry of every factor, the target being at the tree's root.
 *
 * <p>With f(h), f(¬h) the root's weights and f their sum, ∂P/∂f(t) = ([t = h]·f − f(h)) / f² is sent down from the root.
 *
 * <p>Under Jeffrey findings the weights λ move with θ so that every believed posterior p stays what was asked. With K the covariance
 * of the believed states' indicators and g their covariance with the target's, the total derivative is that of
 * P(h | e) − y·p at fixed λ, where K y = g, solved in the least norm.
 */
final class TargetGradient {

    private final Calibration calibration;
    private final Compiled compiled;
    private final Propagation propagation;
    private final Settings settings;
    private final int state;
    private final double[][] byLeaf;

    private TargetGradient(Calibration calibration, Settings settings, int state) {
        this.calibration = calibration;
        this.settings = settings;
        this.state = state;
        compiled = calibration.compiled();
        propagation = calibration.propagation();
        byLeaf = new double[compiled.tree().leaves()][];
    }

    /** The derivatives: a row a leaf of the tree, an entry an entry of its factor. */
    static double[][] of(Calibration calibration, Settings settings, Evidence evidence, int state) {
        TargetGradient gradient = new TargetGradient(calibration, settings, state);
        gradient.atFixedWeights();
        int[] believed = Arrays.stream(evidence.believed())
                .filter(variable -> calibration.compiled().fixed(variable) < 0)
                .toArray();
        if (believed.length > 0) {
            gradient.subtractBeliefs(believed, evidence);
        }
        return gradient.byLeaf;
    }

    private void atFixedWeights() {
        double[] root = propagation.root();
        double total = Arrays.stream(root).sum();
        double target = root[state];
        double[] seed = new double[root.length];
        for (int i = 0; i < root.length; i++) {
            seed[i] = (i == state ? rest(root) : -target) / total / total;
        }
        propagation.distribute(seed);
        for (int leaf = 0; leaf < byLeaf.length; leaf++) {
            byLeaf[leaf] = compiled.derivatives(leaf, propagation, calibration.weights(), propagation.rootExponent());
        }
    }

    private double rest(double[] root) {
        return IntStream.range(0, root.length)
                .filter(i -> i != state)
                .mapToDouble(i -> root[i])
                .sum();
    }

    private void subtractBeliefs(int[] believed, Evidence evidence) {
        long rootExponent = propagation.rootExponent();
        double total = Arrays.stream(propagation.root()).sum();
        double[] multipliers = multipliers(believed, evidence);
        int first = 0;
        for (int variable : believed) {
            double[] belief = evidence.belief(variable);
            double[] coefficients = Arrays.copyOfRange(multipliers, first, first + belief.length);
            first += belief.length;
            subtractBelief(variable, centred(coefficients, belief), total, rootExponent);
        }
        reload(believed, calibration.weights());
    }

    private void subtractBelief(int variable, double[] coefficients, double total, long rootExponent) {
        Weights weights = calibration.weights().times(variable, coefficients);
        reload(new int[] {variable}, weights);
        double[] seed = new double[propagation.root().length];
        Arrays.fill(seed, 1 / total);
        propagation.distribute(seed);
        for (int leaf = 0; leaf < byLeaf.length; leaf++) {
            double[] part = compiled.derivatives(leaf, propagation, weights, rootExponent);
            for (int i = 0; i < part.length; i++) {
                byLeaf[leaf][i] -= part[i];
            }
        }
        reload(new int[] {variable}, calibration.weights());
    }

    private static double[] centred(double[] coefficients, double[] belief) {
        double mean = IntStream.range(0, belief.length)
                .mapToDouble(i -> coefficients[i] * belief[i])
                .sum();
        return Arrays.stream(coefficients).map(c -> c - mean).toArray();
    }

    private void reload(int[] variables, Weights weights) {
        for (int variable : variables) {
            compiled.load(
                    compiled.leaf(variable), propagation, compiled.factors().table(variable, settings), weights);
        }
        propagation.collect();
    }

    /** y of K y = g: one number for each state of each believed variable. */
    private double[] multipliers(int[] believed, Evidence evidence) {
        int size = Arrays.stream(believed)
                .map(variable -> evidence.belief(variable).length)
                .sum();
        RealMatrix covariance = new Array2DRowRealMatrix(size, size);
        double[] withTarget = new double[size];
        double chance = Posteriors.chance(propagation.root(), state).probability();
        int row = 0;
        for (int variable : believed) {
            double[] belief = evidence.belief(variable);
            for (int i = 0; i < belief.length; i++, row++) {
                if (belief[i] > 0) {
                    double[] certain = new double[belief.length];
                    certain[i] = 1;
                    reload(new int[] {variable}, calibration.weights().times(variable, certain));
                    withTarget[row] = belief[i]
                            * (Posteriors.chance(propagation.root(), state).probability() - chance);
                    covariance.setRow(row, covariances(believed, evidence, belief[i]));
                }
            }
            reload(new int[] {variable}, calibration.weights());
        }
        return new SingularValueDecomposition(covariance)
                .getSolver()
                .solve(new ArrayRealVector(withTarget))
                .toArray();
    }

    /** The covariances of the state now certain, whose probability is {@code chance}, with every believed state. */
    private double[] covariances(int[] believed, Evidence evidence, double chance) {
        calibration.distributed();
        return Arrays.stream(believed)
                .boxed()
                .flatMapToDouble(variable -> {
                    double[] marginal = calibration.marginal(variable);
                    double[] belief = evidence.belief(variable);
                    return IntStream.range(0, belief.length).mapToDouble(i -> chance * (marginal[i] - belief[i]));
                })
                .toArray();
    }
}
