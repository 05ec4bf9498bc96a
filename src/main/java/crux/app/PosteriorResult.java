package crux.app;

import crux.app.text.Bar;
import crux.app.text.Ink.Tone;
import crux.app.text.Sheet;
import crux.app.text.TextTable;
import crux.inference.Posteriors;
import crux.model.Chance;
import crux.model.State;
import crux.model.Target;
import crux.model.Variable;
import crux.notation.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a network implies from a standpoint: the posterior of every variable, and the conclusion where there is one.
 *
 * @param at the standpoint
 * @param posteriors of every variable
 * @param granted the conclusion granted what the argument grants, where it grants anything
 * @param together what holds of several variables together, where that was asked
 */
public record PosteriorResult(Standpoint at, Posteriors posteriors, Optional<Grant> granted, Together together)
        implements Result {

    private static final int BAR = 20;

    private Chance chance(Target target) {
        return posteriors.chance(target);
    }

    @Override
    public JsonNode json() {
        ObjectNode json = Json.object().put("network", at.network().id());
        at.target().ifPresent(target -> json.set("target", Conclusion.json(target, chance(target))));
        granted.ifPresent(grant -> json.set("granted", grant.json()));
        json.set("logEvidence", Json.number(posteriors.logEvidence()));
        json.set("probabilityOfEvidence", Json.number(Math.exp(posteriors.logEvidence())));
        Findings.put(json, at.query());
        ObjectNode all = Json.object();
        for (Variable variable : at.network().variables()) {
            all.set(variable.id(), byState(variable));
        }
        json.set("posteriors", all);
        together.put(json);
        return json;
    }

    private ObjectNode byState(Variable variable) {
        ObjectNode states = Json.object();
        List<Double> marginal = posteriors.marginal(variable.id());
        for (int i = 0; i < variable.size(); i++) {
            states.set(variable.states().get(i).id(), Json.number(marginal.get(i)));
        }
        return states;
    }

    @Override
    public CsvTable csv() {
        return together.csv().orElseGet(() -> marginals(at.network().variables(), posteriors::marginal));
    }

    /** A row for each state of each variable. */
    static CsvTable marginals(List<Variable> variables, Function<String, List<Double>> posterior) {
        List<List<?>> rows = new ArrayList<>();
        for (Variable variable : variables) {
            List<Double> marginal = posterior.apply(variable.id());
            for (int i = 0; i < variable.size(); i++) {
                rows.add(List.of(variable.id(), variable.states().get(i).id(), marginal.get(i)));
            }
        }
        return CsvTable.of("variable", "state", "probability").with(rows, row -> row);
    }

    @Override
    public void write(Sheet sheet) {
        Conclusion.head(at, sheet);
        at.target().ifPresent(target -> Conclusion.write(at, chance(target), granted, sheet));
        if (!at.query().findings().isEmpty() || !at.query().interventions().isEmpty()) {
            sheet.gap();
            at.query().findings().forEach(finding -> sheet.item("  ", Wording.finding(at.network(), finding)));
            at.query().interventions().forEach(act -> sheet.item("  ", Wording.act(at.network(), act)));
            sheet.item("  ", "ln P(evidence) = " + Figures.number(posteriors.logEvidence(), ""));
        }
        sheet.heading("Every variable");
        TextTable table = new TextTable("llrl");
        for (Variable variable : at.network().variables()) {
            rows(variable, table, sheet);
        }
        sheet.table(table);
        together.write(at.network(), sheet);
    }

    private void rows(Variable variable, TextTable table, Sheet sheet) {
        List<Double> marginal = posteriors.marginal(variable.id());
        for (int i = 0; i < variable.size(); i++) {
            State state = variable.states().get(i);
            Chance chance = chance(new Target(variable.id(), state.id()));
            table.row(
                    i == 0 ? variable.label() : "",
                    TextTable.cut(state.label(), 24),
                    Figures.percent(chance),
                    sheet.ink().in(Tone.QUIET, Bar.of(marginal.get(i), BAR)));
        }
    }
}
