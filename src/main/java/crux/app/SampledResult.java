package crux.app;

import crux.app.text.Sheet;
import crux.app.text.TextTable;
import crux.inference.SampledPosteriors;
import crux.model.Target;
import crux.model.Variable;
import crux.notation.Figures;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a network implies, estimated from samples because the exact answer is out of reach: every figure with its standard error.
 *
 * @param at the standpoint
 * @param sampled the estimates
 * @param granted the estimates granted what the argument grants, where it grants anything that the findings allow
 * @param logScale of a Markov network ln of what estimated probabilities are to be multiplied by to be sums of weights
 */
public record SampledResult(
        Standpoint at, SampledPosteriors sampled, Optional<SampledPosteriors> granted, OptionalDouble logScale)
        implements Result {

    private static final String WHY = "no sample agreed with the evidence: draw more, or ask for less at once";

    @Override
    public ObjectNode json() {
        ObjectNode json = Json.object()
                .put("network", at.network().id())
                .put("method", "sampled")
                .put("samples", sampled.samples())
                .put("seed", sampled.seed());
        json.set("effectiveSampleSize", Json.number(sampled.effectiveSize()));
        at.target().ifPresent(target -> {
            ObjectNode own = Conclusion.json(target);
            put(own, sampled, target);
            json.set("target", own);
            Grant.put(json, at, granted, (grant, given) -> put(given, grant, target));
        });
        putEvidence(json);
        Findings.put(json, at.query());
        if (!sampled.isSupported()) {
            json.put("why", WHY);
        }
        json.set("posteriors", byVariable(sampled::marginal));
        json.set("standardErrors", byVariable(sampled::errors));
        return json;
    }

    private void putEvidence(ObjectNode json) {
        if (logScale.isPresent()) {
            json.set("logPartition", Json.number(sampled.logEvidence() + logScale.getAsDouble()));
            json.set("logPartitionStandardError", Json.number(sampled.logEvidenceError()));
        } else {
            json.set("logEvidence", Json.number(sampled.logEvidence()));
            json.set("logEvidenceStandardError", Json.number(sampled.logEvidenceError()));
            json.set("probabilityOfEvidence", Json.number(Math.exp(sampled.logEvidence())));
        }
    }

    private static void put(ObjectNode json, SampledPosteriors sampled, Target target) {
        if (!sampled.isSupported()) {
            json.putNull("probability");
            json.put("why", WHY);
            return;
        }
        Json.putChance(json, sampled.chance(target));
        json.set("standardError", Json.number(sampled.error(target)));
    }

    private ObjectNode byVariable(Function<String, List<Double>> numbers) {
        ObjectNode all = Json.object();
        for (Variable variable : at.network().variables()) {
            all.set(variable.id(), byState(variable, numbers.apply(variable.id())));
        }
        return all;
    }

    private static ObjectNode byState(Variable variable, List<Double> numbers) {
        ObjectNode states = Json.object();
        for (int i = 0; i < variable.size(); i++) {
            states.set(variable.states().get(i).id(), Json.number(numbers.get(i)));
        }
        return states;
    }

    @Override
    public CsvTable csv() {
        CsvTable table = CsvTable.of("variable", "state", "probability", "standardError");
        for (Variable variable : at.network().variables()) {
            List<Double> marginal = sampled.marginal(variable.id());
            List<Double> errors = sampled.errors(variable.id());
            for (int i = 0; i < variable.size(); i++) {
                table = table.row(variable.id(), variable.states().get(i).id(), marginal.get(i), errors.get(i));
            }
        }
        return table;
    }

    @Override
    public void write(Sheet sheet) {
        if (logScale.isPresent()) {
            MarkovResult.head(at, sheet);
        } else {
            Conclusion.head(at, sheet);
        }
        sheet.paragraph(String.format(
                Locale.ROOT,
                "Sampled, because the exact answer is too large: %s samples from seed %s, worth %.0f of equal weight."
                        + " Each figure stands with its standard error.",
                sampled.samples(),
                sampled.seed(),
                sampled.effectiveSize()));
        if (!sampled.isSupported()) {
            sheet.paragraph("Nothing can be said: " + WHY + ".");
            return;
        }
        logScale.ifPresent(scale -> sheet.paragraph(String.format(
                Locale.ROOT,
                "ln of the sum of the weights = %s ± %.2g",
                Figures.number(sampled.logEvidence() + scale, ""),
                sampled.logEvidenceError())));
        TextTable table = new TextTable("llrr");
        at.target().ifPresent(target -> conclusion(target, table));
        for (Variable variable : at.network().variables()) {
            rows(variable, table);
        }
        sheet.table(table);
    }

    private void conclusion(Target target, TextTable table) {
        String words = Wording.heading(at.network(), target.variable(), target.state());
        table.row(words, "overall", Figures.percent(sampled.chance(target)), plusMinus(sampled.error(target)));
        granted.filter(SampledPosteriors::isSupported)
                .ifPresent(grant -> table.row(
                        "", Grant.words(at), Figures.percent(grant.chance(target)), plusMinus(grant.error(target))));
        table.row("", "", "", "");
    }

    private void rows(Variable variable, TextTable table) {
        List<Double> errors = sampled.errors(variable.id());
        for (int i = 0; i < variable.size(); i++) {
            String state = variable.states().get(i).id();
            table.row(
                    i == 0 ? variable.label() : "",
                    TextTable.cut(variable.states().get(i).label(), 24),
                    Figures.percent(sampled.chance(new Target(variable.id(), state))),
                    plusMinus(errors.get(i)));
        }
    }

    private static String plusMinus(double error) {
        return String.format(Locale.ROOT, "± %.2g", 100 * error);
    }
}
