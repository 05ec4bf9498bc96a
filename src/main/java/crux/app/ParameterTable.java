package crux.app;

import crux.app.text.Sheet;
import crux.app.text.TextTable;
import crux.inference.Parameter;
import crux.inference.SensitivityFunction;
import crux.model.Configuration;
import crux.model.State;
import crux.model.Variable;
import crux.notation.Figures;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The swings of a network's parameters, where it has no credences, in the three forms results are given in. */
final class ParameterTable {

    private ParameterTable() {}

    static ArrayNode json(List<ParameterSwing> swings) {
        ArrayNode rows = Json.array();
        swings.forEach(swing -> rows.add(json(swing)));
        return rows;
    }

    private static ObjectNode json(ParameterSwing swing) {
        Parameter parameter = swing.parameter();
        SensitivityFunction function = parameter.function();
        ObjectNode row = Json.object()
                .put("variable", parameter.variable().id())
                .put("state", parameter.state().id());
        row.set("given", given(parameter));
        row.set("value", Json.number(parameter.value()));
        row.set("alpha", Json.number(function.alpha()));
        row.set("beta", Json.number(function.beta()));
        row.set("gamma", Json.number(function.gamma()));
        row.set("delta", Json.number(function.delta()));
        row.set("derivative", Json.number(parameter.derivative()));
        row.set("low", Json.number(swing.low()));
        row.set("high", Json.number(swing.high()));
        row.set("atLow", Json.number(swing.atLow()));
        row.set("atHigh", Json.number(swing.atHigh()));
        row.set("swing", Json.number(swing.swing()));
        return row;
    }

    static ObjectNode given(Parameter parameter) {
        ObjectNode given = Json.object();
        Configuration configuration = parameter.configuration();
        List<Variable> parents = configuration.family().parents();
        for (int i = 0; i < parents.size(); i++) {
            given.put(
                    parents.get(i).id(),
                    parents.get(i).states().get(configuration.stateIndex(i)).id());
        }
        return given;
    }

    static List<?> csv(String when, ParameterSwing swing) {
        Parameter parameter = swing.parameter();
        SensitivityFunction function = parameter.function();
        return List.of(
                when,
                parameter.variable().id(),
                parameter.state().id(),
                words(parameter),
                parameter.value(),
                function.alpha(),
                function.beta(),
                function.gamma(),
                function.delta(),
                parameter.derivative(),
                swing.low(),
                swing.high(),
                swing.atLow(),
                swing.atHigh(),
                swing.swing());
    }

    /** The parents' states, in words; empty where there are no parents. */
    private static String words(Parameter parameter) {
        Configuration configuration = parameter.configuration();
        List<Variable> parents = configuration.family().parents();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < parents.size(); i++) {
            State state = parents.get(i).states().get(configuration.stateIndex(i));
            words.add(parents.get(i).id() + "=" + state.id());
        }
        return String.join(", ", words);
    }

    static void write(List<ParameterSwing> swings, int most, Sheet sheet) {
        List<ParameterSwing> moving = swings.stream()
                .filter(swing -> swing.swing() > SwingTable.ROUNDING)
                .toList();
        if (moving.isEmpty()) {
            sheet.paragraph("  No number of its tables moves it on this basis.");
            return;
        }
        TextTable table = new TextTable("lrrrr");
        table.head("", "now", "between", "", "conclusion");
        for (ParameterSwing swing : moving.subList(0, Math.min(most, moving.size()))) {
            table.row(
                    name(swing.parameter()),
                    Figures.percent(swing.parameter().value()),
                    Figures.percent(swing.low()),
                    Figures.percent(swing.high()),
                    "%s … %s".formatted(Figures.percent(swing.atLow()), Figures.percent(swing.atHigh())));
        }
        sheet.table(table);
        if (moving.size() > most) {
            sheet.quiet("and %s more that move it".formatted(moving.size() - most));
        }
    }

    static String name(Parameter parameter) {
        String given = words(parameter);
        String name = parameter.variable().id() + "=" + parameter.state().id();
        return given.isEmpty() ? name : name + " | " + given;
    }
}
