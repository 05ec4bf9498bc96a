package crux.format;

import crux.model.BeliefNetwork;
import crux.model.Configuration;
import crux.model.Settings;
import crux.model.Variable;
import crux.notation.NumberText;
import java.util.stream.Collectors;

/** Writes BIF, with labels, positions and reasons as properties, as {@link BifReader} takes them. */
final class BifWriter {

    private final PlainNetwork plain;
    private final StringBuilder text = new StringBuilder();

    private BifWriter(PlainNetwork plain) {
        this.plain = plain;
    }

    static Export write(BeliefNetwork network, Settings settings) {
        PlainNetwork plain = new PlainNetwork(network, settings, BifWriter::sayable, BifWriter::sayable);
        if (plain.hasHiddenNumbers()) {
            plain.lose("numbers of states that their names do not read as");
        }
        return plain.export(new BifWriter(plain).text());
    }

    /** A name without the mark that ends a quoted one, which nothing can escape. */
    private static String sayable(String name) {
        return PlainNetwork.printable(name).replace('"', '\'');
    }

    private static String quoted(String name) {
        return name.matches("[A-Za-z0-9_.+<>=-]+") ? name : '"' + name + '"';
    }

    private StringBuilder text() {
        BeliefNetwork network = plain.network();
        text.append("network ").append(quoted(network.id())).append(" {\n");
        network.description().notes().forEach(this::property);
        text.append("}\n");
        network.variables().forEach(this::variable);
        network.variables().forEach(this::probability);
        return text;
    }

    private void property(String said) {
        text.append("  property \"").append(sayable(said)).append("\";\n");
    }

    private void variable(Variable variable) {
        text.append("variable ")
                .append(quoted(plain.name(variable)))
                .append(" {\n  type discrete [ ")
                .append(variable.size())
                .append(" ] { ")
                .append(plain.states(variable).stream().map(BifWriter::quoted).collect(Collectors.joining(", ")))
                .append(" };\n");
        if (!variable.label().equals(variable.id())) {
            property("label = " + variable.label());
        }
        variable.position()
                .ifPresent(
                        at -> property("position = (%s, %s)".formatted(NumberText.of(at.x()), NumberText.of(at.y()))));
        variable.why().lines().forEach(this::property);
        text.append("}\n");
    }

    private void probability(Variable variable) {
        text.append("probability ( ").append(quoted(plain.name(variable)));
        String before = " | ";
        for (Variable parent : plain.parents(variable)) {
            text.append(before).append(quoted(plain.name(parent)));
            before = ", ";
        }
        text.append(" ) {\n");
        double[] table = plain.table(variable);
        int size = variable.size();
        for (int row = 0; row < table.length / size; row++) {
            text.append("  ")
                    .append(plain.parents(variable).isEmpty() ? "table " : configuration(variable, row))
                    .append(PlainNetwork.numbers(table, row * size, (row + 1) * size, ", "))
                    .append(";\n");
        }
        text.append("}\n");
    }

    private String configuration(Variable variable, int row) {
        Configuration configuration = Configuration.numbered(plain.network().family(variable.id()), row);
        StringBuilder states = new StringBuilder("(");
        for (int i = 0; i < plain.parents(variable).size(); i++) {
            Variable parent = plain.parents(variable).get(i);
            states.append(i == 0 ? "" : ", ").append(quoted(plain.states(parent).get(configuration.stateIndex(i))));
        }
        return states.append(") ").toString();
    }
}
