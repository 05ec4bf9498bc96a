package crux.format;

import crux.model.BeliefNetwork;
import crux.model.Settings;
import crux.model.Variable;
import java.util.List;
import java.util.StringJoiner;

/** Writes a Bayesian network in UAI: state counts and tables, by the places of the variables. It has no names. */
final class UaiWriter {

    private UaiWriter() {}

    static Export write(BeliefNetwork network, Settings settings) {
        PlainNetwork plain = new PlainNetwork(network, settings, name -> name, name -> name);
        List<Variable> variables = network.variables();
        StringJoiner text = new StringJoiner("\n", "", "\n");
        text.add("BAYES").add(Integer.toString(variables.size()));
        StringJoiner sizes = new StringJoiner(" ");
        variables.forEach(variable -> sizes.add(Integer.toString(variable.size())));
        text.add(sizes.toString()).add(Integer.toString(variables.size()));
        for (Variable variable : variables) {
            StringJoiner scope = new StringJoiner(" ");
            scope.add(Integer.toString(plain.parents(variable).size() + 1));
            plain.parents(variable).forEach(parent -> scope.add(Integer.toString(network.indexOf(parent.id()))));
            text.add(scope.add(Integer.toString(network.indexOf(variable.id()))).toString());
        }
        for (Variable variable : variables) {
            double[] table = plain.table(variable);
            text.add("").add(Integer.toString(table.length));
            for (int row = 0; row < table.length; row += variable.size()) {
                text.add(PlainNetwork.numbers(table, row, row + variable.size(), " "));
            }
        }
        return plain.lose(
                        "every name: variables and states are numbered in their order; crux convert writes the names beside the file")
                .export(text.toString());
    }
}
