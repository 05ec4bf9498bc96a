package crux.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import crux.inference.SensitivityFunction;
import crux.model.BeliefNetwork;
import crux.model.Condition;
import crux.model.Coordinate;
import crux.model.Credence;
import crux.model.Dependence;
import crux.model.Description;
import crux.model.Expression;
import crux.model.Finding;
import crux.model.Interval;
import crux.model.Query;
import crux.model.RuleTable;
import crux.model.Shares;
import crux.model.Target;
import crux.model.Variable;
import crux.testing.Arguments;
import crux.testing.Exact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Curves along one answer that can be worked out by hand. */
class OneWayTest {

    private static final Coordinate P = Coordinate.of("p");

    private static Inquiry inquiry(BeliefNetwork network, Query query) {
        return new Inquiry(network, query, network.defaults(), Exact.answerer(network, query));
    }

    private static OneWay curve(Inquiry inquiry, Interval between, int count, double threshold) {
        return OneWay.of(inquiry, P, between, count, OptionalDouble.of(threshold));
    }

    @Test
    void alongOnePremise_aConclusionIsALine() {
        BeliefNetwork network = Arguments.both(0.5, 0.8);
        Inquiry inquiry = inquiry(network, Query.of(network.conclusion().orElseThrow()));
        OneWay way = curve(inquiry, new Interval(0.1, 0.9), 5, 0.4);
        assertThat(way.value()).isEqualTo(0.5);
        assertThat(way.points())
                .hasSize(5)
                .allSatisfy(point -> assertThat(point.chance().orElseThrow().probability())
                        .isCloseTo(0.8 * point.value(), within(1e-15)));
        assertThat(way.points().get(0).value()).isEqualTo(0.1);
        assertThat(way.points().get(4).value()).isEqualTo(0.9);
        assertThat(way.crossings())
                .singleElement()
                .satisfies(at -> assertThat(at).isCloseTo(0.5, within(1e-9)));
        SensitivityFunction function = way.function().orElseThrow();
        assertThat(function.alpha()).isCloseTo(0.8, within(1e-14));
        assertThat(function.beta()).isCloseTo(0, within(1e-14));
        assertThat(function.gamma()).isCloseTo(0, within(1e-14));
        assertThat(function.delta()).isCloseTo(1, within(1e-14));
        assertThat(OneWay.whole(inquiry, P)).isEqualTo(Interval.UNIT);
        assertThat(OneWay.of(inquiry, P, Interval.UNIT, 2, OptionalDouble.empty())
                        .crossings())
                .isEmpty();
        assertThatThrownBy(() -> curve(inquiry, Interval.UNIT, 1, 0.4)).hasMessage("a curve needs two points, not 1");
    }

    /** P(cause | a sign) = 0.9p / (0.9p + 0.2(1 − p)): a hyperbola, whose function gives every point. */
    @Test
    void givenASign_aConclusionIsAHyperbola() {
        Inquiry inquiry = signs(0.25, 0.9, 0.2, 1);
        OneWay way = curve(inquiry, Interval.UNIT, 11, 0.6);
        for (OneWay.Point point : way.points()) {
            double p = point.value();
            double by = 0.9 * p / (0.9 * p + 0.2 * (1 - p));
            assertThat(point.chance().orElseThrow().probability()).isCloseTo(by, within(1e-14));
            assertThat(way.function().orElseThrow().at(p)).isCloseTo(by, within(1e-13));
        }
        assertThat(way.crossings())
                .singleElement()
                .satisfies(at -> assertThat(at).isCloseTo(0.25, within(1e-9)));
    }

    /** The signs are e^1036 times likelier at the other end: there is no such ratio, and so no function, but there is a curve. */
    @Test
    void evidenceThatIsBeyondAllMeasureLikelierElsewhere_leavesNoFunction() {
        OneWay way = curve(signs(0, 1, 1e-150, 3), Interval.UNIT, 3, 0.5);
        assertThat(way.function()).isEmpty();
        assertThat(way.points())
                .extracting(point -> point.chance().orElseThrow().probability())
                .containsExactly(0.0, 1.0, 1.0);
    }

    /** A cause of chance p, and signs seen of it, each with these chances where it is there and where it is not. */
    private static Inquiry signs(double p, double with, double without, int count) {
        List<Dependence> all = new ArrayList<>(List.of(Arguments.premise("cause", Expression.credence("p"))));
        Query query = Query.of(new Target("cause", "yes"));
        for (int i = 0; i < count; i++) {
            all.add(new Dependence(
                    Variable.of("sign" + i, "yes", "no"),
                    List.of("cause"),
                    new RuleTable(List.of(
                            new RuleTable.Row(Condition.is("cause", "yes"), Shares.listed(with, 1 - with)),
                            new RuleTable.Row(Condition.ALWAYS, Shares.listed(without, 1 - without))))));
            query = query.with(new Finding.Observed("sign" + i, "yes"));
        }
        BeliefNetwork network = new BeliefNetwork(
                Description.of("signs"),
                List.of(Credence.probability("p", "?", p)),
                all,
                Optional.of(new Target("cause", "yes")),
                List.of());
        return inquiry(network, query);
    }
}
