package crux.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogOddsTest {

    private static final Variable Y = Variable.of("y", "yes", "no");
    private static final Variable CLASS = Variable.of("class", "saint", "misgeneralised", "seeker", "schemer");

    @Test
    void shares_areInProportionToPriorTimesTwoToTheBits() {
        LogOdds form = new LogOdds(
                Optional.of(Shares.listed(0.5, 0.25, 0.125, 0.125)),
                List.of(
                        term("schemer", Expression.of(3)),
                        new LogOdds.Term(Tables.A_YES, Map.of("saint", Expression.of(-1)))));
        assertThat(Tables.rows(form, CLASS, Tables.A))
                .isEqualTo(List.of(
                        List.of(0.25 / 1.625, 0.25 / 1.625, 0.125 / 1.625, 1 / 1.625),
                        List.of(0.5 / 1.875, 0.25 / 1.875, 0.125 / 1.875, 1 / 1.875)));
    }

    @Test
    void uniformOverFourClasses_isExactlyAQuarterEach() {
        assertThat(Tables.rows(new LogOdds(Optional.empty(), List.of()), CLASS))
                .containsExactly(List.of(0.25, 0.25, 0.25, 0.25));
    }

    @ParameterizedTest
    @ValueSource(doubles = {100, 1000, 10000})
    void hugeOdds_giveNumbers(double bits) {
        LogOdds form = new LogOdds(Optional.empty(), List.of(term("yes", Expression.of(bits))));
        double odds = Math.pow(2, -bits);
        assertThat(Tables.rows(form, Y)).containsExactly(List.of(1.0, odds));
        LogOdds against = new LogOdds(Optional.empty(), List.of(term("yes", Expression.of(-bits))));
        assertThat(Tables.rows(against, Y)).containsExactly(List.of(odds, 1.0));
    }

    @ParameterizedTest
    @ValueSource(doubles = {100, 1000, 10000})
    void hugeAddends_thatCancel_areExactlyEven(double bits) {
        LogOdds form = new LogOdds(
                Optional.empty(), List.of(term("yes", Expression.of(bits)), term("yes", Expression.of(-bits))));
        assertThat(Tables.rows(form, Y)).containsExactly(List.of(0.5, 0.5));
        LogOdds shared = new LogOdds(
                Optional.empty(), List.of(term("yes", Expression.of(bits)), term("no", Expression.of(bits))));
        assertThat(Tables.rows(shared, Y)).containsExactly(List.of(0.5, 0.5));
    }

    @Test
    void aPriorShareOfZero_staysZeroUnderAnyBits() {
        LogOdds form = new LogOdds(Optional.of(Shares.listed(0, 1)), List.of(term("yes", Expression.of(10000))));
        assertThat(Tables.rows(form, Y)).containsExactly(List.of(0.0, 1.0));
    }

    @Test
    void hugeOdds_haveFiniteDerivatives() {
        LogOdds form = new LogOdds(Optional.empty(), List.of(term("yes", Expression.credence("bits"))));
        Family family = new Family(Y, List.of());
        for (double bits : new double[] {-10000, -1000, -100, 0, 100, 1000, 10000}) {
            GradientAlgebra algebra = new GradientAlgebra(List.of(Coordinate.of("bits")), coordinate -> bits);
            Gradient yes = form.row(Configuration.numbered(family, 0), algebra).get(0);
            double odds = Math.pow(2, -Math.abs(bits));
            assertThat(yes.derivative(0)).isCloseTo(Math.log(2) * odds / ((1 + odds) * (1 + odds)), within(1e-15));
        }
    }

    @Test
    void addends_mayBeNumericStatesOfParents() {
        LogOdds form = new LogOdds(Optional.empty(), List.of(term("yes", Expression.number("steps"))));
        assertThat(Tables.rows(form, Y, Variable.of("steps", "0", "1", "3")))
                .isEqualTo(List.of(List.of(0.5, 0.5), List.of(2 / 3.0, 1 / 3.0), List.of(8 / 9.0, 1 / 9.0)));
    }

    @Test
    void flaws_nameStatesParentsAndCredencesThatDoNotExist() {
        LogOdds form = new LogOdds(
                Optional.of(Shares.listed(0.5, 0.5)),
                List.of(
                        term("maybe", Expression.of(1)),
                        new LogOdds.Term(
                                new Condition.Is("b", List.of("yes")), Map.of("yes", Expression.credence("nothing"))),
                        term("yes", Expression.number("a"))));
        assertThat(Tables.flaws(form, Y, Tables.A))
                .containsExactly(
                        "terms/0/add/maybe: y has no state maybe",
                        "terms/1/when: b is not a parent of y",
                        "terms/1/add/yes: no credence is named nothing",
                        "terms/2/add/yes: @a is used as a number, and not every state of it stands for one");
    }

    private static LogOdds.Term term(String state, Expression bits) {
        return new LogOdds.Term(Condition.ALWAYS, Collections.singletonMap(state, bits));
    }
}
