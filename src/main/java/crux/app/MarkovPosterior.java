package crux.app;

import crux.inference.MarkovPosteriors;
import crux.model.BeliefNetwork;
import crux.model.Dependence;
import crux.model.MarkovNetwork;
import crux.model.PlainTable;
import crux.model.Variable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The use case of {@code posterior} on a Markov network. */
final class MarkovPosterior {

    private MarkovPosterior() {}

    /** The posterior of every variable, or why the findings are impossible. */
    static Result of(Workbench bench, MarkovNetwork network, Request request) throws Unusable {
        Standpoint at = bench.standpoint(apart(network), request);
        if (!at.query().interventions().isEmpty()) {
            throw Unusable.usage(
                    "--do " + String.join(" ", request.act()),
                    "%s is a Markov network: it has no causes, and nothing can be set from outside"
                            .formatted(network.id()),
                    "say --evidence where something was seen");
        }
        Optional<MarkovPosteriors> posteriors =
                MarkovPosteriors.of(network, at.query().findings(), bench.limits());
        if (posteriors.isEmpty()) {
            return new ImpossibleResult(
                    at,
                    MarkovPosteriors.conflict(network, at.query().findings(), bench.limits()),
                    OptionalDouble.empty());
        }
        return new MarkovResult(at, posteriors.get());
    }

    /** The variables alone, by which a request is understood. */
    private static BeliefNetwork apart(MarkovNetwork network) {
        return BeliefNetwork.of(
                network.id(),
                network.variables().stream()
                        .map(variable -> new Dependence(variable, List.of(), even(variable)))
                        .toList());
    }

    private static PlainTable even(Variable variable) {
        double[] shares = new double[variable.size()];
        Arrays.fill(shares, 1.0 / shares.length);
        return PlainTable.of(shares);
    }
}
