package crux.elicit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crux.model.Condition;
import crux.model.Conditional;
import crux.model.ConditionalTable;
import crux.model.Coordinates;
import crux.model.Expression;
import crux.model.Family;
import crux.model.LogOdds;
import crux.model.NoisyAnd;
import crux.model.NoisyOr;
import crux.model.PlainTable;
import crux.model.Ranked;
import crux.model.Settings;
import crux.model.Shares;
import crux.model.State;
import crux.model.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables from a few judgements, and tables that take another form. */
class FillingTest {

    private static final Settings NONE = Settings.defaultsOf(new Coordinates(List.of()));

    private static Variable variable(String id, int size) {
        return Variable.of(id, IntStream.range(0, size).mapToObj(i -> "s" + i).toArray(String[]::new));
    }

    private static Family family(int child, int... parents) {
        List<Variable> list = new ArrayList<>();
        for (int i = 0; i < parents.length; i++) {
            list.add(variable("p" + i, parents[i]));
        }
        return new Family(variable("y", child), list);
    }

    private static Anchors anchors(Family family, double best, double worst, Map<String, Double> weights) {
        return new Anchors(
                family, Map.of(), List.of(best, 1 - best), List.of(worst, 1 - worst), weights, Interaction.AVERAGE);
    }

    private static Proposal proposal(Filling filling, FillForm form) {
        return filling.proposals().stream()
                .filter(one -> one.form() == form)
                .findFirst()
                .orElseThrow();
    }

    private static double first(Filling filling, FillForm form, int row) {
        return proposal(filling, form).table().entry(row, 0);
    }

    /** Best 0.9, worst 0.2, weights 3 and 1: rows 1 and 2 have one parent at its best. */
    @Test
    void anchors_comeToTheFormulas_byHand() {
        Filling filling =
                Filling.of(anchors(family(2, 2, 2), 0.9, 0.2, Map.of("p0", 3.0)), List.of(), Optional.empty());
        assertThat(first(filling, FillForm.NOISY_OR, 1)).isCloseTo(1 - 0.8 * Math.pow(0.1 / 0.8, 0.75), within(1e-12));
        assertThat(first(filling, FillForm.NOISY_OR, 2)).isCloseTo(1 - 0.8 * Math.pow(0.1 / 0.8, 0.25), within(1e-12));
        assertThat(first(filling, FillForm.NOISY_AND, 1)).isCloseTo(0.9 * Math.pow(0.2 / 0.9, 0.25), within(1e-12));
        double bits = Math.log(0.25) + 0.75 * (Math.log(9) - Math.log(0.25));
        assertThat(first(filling, FillForm.LOG_ODDS, 1)).isCloseTo(1 / (1 + Math.exp(-bits)), within(1e-12));
        assertThat(first(filling, FillForm.INTERPOLATED, 1)).isCloseTo(0.2 + 0.75 * 0.7, within(1e-12));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anchors_areMet_andNoParentBreaksMonotonicity(long seed) {
        Random random = new Random(seed);
        int[] sizes = IntStream.range(0, 1 + random.nextInt(3))
                .map(i -> 1 + random.nextInt(4))
                .toArray();
        sizes[0] = 2 + random.nextInt(3);
        Family family = family(2, sizes);
        double worst = 0.05 + 0.4 * random.nextDouble();
        double best = worst + (0.95 - worst) * random.nextDouble();
        Map<String, Double> weights = new LinkedHashMap<>();
        family.parents().forEach(parent -> weights.put(parent.id(), 0.1 + random.nextDouble()));
        Interaction interaction = List.of(Interaction.values()).get(random.nextInt(3));
        Anchors anchors =
                new Anchors(family, Map.of(), List.of(best, 1 - best), List.of(worst, 1 - worst), weights, interaction);
        Filling filling = Filling.of(anchors, List.of(), Optional.empty());
        assertThat(filling.proposals()).hasSize(5);
        for (Proposal proposal : filling.proposals()) {
            if (proposal.form() != FillForm.RANKED) {
                assertThat(proposal.misfitSize()).as(proposal.form().toString()).isLessThan(1e-12);
            }
            assertThat(Filling.of(proposal.table()).breaks())
                    .as(proposal.form().toString())
                    .isEmpty();
        }
    }

    @Test
    void interactions_differWhereOneParentIsAtItsBest_byHand() {
        Family family = family(2, 2, 2);
        for (Interaction interaction : Interaction.values()) {
            Anchors anchors =
                    new Anchors(family, Map.of(), List.of(0.9, 0.1), List.of(0.1, 0.9), Map.of(), interaction);
            double row = first(Filling.of(anchors, List.of(), Optional.empty()), FillForm.INTERPOLATED, 1);
            double way = interaction == Interaction.AVERAGE ? 0.5 : interaction == Interaction.ANY ? 1 : 0;
            assertThat(row).as(interaction.toString()).isCloseTo(0.1 + 0.8 * way, within(1e-12));
        }
    }

    @Test
    void statedRows_measureEachProposal_andTheNearestIsFirst() {
        Filling filling = Filling.of(
                anchors(family(2, 2, 2), 0.9, 0.2, Map.of()),
                List.of(new StatedRow(1, List.of(0.72, 0.28))),
                Optional.empty());
        Proposal nearest = filling.proposals().get(0);
        assertThat(nearest.form()).isEqualTo(FillForm.NOISY_OR);
        Misfit misfit = nearest.misfit().orElseThrow();
        assertThat(misfit.configuration()).isEqualTo(1);
        assertThat(misfit.size()).isCloseTo(Math.abs(1 - 0.8 * Math.sqrt(0.1 / 0.8) - 0.72), within(1e-12));
        List<Double> sizes =
                filling.proposals().stream().map(Proposal::misfitSize).toList();
        assertThat(sizes).isSorted();
    }

    /** One at its best is stated below none at its best. */
    @Test
    void statedRows_thatBreakMonotonicity_arePointedOut() {
        Filling filling = Filling.of(
                anchors(family(2, 2, 2), 0.9, 0.2, Map.of()),
                List.of(new StatedRow(1, List.of(0.1, 0.9)), new StatedRow(2, List.of(0.95, 0.05))),
                Optional.empty());
        assertThat(filling.breaks()).containsExactly(new Break(3, 1, 0.2, 0.1), new Break(2, 0, 0.95, 0.9));
    }

    @Test
    void aTableThatIsNotMonotone_isPointedOut() {
        Family family = family(2, 2, 2);
        ConditionalTable xor = ConditionalTable.of(family, PlainTable.of(0.1, 0.9, 0.8, 0.2, 0.7, 0.3, 0.2, 0.8), NONE);
        assertThat(Filling.of(xor).breaks())
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.size()).isPositive());
    }

    @Test
    void whatCannotBeHad_saysWhy() {
        Filling certain = Filling.of(anchors(family(2, 2), 1, 0, Map.of()), List.of(), Optional.empty());
        assertThat(certain.obstacles()).containsKeys(FillForm.LOG_ODDS, FillForm.TABLE);
        assertThat(first(certain, FillForm.NOISY_OR, 0)).isEqualTo(1);
        assertThat(first(certain, FillForm.NOISY_AND, 1)).isEqualTo(0);
        Filling turned = Filling.of(anchors(family(2, 2), 0.2, 0.9, Map.of()), List.of(), Optional.empty());
        assertThat(turned.obstacles()).containsKeys(FillForm.NOISY_OR, FillForm.NOISY_AND, FillForm.RANKED);
        assertThat(first(turned, FillForm.LOG_ODDS, 0)).isCloseTo(0.2, within(1e-12));
    }

    private static ConditionalTable table(Family family, Conditional form) {
        return ConditionalTable.of(family, form, NONE);
    }

    private static Condition.Is at(Variable parent, int state) {
        State is = parent.states().get(state);
        return new Condition.Is(parent.id(), List.of(is.id()));
    }

    /** A form put in a table gives the table back when the table is put in the form. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void aTableThatHasAForm_getsItBack(long seed) {
        Random random = new Random(seed);
        Family family = family(2, 2, 3, 2);
        List<NoisyOr.Cause> causes = new ArrayList<>();
        List<NoisyAnd.Requirement> requirements = new ArrayList<>();
        List<LogOdds.Term> terms = new ArrayList<>();
        for (Variable parent : family.parents()) {
            for (int state = 0; state < parent.size() - 1; state++) {
                Expression chance = Expression.of(0.05 + 0.9 * random.nextDouble());
                causes.add(new NoisyOr.Cause(at(parent, state), chance));
                requirements.add(new NoisyAnd.Requirement(at(parent, state), chance, Expression.of(1)));
                terms.add(new LogOdds.Term(
                        at(parent, state), Map.of("s0", Expression.of(6 * random.nextDouble() - 3))));
            }
        }
        Map<FillForm, Conditional> forms = Map.of(
                FillForm.NOISY_OR,
                new NoisyOr(causes, Expression.of(0.1 * random.nextDouble()), NoisyOr.Parameters.DIEZ),
                FillForm.NOISY_AND,
                new NoisyAnd(requirements, Expression.of(0)),
                FillForm.LOG_ODDS,
                new LogOdds(Optional.of(Shares.listed(0.3, 0.7)), terms));
        forms.forEach((form, conditional) -> {
            Proposal proposal = proposal(Filling.of(table(family, conditional)), form);
            assertThat(proposal.misfitSize()).as(form.toString()).isLessThan(1e-10);
        });
    }

    @Test
    void aLedgerOverThreeStates_isFoundFromItsTable() {
        Family family = family(3, 2, 2);
        LogOdds ledger = new LogOdds(
                Optional.of(Shares.listed(0.2, 0.3, 0.5)),
                List.of(
                        new LogOdds.Term(at(family.parents().get(0), 0), Map.of("s0", Expression.of(2))),
                        new LogOdds.Term(
                                at(family.parents().get(1), 0),
                                Map.of("s1", Expression.of(-1), "s2", Expression.of(0.5)))));
        Filling filling = Filling.of(table(family, ledger));
        assertThat(proposal(filling, FillForm.LOG_ODDS).misfitSize()).isLessThan(1e-10);
        assertThat(filling.obstacles()).containsKeys(FillForm.NOISY_OR, FillForm.NOISY_AND);
    }

    @Test
    void aRankedTable_isFoundFromItsTable() {
        Family family = family(3, 3, 3);
        Ranked ranked = new Ranked(
                Map.of("p0", Expression.of(3), "p1", Expression.of(1)), Ranked.Combination.MEAN, Expression.of(0.05));
        Proposal proposal = proposal(Filling.of(table(family, ranked)), FillForm.RANKED);
        assertThat(proposal.misfitSize()).isLessThan(1e-3);
    }
}
