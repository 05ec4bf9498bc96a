package crux.format;

import crux.model.BeliefNetwork;
import crux.model.Settings;
import crux.model.Variable;
import crux.notation.NumberText;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Writes NET, with labels, places and reasons. Names of nodes are letters, digits and underscores there; states are quoted. */
final class NetWriter {

    private final PlainNetwork plain;
    private final StringBuilder text = new StringBuilder();

    private NetWriter(PlainNetwork plain) {
        this.plain = plain;
    }

    static Export write(BeliefNetwork network, Settings settings) {
        PlainNetwork plain = new PlainNetwork(network, settings, PlainNetwork::identifier, PlainNetwork::printable);
        if (plain.hasPlacesBetween(1)) {
            plain.lose("fractions of places");
        }
        return plain.export(new NetWriter(plain).text());
    }

    private static String quoted(String said) {
        return '"' + PlainNetwork.printable(said).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private StringBuilder text() {
        BeliefNetwork network = plain.network();
        text.append("net\n{\n    node_size = (120 52);\n");
        entry("name", quoted(network.id()));
        entry("label", quoted(network.description().title()));
        if (!network.description().notes().isEmpty()) {
            entry("description", quoted(String.join(" ", network.description().notes())));
        }
        text.append("}\n");
        Map<Variable, Variable.Position> positions = plain.positions(180, 104);
        network.variables().forEach(variable -> node(variable, Objects.requireNonNull(positions.get(variable))));
        network.variables().forEach(this::potential);
        return text;
    }

    private void entry(String key, String value) {
        text.append("    ").append(key).append(" = ").append(value).append(";\n");
    }

    private void node(Variable variable, Variable.Position at) {
        text.append("\nnode ").append(plain.name(variable)).append("\n{\n");
        entry("label", quoted(variable.label()));
        entry("position", "(%s %s)".formatted(Math.round(at.x()), Math.round(at.y())));
        entry(
                "states",
                plain.states(variable).stream().map(NetWriter::quoted).collect(Collectors.joining(" ", "(", ")")));
        if (variable.states().stream().allMatch(state -> state.number().isPresent())) {
            entry("subtype", "number");
            entry(
                    "state_values",
                    variable.states().stream()
                            .map(state -> NumberText.of(state.number().orElseThrow()))
                            .collect(Collectors.joining(" ", "(", ")")));
        }
        if (!variable.why().isEmpty()) {
            entry("description", quoted(variable.why()));
        }
        text.append("}\n");
    }

    private void potential(Variable variable) {
        List<Variable> parents = plain.parents(variable);
        text.append("\npotential (").append(plain.name(variable));
        if (!parents.isEmpty()) {
            text.append(" |");
            parents.forEach(parent -> text.append(' ').append(plain.name(parent)));
        }
        text.append(")\n{\n    data = ");
        double[] table = plain.table(variable);
        int size = variable.size();
        int rows = table.length / size;
        for (int row = 0; row < rows; row++) {
            text.append(row == 0 ? "" : "\n            ")
                    .append("(".repeat(1 + edges(parents, row)))
                    .append(PlainNetwork.numbers(table, row * size, (row + 1) * size, " "))
                    .append(")".repeat(1 + edges(parents, row + 1)));
        }
        text.append(";\n}\n");
    }

    /** How many of the parents begin anew at this row: so many parentheses open before it, and close before it. */
    private static int edges(List<Variable> parents, int row) {
        int edges = 0;
        int block = 1;
        for (int i = parents.size() - 1; i >= 0; i--) {
            block *= parents.get(i).size();
            edges += row % block == 0 ? 1 : 0;
        }
        return edges;
    }
}
