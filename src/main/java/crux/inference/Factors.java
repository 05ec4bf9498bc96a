package crux.inference;

import crux.model.BeliefNetwork;
import crux.model.Dependence;
import crux.model.Settings;
import crux.model.Variable;
import java.util.List;

/**
 * A network in numbers: the joint distribution as a product of tables, one a variable.
 *
 * <p>P(x) = Π f_i, where f_i is the conditional table of variable i, over its parents and then itself, or, where an intervention
 * sets the variable, certainty of that state over itself alone. Variables are numbered as in the network. Immutable.
 */
final class Factors {

    private final BeliefNetwork network;
    private final int[] sizes;
    private final int[][] families;
    private final Scope[] scopes;
    private final Evidence evidence;
    private final Expansions expansions;

    private Factors(BeliefNetwork network, Evidence evidence) {
        this.network = network;
        this.evidence = evidence;
        List<Variable> variables = network.variables();
        List<Dependence> dependences = network.dependences();
        sizes = new int[variables.size()];
        families = new int[sizes.length][];
        scopes = new Scope[sizes.length];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = variables.get(i).size();
            families[i] = evidence.set(i) >= 0 ? new int[] {i} : family(dependences.get(i), i);
        }
        for (int i = 0; i < sizes.length; i++) {
            scopes[i] = Scope.of(families[i], sizes);
        }
        expansions = new Expansions(network);
    }

    /** The factors of a network under the interventions of a query. */
    static Factors of(BeliefNetwork network, Evidence evidence) {
        return new Factors(network, evidence);
    }

    private int[] family(Dependence dependence, int child) {
        int[] family = new int[dependence.parents().size() + 1];
        for (int i = 0; i < family.length - 1; i++) {
            family[i] = network.indexOf(dependence.parents().get(i));
        }
        family[family.length - 1] = child;
        return family;
    }

    /** The network. */
    BeliefNetwork network() {
        return network;
    }

    /** How many variables, and so factors, there are. */
    int count() {
        return sizes.length;
    }

    /** How many states each variable has. */
    int[] sizes() {
        return sizes.clone();
    }

    /** How many states one variable has. */
    int size(int variable) {
        return sizes[variable];
    }

    /** The parents of a variable and then itself; itself alone where it is set from outside. */
    int[] family(int variable) {
        return families[variable].clone();
    }

    /** Whether an intervention sets a variable. */
    boolean isSet(int variable) {
        return evidence.set(variable) >= 0;
    }

    /** The variables of one factor, its own last. */
    Scope scope(int variable) {
        return scopes[variable];
    }

    /** Whether a variable's factor is the same whatever the credences. */
    boolean isConstant(int variable) {
        return isSet(variable) || expansions.isConstant(variable);
    }

    /** The factor of one variable. */
    Table table(int variable, Settings settings) {
        if (isSet(variable)) {
            double[] certain = new double[sizes[variable]];
            certain[evidence.set(variable)] = 1;
            return Table.wrap(scopes[variable], certain);
        }
        return expansions.table(variable, scopes[variable], settings);
    }
}
