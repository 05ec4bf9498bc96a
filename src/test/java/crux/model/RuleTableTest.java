package crux.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleTableTest {

    private static final Variable Y = Variable.of("y", "yes", "no");

    @Test
    void theFirstRowThatHolds_gives() {
        RuleTable form = table(
                row(Tables.A_YES, 0.1),
                row(new Condition.All(List.of(Tables.A_YES, Tables.B_YES)), 0.2),
                row(Condition.ALWAYS, 0.3));
        assertThat(Tables.rows(form, Y, Tables.A, Tables.B).stream().map(row -> row.get(0)))
                .containsExactly(0.1, 0.1, 0.3, 0.3);
    }

    @Test
    void aRowOneShort_leavesTheRestToTheLastState() {
        RuleTable form = new RuleTable(List.of(new RuleTable.Row(Condition.ALWAYS, Shares.listed(0.25, 0.5))));
        assertThat(Tables.rows(form, Variable.of("y", "1", "2", "3"))).containsExactly(List.of(0.25, 0.5, 0.25));
    }

    @Test
    void flaws_nameWhatIsMissedAndWhatIsNeverReached() {
        RuleTable missing = table(row(new Condition.All(List.of(Tables.A_YES, Tables.B_YES)), 0.2));
        assertThat(Tables.flaws(missing, Y, Tables.A, Tables.B))
                .containsExactly("rows: no row for a = yes, b = no and 2 more");
        RuleTable unreached = table(row(Condition.ALWAYS, 0.5), row(Tables.A_YES, 0.2));
        assertThat(Tables.flaws(unreached, Y, Tables.A)).containsExactly("rows/1: no configuration reaches this row");
    }

    @Test
    void flaws_nameEveryNameAndNumber() {
        RuleTable form = new RuleTable(List.of(
                new RuleTable.Row(new Condition.Is("c", List.of("yes")), Shares.listed(0.5)),
                new RuleTable.Row(Tables.A_YES, Shares.listed(0.7, 0.2)),
                new RuleTable.Row(Condition.ALWAYS, Shares.listed(1.2))));
        assertThat(Tables.flaws(form, Y, Tables.A)).containsExactly("rows/0/when: c is not a parent of y");
        RuleTable numbers = new RuleTable(form.rows().subList(1, 3));
        assertThat(Tables.flaws(numbers, Y, Tables.A))
                .containsExactly(
                        "rows/0/p: the shares sum to 0.8999999999999999",
                        "rows/1/p: [1.2, -0.19999999999999996] has a share outside 0 to 1: 1.2");
    }

    /** An expression need only be a probability where its row is the one that holds. */
    @Test
    void aRow_isCheckedWhereItHolds() {
        Variable n = Variable.of("n", "0.5", "20");
        RuleTable form = new RuleTable(List.of(
                new RuleTable.Row(new Condition.Is("n", List.of("20")), Shares.listed(1, 0)),
                new RuleTable.Row(Condition.ALWAYS, new Shares.Listed(List.of(Expression.number("n"))))));
        assertThat(Tables.flaws(form, Y, n)).isEmpty();
        assertThat(Tables.rows(form, Y, n)).containsExactly(List.of(0.5, 0.5), List.of(1.0, 0.0));
    }

    @Test
    void aPlainTable_readsTheLastParentFastest() {
        PlainTable form = PlainTable.of(0.1, 0.9, 0.2, 0.8, 0.3, 0.7, 0.4, 0.6);
        assertThat(Tables.rows(form, Y, Tables.A, Tables.B).stream().map(row -> row.get(0)))
                .containsExactly(0.1, 0.2, 0.3, 0.4);
        assertThat(Tables.flaws(form, Y, Tables.A))
                .containsExactly("values: 8 entries where 2 states and 2 configurations need 4");
        assertThat(Tables.flaws(PlainTable.of(0.5, 0.5, 0.5, 0.6), Y, Tables.A))
                .containsExactly("values/1: the shares sum to 1.1");
        assertThat(form).isEqualTo(PlainTable.of(form.toArray())).hasSameHashCodeAs(PlainTable.of(form.toArray()));
    }

    @Test
    void deterministic_takesTheStateOfTheFirstCase() {
        Variable three = Variable.of("y", "1", "2", "3");
        Deterministic form = new Deterministic(
                List.of(new Deterministic.Case(Tables.A_YES, "2"), new Deterministic.Case(Tables.B_YES, "3")), "1");
        assertThat(Tables.rows(form, three, Tables.A, Tables.B))
                .containsExactly(
                        List.of(0.0, 1.0, 0.0), List.of(0.0, 1.0, 0.0), List.of(0.0, 0.0, 1.0), List.of(1.0, 0.0, 0.0));
        assertThat(Tables.flaws(
                        new Deterministic(List.of(new Deterministic.Case(Tables.A_YES, "4")), "5"), three, Tables.A))
                .containsExactly("cases/0/state: y has no state 4", "otherwise: y has no state 5");
        assertThatThrownBy(() -> Deterministic.of(three, Tables.A_YES)).hasMessageContaining("two states");
    }

    @Test
    void mixture_takesTheFormOfItsSwitch() {
        Mixture form = new Mixture(
                "a",
                Map.of(
                        "yes",
                        table(row(Tables.B_YES, 0.1), row(Condition.ALWAYS, 0.2)),
                        "no",
                        PlainTable.of(.3, .7, .4, .6, .5, .5, .6, .4)));
        assertThat(Tables.rows(form, Y, Tables.A, Tables.B).stream().map(row -> row.get(0)))
                .containsExactly(0.1, 0.2, 0.5, 0.6);
        assertThat(Tables.flaws(form, Y, Tables.A, Tables.B)).isEmpty();
        assertThat(Tables.flaws(new Mixture("a", Map.of("yes", table(row(Tables.B_YES, 0.1)))), Y, Tables.A, Tables.B))
                .containsExactly("of: no form for a = no", "of/yes/rows: no row for a = yes, b = no");
        assertThat(Tables.flaws(new Mixture("c", Map.of()), Y, Tables.A)).containsExactly("by: c is not a parent");
    }

    private static RuleTable table(RuleTable.Row... rows) {
        return new RuleTable(List.of(rows));
    }

    private static RuleTable.Row row(Condition when, double first) {
        return new RuleTable.Row(when, Shares.listed(first));
    }
}
