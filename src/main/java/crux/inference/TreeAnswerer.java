package crux.inference;

import crux.model.BeliefNetwork;
import crux.model.Coordinate;
import crux.model.Coordinates;
import crux.model.Query;
import crux.model.Settings;
import crux.model.TableDerivatives;
import crux.model.Target;
import java.util.Arrays;
import java.util.function.Function;

/**
 * An answerer over a junction tree with the target at its root.
 *
 * <p>One collect gives P(h, e) and P(¬h, e); one distribute more, from the derivative of P(h | e) by either, gives the derivative by
 * every entry θ of every table [Darw03 §4], defined at θ = 0 too, and from there by every credence through the forms' own
 * derivatives. Where there are Jeffrey findings, their fixed point is differentiated with the rest; a setting at which they cannot be
 * met reads as impossible.
 *
 * <p>A share of a distribution moved alone leaves a row that does not sum to 1; only derivatives along directions that keep the sum
 * have a meaning, as {@link Slope#derivative(Coordinate, Settings)} takes them.
 */
final class TreeAnswerer implements Answerer {

    private final BeliefNetwork network;
    private final Evidence evidence;
    private final Compiled compiled;
    private final int target;
    private final int state;

    private TreeAnswerer(BeliefNetwork network, Query query, Target asked, Limits limits) {
        this.network = network;
        evidence = Evidence.of(network, query);
        target = network.indexOf(asked.variable());
        state = network.variable(asked.variable()).index(asked.state());
        compiled = Compiled.about(network, evidence, target, limits);
    }

    /** An answerer for a query that has a target. */
    static TreeAnswerer of(BeliefNetwork network, Query query, Limits limits) {
        Target target = query.target().orElseThrow(() -> new IllegalArgumentException("the query has no target"));
        return new TreeAnswerer(network, query, target, limits);
    }

    @Override
    public Coordinates coordinates() {
        return network.coordinates();
    }

    @Override
    public Reading at(Settings settings) {
        return read(Calibration.of(compiled, settings, evidence));
    }

    private Reading read(Calibration calibration) {
        if (!calibration.possible() || !calibration.compatible()) {
            return Reading.IMPOSSIBLE;
        }
        return Reading.of(Posteriors.chance(targetWeights(calibration), state), calibration.logEvidence());
    }

    private double[] targetWeights(Calibration calibration) {
        if (compiled.fixed(target) < 0) {
            return calibration.propagation().root().clone();
        }
        double[] certain = new double[compiled.factors().size(target)];
        certain[compiled.fixed(target)] = 1;
        return certain;
    }

    @Override
    public Slope slopeAt(Settings settings) {
        return slopeAt(settings, variable -> network.derivatives(variable, settings));
    }

    @Override
    public Slope slopeAt(Settings settings, String credence) {
        return slopeAt(settings, variable -> network.derivatives(variable, settings, credence));
    }

    private Slope slopeAt(Settings settings, Function<String, TableDerivatives> tables) {
        Calibration calibration = Calibration.of(compiled, settings, evidence);
        Reading reading = read(calibration);
        double[] derivatives = new double[coordinates().size()];
        if (reading.chance().isEmpty()) {
            Arrays.fill(derivatives, Double.NaN);
        } else if (compiled.fixed(target) < 0) {
            double[][] byEntry = TargetGradient.of(calibration, settings, evidence, state);
            for (int leaf = 0; leaf < byEntry.length; leaf++) {
                chain(compiled.variable(leaf), byEntry[leaf], tables, derivatives);
            }
        }
        return Slope.of(reading, coordinates(), derivatives);
    }

    /** Adds what one variable's table contributes: Σ ∂P/∂θ · ∂θ/∂credence. */
    private void chain(
            int variable, double[] byEntry, Function<String, TableDerivatives> tables, double[] derivatives) {
        if (compiled.factors().isSet(variable)) {
            return;
        }
        TableDerivatives table = tables.apply(network.variables().get(variable).id());
        for (int i = 0; i < table.coordinates().size(); i++) {
            int coordinate = coordinates().indexOf(table.coordinates().get(i));
            for (int entry = 0; entry < byEntry.length; entry++) {
                derivatives[coordinate] += byEntry[entry] == 0 ? 0 : byEntry[entry] * table.entry(i, entry);
            }
        }
    }
}
