package crux.app;

import crux.app.text.Sheet;
import crux.app.text.TextTable;
import crux.inference.MarkovPosteriors;
import crux.model.Target;
import crux.model.Variable;
import crux.notation.Figures;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a Markov network implies: the posterior of every variable, and the sum of its weights.
 *
 * @param at what was seen of its variables
 * @param posteriors of every variable
 * @param together what holds of several variables together, where that was asked
 */
public record MarkovResult(Standpoint at, MarkovPosteriors posteriors, Together together) implements Result {

    @Override
    public ObjectNode json() {
        ObjectNode json = Json.object().put("network", at.network().id());
        at.target().ifPresent(target -> json.set("target", Conclusion.json(target, posteriors.chance(target))));
        json.set("logPartition", Json.number(posteriors.logPartition()));
        Findings.put(json, at.query());
        ObjectNode all = Json.object();
        for (Variable variable : at.network().variables()) {
            ObjectNode states = Json.object();
            List<Double> marginal = posteriors.marginal(variable.id());
            for (int i = 0; i < variable.size(); i++) {
                states.set(variable.states().get(i).id(), Json.number(marginal.get(i)));
            }
            all.set(variable.id(), states);
        }
        json.set("posteriors", all);
        together.put(json);
        return json;
    }

    @Override
    public CsvTable csv() {
        return together.csv()
                .orElseGet(() -> PosteriorResult.marginals(at.network().variables(), posteriors::marginal));
    }

    /** What kind of network it is. */
    static void head(Standpoint at, Sheet sheet) {
        sheet.heading(at.network().id());
        sheet.quiet("A Markov network: weights, without parents or questions.");
    }

    /** What kind of network it is, and the sum of its weights. */
    static void head(Standpoint at, MarkovPosteriors posteriors, Sheet sheet) {
        head(at, sheet);
        sheet.paragraph("ln of the sum of the weights = " + Figures.number(posteriors.logPartition(), ""));
    }

    @Override
    public void write(Sheet sheet) {
        head(at, posteriors, sheet);
        at.target().ifPresent(target -> Conclusion.write(at, posteriors.chance(target), Optional.empty(), sheet));
        sheet.gap();
        TextTable table = new TextTable("llr");
        for (Variable variable : at.network().variables()) {
            for (int i = 0; i < variable.size(); i++) {
                String state = variable.states().get(i).id();
                table.row(
                        i == 0 ? variable.label() : "",
                        state,
                        Figures.percent(posteriors.chance(new Target(variable.id(), state))));
            }
        }
        sheet.table(table);
        together.write(at.network(), sheet);
    }
}
