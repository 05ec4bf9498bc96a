package crux.analysis;

import crux.inference.Answerer;
import crux.inference.Reading;
import crux.model.Finding;
import crux.model.Query;
import crux.model.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What pushed the conclusion from a reference to where it is, in bits: each answer that differs from the reference, then each finding.
 *
 * <p>Answers have their Shapley shares of the way from the reference to the conclusion without findings. Findings are entered twice: in
 * the order given, each with the bits it adds to those before it, and by their Shapley shares, the average over all orders. On either
 * account reference + answers + findings is the conclusion, to 1e-9. Interventions hold throughout.
 *
 * @param reference the conclusion under the reference answers, without findings
 * @param answers shares of the way to the present answers
 * @param prior the conclusion under the present answers, without findings
 * @param inOrder the findings in the order given
 * @param orderFree shares of the way to the conclusion
 * @param now the conclusion
 */
public record Ledger(
        Reading reference, Attribution answers, Reading prior, List<Step> inOrder, Attribution orderFree, Reading now) {

    /** A finding and the conclusion once it and those before it are known; {@code bits} is NaN where a conclusion has no odds. */
    public record Step(Finding finding, Reading after, double bits) {}

    /** Copies its list. */
    public Ledger {
        inOrder = List.copyOf(inOrder);
    }

    /**
     * The ledger of an inquiry.
     *
     * @param reference the answers it starts from
     * @param answerers makes an answerer for another query of the network
     */
    public static Ledger of(
            Inquiry inquiry,
            Settings reference,
            Function<Query, Answerer> answerers,
            Attribution.Effort effort,
            Progress progress) {
        Query bare = inquiry.query().withFindings(List.of());
        Answerer unconditional = inquiry.query().findings().isEmpty() ? inquiry.answerer() : answerers.apply(bare);
        Inquiry before = new Inquiry(inquiry.network(), bare, reference, unconditional);
        Inquiry after = before.under(inquiry.settings());
        Attribution answers = Attribution.between(before, after, answerers, effort, progress.part(0, 0.7));
        // Findings need an answerer for each combination; all of them are only a few.
        Attribution.Effort fewer =
                new Attribution.Effort(Math.min(8, effort.exact()), Math.min(25, effort.pairs()), effort.seed());
        Attribution findings = Attribution.between(after, inquiry, answerers, fewer, progress.part(0.7, 0.95));
        List<Step> steps = steps(inquiry, answers.b(), answerers);
        progress.reached(1);
        return new Ledger(answers.a(), answers, answers.b(), steps, findings, findings.b());
    }

    private static List<Step> steps(Inquiry inquiry, Reading prior, Function<Query, Answerer> answerers) {
        List<Step> steps = new ArrayList<>();
        List<Finding> known = new ArrayList<>();
        Reading before = prior;
        for (Finding finding : inquiry.query().findings()) {
            known.add(finding);
            Reading then = answerers.apply(inquiry.query().withFindings(known)).at(inquiry.settings());
            steps.add(new Step(finding, then, then.bits() - before.bits()));
            before = then;
        }
        return steps;
    }
}
