package crux.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crux.analysis.Attribution;
import crux.analysis.Inquiry;
import crux.analysis.Progress;
import crux.analysis.Worth;
import crux.inference.Engine;
import crux.inference.Limits;
import crux.inference.Posteriors;
import crux.model.BeliefNetwork;
import crux.model.Condition;
import crux.model.Credence;
import crux.model.Dependence;
import crux.model.Description;
import crux.model.Deterministic;
import crux.model.Expression;
import crux.model.Finding;
import crux.model.LogOdds;
import crux.model.Query;
import crux.model.Settings;
import crux.model.Target;
import crux.model.Variable;
import crux.testing.Arguments;
import crux.testing.Flagship;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What would bring two people together: small cases by hand, and what must hold of the flagship's stances. */
class AgreementTest {

    private static final Engine ENGINE = Engine.within(Limits.ofHeap());

    private static Inquiry inquiry(BeliefNetwork network, Settings settings) {
        Query query = Flagship.overall(network);
        return new Inquiry(network, query, settings, ENGINE.answerer(network, query));
    }

    private static Inquiry both(double p, double q) {
        BeliefNetwork network = Arguments.both(0.5, 0.5);
        return inquiry(network, Settings.of(network.coordinates(), new double[] {p, q}));
    }

    @Test
    void oneAnswerIsEnough_whereItCarriesTheGap() {
        // 0.1 against 0.45; with q taken over 0.18, with p taken over 0.25.
        Agreement found = Agreement.of(both(0.2, 0.5), both(0.5, 0.9), 0.21).orElseThrow();
        assertThat(found.credences()).containsExactly("p");
        assertThat(found.left()).isCloseTo(0.2, within(1e-12));
        assertThat(found.smallest()).isTrue();
    }

    @Test
    void allAnswers_leaveNothing_andTwoWhoAgreeNeedNone() {
        Agreement all = Agreement.of(both(0.2, 0.5), both(0.5, 0.9), 0).orElseThrow();
        assertThat(all.credences()).containsExactly("p", "q");
        assertThat(all.left()).isZero();
        assertThat(Agreement.of(both(0.2, 0.5), both(0.5, 0.2), 0.001)
                        .orElseThrow()
                        .credences())
                .isEmpty();
    }

    @Test
    void theSetFound_bringsTheStancesTogether_andNoSmallerOneDoes() {
        BeliefNetwork network = Flagship.network("scheming");
        Inquiry a = inquiry(
                network, Flagship.profile("goal-guarding-sceptic", network).settings(network));
        Inquiry b = a.under(Flagship.profile("section-as-written", network).settings(network));
        Agreement found = Agreement.of(a, b, 0.02).orElseThrow();
        assertThat(found.left()).isLessThanOrEqualTo(0.02);
        Settings moved = a.settings();
        for (String id : found.credences()) {
            moved = moved.with(
                    network.coordinates().credence(id),
                    b.settings().values(network.coordinates().credence(id)));
        }
        double left = Math.abs(a.answerer().at(moved).probability()
                - b.answerer().at(b.settings()).probability());
        assertThat(left).isCloseTo(found.left(), within(1e-12));
        double tighter = found.left() - 1e-9;
        assertThat(Agreement.of(a, b, tighter).orElseThrow().credences().size())
                .isGreaterThanOrEqualTo(found.credences().size());
    }

    @Test
    void learningAPremise_closesWhatItSettles() {
        Inquiry a = both(0.2, 0.5);
        Inquiry b = both(0.8, 0.5);
        Reconciliation one = Reconciliation.of(worth(a), worth(b)).stream()
                .filter(found -> found.variable().equals("one"))
                .findFirst()
                .orElseThrow();
        // Whether p holds is all that they differ on: once it is known, nothing is left of 0.4 - 0.1.
        assertThat(one.left()).isCloseTo(0, within(1e-12));
        assertThat(one.closes()).isCloseTo(0.3, within(1e-12));
        Reconciliation other = Reconciliation.of(worth(a), worth(b)).stream()
                .filter(found -> found.variable().equals("other"))
                .findFirst()
                .orElseThrow();
        // Either state of the other premise, half and half: 0.6 apart or not at all.
        assertThat(other.left()).isCloseTo(0.3, within(1e-12));
    }

    private static Worth worth(Inquiry inquiry) {
        Posteriors posteriors = (Posteriors) ENGINE.posteriors(inquiry.network(), inquiry.settings(), inquiry.query());
        return Worth.of(ENGINE, posteriors, inquiry.settings(), inquiry.query(), 0.5, Progress.SILENT);
    }

    @Test
    void sections_addUpToTheGap() {
        BeliefNetwork network = Flagship.network("scheming");
        Inquiry a = inquiry(
                network, Flagship.profile("goal-guarding-sceptic", network).settings(network));
        Inquiry b = a.under(Flagship.profile("strict-counter", network).settings(network));
        Attribution attribution =
                Attribution.between(a, b, query -> a.answerer(), Attribution.Effort.USUAL, Progress.SILENT);
        List<Grouping> sections = Grouping.bySection(network, attribution.shares());
        assertThat(sections.stream().mapToDouble(Grouping::probability).sum())
                .isCloseTo(attribution.b().probability() - attribution.a().probability(), within(1e-10));
        assertThat(Grouping.byClaim(network, attribution.shares()))
                .isNotEmpty()
                .allSatisfy(claim -> assertThat(claim.text()).isNotEmpty());
    }

    /**
     * Eighteen answers each add a little to a weighed-up conclusion, and two say of a coin what makes the evidence possible: taken over
     * together or not at all. All of them are needed, which no search by size gets to.
     */
    @Test
    void aWayThroughImpossibleEvidence_isNotTaken() {
        List<Credence> credences = new ArrayList<>();
        List<Dependence> dependences = new ArrayList<>();
        for (String id : List.of("first", "second")) {
            credences.add(Credence.probability("p_" + id, "?", 0));
            dependences.add(Arguments.premise(id, Expression.credence("p_" + id)));
        }
        Condition alike = new Condition.Any(List.of(
                Condition.all(Map.of("first", "yes", "second", "yes")),
                Condition.all(Map.of("first", "no", "second", "no"))));
        Variable seen = Variable.of("seen", "yes", "no");
        dependences.add(new Dependence(seen, List.of("first", "second"), Deterministic.of(seen, alike)));
        List<LogOdds.Term> terms = new ArrayList<>();
        for (int i = 0; i < 18; i++) {
            credences.add(Credence.probability("p" + i, "?", 0));
            terms.add(new LogOdds.Term(Condition.ALWAYS, Map.of("yes", Expression.credence("p" + i))));
        }
        terms.add(new LogOdds.Term(Condition.is("first", "yes"), Map.of("yes", Expression.of(1))));
        dependences.add(new Dependence(
                Variable.of("conclusion", "yes", "no"), List.of("first"), new LogOdds(Optional.empty(), terms)));
        BeliefNetwork network = new BeliefNetwork(
                Description.of("coin"),
                credences,
                dependences,
                Optional.of(new Target("conclusion", "yes")),
                List.of());
        Query query = Flagship.overall(network).with(new Finding.Observed("seen", "yes"));
        Inquiry none = new Inquiry(network, query, network.defaults(), ENGINE.answerer(network, query));
        double[] all = new double[credences.size()];
        Arrays.fill(all, 1);
        Agreement found = Agreement.of(none, none.under(Settings.of(network.coordinates(), all)), 1e-9)
                .orElseThrow();
        assertThat(found.left()).isLessThanOrEqualTo(1e-9);
        assertThat(found.credences()).hasSize(20);
        assertThat(found.smallest()).isFalse();
    }

    /** Thirty answers of a tenth of a bit each: of sets of five there are too many to try, and what is enough is enough. */
    @Test
    void answersTakenOverOneByOne_areNoMoreThanItTakes() {
        List<Credence> credences = new ArrayList<>();
        List<LogOdds.Term> terms = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            credences.add(Credence.probability("p" + i, "?", 0));
            Expression tenth =
                    Expression.of(Expression.Operator.MULTIPLY, Expression.of(0.1), Expression.credence("p" + i));
            terms.add(new LogOdds.Term(Condition.ALWAYS, Map.of("yes", tenth)));
        }
        BeliefNetwork network = new BeliefNetwork(
                Description.of("many"),
                credences,
                List.of(new Dependence(
                        Variable.of("conclusion", "yes", "no"), List.of(), new LogOdds(Optional.empty(), terms))),
                Optional.of(new Target("conclusion", "yes")),
                List.of());
        double[] all = new double[30];
        Arrays.fill(all, 1);
        Inquiry none = inquiry(network, network.defaults());
        // Two bits of three leave 0.889 − 0.8 = 0.089 between them; a tenth less leaves 0.1.
        Agreement found = Agreement.of(none, none.under(Settings.of(network.coordinates(), all)), 0.0895)
                .orElseThrow();
        assertThat(found.credences()).hasSize(20);
        assertThat(found.left()).isCloseTo(8 / 9.0 - 0.8, within(1e-12));
        assertThat(found.smallest()).isFalse();
    }
}
