package crux.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crux.testing.Questions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SoundnessTest {

    private static final Variable A = Variable.of("a", "yes", "no");
    private static final Variable B = Variable.of("b", "yes", "no");
    private static final Variable C = Variable.of("c", "yes", "no");
    private static final Conditional EVEN = new Prior(Shares.listed(0.5));
    private static final Conditional ALWAYS_EVEN =
            new RuleTable(List.of(new RuleTable.Row(Condition.ALWAYS, Shares.listed(0.5))));

    @Test
    void aSoundNetwork_hasNoFlaws() {
        assertThat(flaws(List.of(), prior(A), child(B, "a"))).isEmpty();
    }

    /** Without a row for it, such a number would come out as a probability that is none. */
    @Test
    void formsThatGiveNoNumber_areToldWithTheConfiguration() {
        Variable n = Variable.of("n", "-1", "0", "2");
        Dependence thirds = new Dependence(n, List.of(), new Prior(Shares.listed(0.25, 0.25, 0.5)));
        Expression log = Expression.of(Expression.Operator.LOG2, Expression.number("n"));
        Expression over = Expression.of(Expression.Operator.DIVIDE, Expression.of(1), Expression.number("n"));
        Expression one = Expression.of(1);
        List<Conditional> forms = List.of(
                new Formula(Formula.Gives.BITS, log),
                new Formula(Formula.Gives.BITS, over),
                new LogOdds(Optional.empty(), List.of(new LogOdds.Term(Condition.ALWAYS, Map.of("yes", over)))),
                new CountAgainstSelection(one, Expression.of(-1), over, one, Condition.ALWAYS, one),
                new Ranked(Map.of("n", one), Ranked.Combination.MEAN, Expression.of(1e300)));
        List<String> where = List.of("n = -1", "n = 0", "n = 0", "n = 0", "n = -1");
        for (int i = 0; i < forms.size(); i++) {
            assertThat(flaws(List.of(), thirds, new Dependence(A, List.of("n"), forms.get(i))))
                    .as("%s", forms.get(i))
                    .containsExactly("variables/1/form: the shares are [NaN, NaN] for " + where.get(i));
        }
        Conditional contest = new BestOfN(
                Expression.of(0.5),
                one,
                3,
                Condition.ALWAYS,
                Expression.of(0),
                List.of(new BestOfN.Term(Condition.ALWAYS, over)));
        assertThat(flaws(List.of(), thirds, new Dependence(A, List.of("n"), contest)))
                .containsExactly("variables/1/form/terms/0/add: Infinity is not a number of bits");
    }

    /** A logarithm of 0 that rules one state out is a number of bits like others. */
    @Test
    void minusInfinityOfBits_rulesAStateOut() {
        Variable n = Variable.of("n", "0", "2");
        Expression log = Expression.of(Expression.Operator.LOG2, Expression.number("n"));
        Conditional ledger =
                new LogOdds(Optional.empty(), List.of(new LogOdds.Term(Condition.ALWAYS, Map.of("yes", log))));
        Dependence halves = new Dependence(n, List.of(), EVEN);
        assertThat(flaws(List.of(), halves, new Dependence(A, List.of("n"), ledger)))
                .isEmpty();
        assertThat(Tables.rows(ledger, A, n)).containsExactly(List.of(0.0, 1.0), List.of(2 / 3.0, 1 / 3.0));
    }

    /** p and p are a distribution where p is a half, and the default is no reason to think that it stays so. */
    @Test
    void sharesThatSumToOneUnderTheDefaultsAlone_areTold() {
        Credence p = Credence.probability("p", "?", 0.5);
        Credence q = Credence.probability("q", "?", 0.3);
        Expression one = Expression.credence("p");
        Expression rest = Expression.of(Expression.Operator.SUBTRACT, Expression.of(1), one);
        assertThat(flaws(List.of(p), new Dependence(A, List.of(), new Prior(new Shares.Listed(List.of(one, one))))))
                .containsExactly(
                        "variables/0/form/p: the shares sum to 1 under the defaults, and to 0.5 where p is 0.25");
        assertThat(flaws(List.of(p), new Dependence(A, List.of(), new Prior(new Shares.Listed(List.of(one, rest))))))
                .isEmpty();
        Expression other = Expression.credence("q");
        assertThat(flaws(
                        List.of(q),
                        new Dependence(A, List.of(), new Prior(new Shares.Listed(List.of(other, Expression.of(0.7)))))))
                .containsExactly(
                        "variables/0/form/p: the shares sum to 1 under the defaults, and to 1.1 where q is 0.4");
    }

    @Test
    void unknownAndRepeatedParents_areNamed() {
        assertThat(flaws(List.of(), prior(A), child(B, "a", "z", "a")))
                .containsExactly(
                        "variables/1/parents/1: no variable is named z", "variables/1/parents/2: a is a parent twice");
    }

    @Test
    void aCycle_isToldByItsNames() {
        assertThat(flaws(List.of(), child(A, "c"), child(B, "a"), child(C, "b")))
                .containsExactly("variables/0/parents: a cycle: a → b → c → a");
    }

    @Test
    void aParentOfItself_andTwoSeparateCycles_areAllTold() {
        Variable d = Variable.of("d", "yes", "no");
        Variable e = Variable.of("e", "yes", "no");
        assertThat(flaws(List.of(), child(A, "a"), child(B, "c"), child(C, "b"), child(d, "e"), child(e, "d")))
                .containsExactlyInAnyOrder(
                        "variables/0/parents: a is its own parent",
                        "variables/1/parents: a cycle: b → c → b",
                        "variables/3/parents: a cycle: d → e → d");
    }

    /** A complete tangle of 16 variables has more than 10^12 cycles: one is told, at once. */
    @Test
    void aTangle_isToldByOneShortCycle() {
        Dependence[] tangle = IntStream.range(0, 16)
                .mapToObj(i -> new Dependence(
                        Variable.of("v" + i, "yes", "no"),
                        IntStream.range(0, 16)
                                .filter(j -> j != i)
                                .mapToObj(j -> "v" + j)
                                .toList(),
                        ALWAYS_EVEN))
                .toArray(Dependence[]::new);
        assertThat(flaws(List.of(), tangle)).containsExactly("variables/0/parents: a cycle: v0 → v1 → v0");
    }

    @Test
    void secondsOfAName_areTold() {
        Credence p = Credence.probability("p", "p?", 0.5);
        assertThat(flaws(List.of(p, p), of(A, new Prior(share("p"))), prior(A)))
                .containsExactly(
                        "credences/1/id: a second credence named p", "variables/1/id: a second variable named a");
    }

    @Test
    void aCredenceNobodyUses_isTold() {
        Credence p = Credence.probability("p", "p?", 0.5);
        Credence q = Credence.probability("q", "q?", 0.5);
        assertThat(flaws(List.of(p, q), of(A, new Prior(share("p")))))
                .containsExactly("credences/1: no variable uses the credence q");
    }

    @Test
    void defaultsOutsideTheirDomain_areTold() {
        Credence p = Credence.probability("p", "p?", 1.5);
        Credence d = Questions.distribution("d", "a", List.of("yes", "no"), 0.5, 0.6);
        assertThat(flaws(List.of(p, d), of(A, new Prior(new Shares.Named("d"))), of(B, new Prior(share("p")))))
                .contains(
                        "credences/0/default: 1.5 is outside the domain 0.0 to 1.0",
                        "credences/1/default: the shares sum to 1.1");
    }

    @Test
    void aDistribution_isOverTheStatesOfItsVariable() {
        Credence d = Questions.distribution("d", "a", List.of("yes", "perhaps"), 0.5, 0.5);
        assertThat(flaws(List.of(d), of(A, new Prior(new Shares.Named("d")))))
                .containsExactly(
                        "credences/0/variable: d is spread over [yes, perhaps], not over the states of a",
                        "variables/0/form/p: d is spread over [yes, perhaps], not over these states");
    }

    @Test
    void sharesAndNumbers_areNotConfused() {
        Credence p = Credence.probability("p", "p?", 0.5);
        Credence d = Questions.distribution("d", "a", List.of("yes", "no"), 0.5, 0.5);
        assertThat(flaws(
                        List.of(p, d),
                        of(A, new Prior(new Shares.Named("p"))),
                        of(B, new Prior(share("d"))),
                        of(
                                C,
                                new Prior(new Shares.Listed(
                                        List.of(new Expression.CredenceValue(Coordinate.of("d", "maybe"))))))))
                .containsExactly(
                        "variables/0/form/p: p is one number, not a distribution",
                        "variables/1/form/p/0: d is a distribution, not a number",
                        "variables/2/form/p/0: d has no share named maybe");
    }

    @Test
    void conclusionAndGranted_nameStatesOfTheNetwork() {
        List<Flaw> flaws = Soundness.flaws(
                List.of(),
                List.of(prior(A)),
                Optional.of(new Target("z", "yes")),
                List.of(new Finding.Observed("a", "maybe"), new Finding.Observed("a", "yes")));
        assertThat(flaws)
                .containsExactly(
                        new Flaw("conclusion", "no variable is named z", "name a variable of the network"),
                        new Flaw("granted/a", "a has no state maybe", "use one of: yes, no"),
                        new Flaw("granted/a", "a is granted twice", "keep one"));
    }

    @Test
    void conditionsOnCredences_areRefused() {
        Condition.Compare asked =
                new Condition.Compare(Expression.credence("p"), Condition.Relation.LESS, Expression.of(0.5));
        Credence p = Credence.probability("p", "p?", 0.5);
        Deterministic form = Deterministic.of(B, asked);
        assertThat(flaws(List.of(p), of(A, new Prior(share("p"))), of(B, form)))
                .containsExactly("variables/1/form/cases/0/when: a condition cannot depend on the credence p");
    }

    @Test
    void aTableBeyondMemory_isRefusedBeforeItIsExpanded() {
        List<Dependence> dependences = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            dependences.add(prior(Variable.of("v" + i, "yes", "no")));
        }
        Condition all = new Condition.All(IntStream.range(0, 40)
                .mapToObj(i -> (Condition) new Condition.Is("v" + i, List.of("yes")))
                .toList());
        dependences.add(
                new Dependence(C, IntStream.range(0, 40).mapToObj(i -> "v" + i).toList(), Deterministic.of(C, all)));
        assertThat(flaws(List.of(), dependences.toArray(Dependence[]::new)))
                .containsExactly(
                        "variables/40/parents: the table of c would have 2199023255552 entries, where 16777216 are allowed");
    }

    @Test
    void aNetwork_isRefusedWithEveryFlaw() {
        assertThatThrownBy(() -> BeliefNetwork.of("n", List.of(child(A, "z"), of(B, new Prior(Shares.listed(2))))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no variable is named z")
                .hasMessageContaining("variables/1/form/p");
    }

    private static List<String> flaws(List<Credence> credences, Dependence... dependences) {
        return Soundness.flaws(credences, List.of(dependences), Optional.empty(), List.of()).stream()
                .map(flaw -> flaw.path() + ": " + flaw.what())
                .toList();
    }

    private static Dependence prior(Variable variable) {
        return of(variable, EVEN);
    }

    private static Dependence of(Variable variable, Conditional form) {
        return new Dependence(variable, List.of(), form);
    }

    private static Dependence child(Variable variable, String... parents) {
        return new Dependence(variable, Stream.of(parents).toList(), ALWAYS_EVEN);
    }

    private static Shares share(String credence) {
        return new Shares.Listed(List.of(Expression.credence(credence)));
    }
}
