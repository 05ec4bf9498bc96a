package crux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crux.inference.Posteriors;
import crux.model.BeliefNetwork;
import crux.model.ConditionalTable;
import crux.model.Family;
import crux.model.Finding;
import crux.model.Query;
import crux.model.Settings;
import crux.model.Target;
import crux.model.Variable;
import crux.testing.Exact;
import crux.testing.Flagship;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shipped arguments must keep saying, whatever becomes of their numbers, wording or form: a line of the design each. */
class DomainTest {

    private static final BeliefNetwork SCHEMING = Flagship.network("scheming");
    private static final double ROUNDED = 5e-4;

    @ParameterizedTest
    @CsvSource({
        "scheming, 0.1621, 0.3639",
        "contributors-to-reward, 0.1191, 0.2642",
        "extra-criteria, 0.1272, 0.2824",
        "strict-counting, 0.3469, 0.7688",
        "hazy-counting, 0.2615, 0.5689"
    })
    void conclusions_areThoseOfTheDesign(String id, double overall, double granted) {
        BeliefNetwork network = Flagship.network(id);
        assertThat(conclusion(network, network.defaults())).isCloseTo(overall, within(5e-5));
        assertThat(posteriors(network, network.defaults(), network.granted())
                        .chance(network.conclusion().orElseThrow())
                        .probability())
                .isCloseTo(granted, within(5e-5));
    }

    @Test
    void goalGuardingFails_andNoOtherReasonHolds_leavesUnderAFifth() {
        assertThat(scheming(SCHEMING.defaults(), "goal_guarding=fails", "alternative_story=fails"))
                .isLessThan(scheming(SCHEMING.defaults()) / 5);
    }

    @Test
    void everyStrictPremiseGranted_isAbove99Percent_whereNoKindIsFavoured() {
        Settings strict = with(
                SCHEMING.defaults(),
                "p_strict=1",
                "p_measure=1",
                "p_wide=1",
                "p_specific=1",
                "p_defeater=0",
                "d_count_full=0 0 0 1");
        assertThat(scheming(strict, "scheming_pays=yes", "class_favoured=none")).isGreaterThan(0.99);
    }

    @ParameterizedTest
    @ValueSource(strings = {"schemer", "nonschemer"})
    void rewardAloneUnderTightTraining_settlesIt(String ahead) {
        double scheming = scheming(
                SCHEMING.defaults(),
                "extra_criteria=absent",
                "training=tight",
                "scheming_pays=yes",
                "reward_gap=" + ahead);
        assertThat(ahead.equals("schemer") ? scheming : 1 - scheming).isGreaterThan(0.99);
    }

    @Test
    void speedCostsThatMatter_lowerIt() {
        assertThat(scheming(with(SCHEMING.defaults(), "p_speed=0.05"))).isCloseTo(0.184, within(ROUNDED));
        assertThat(scheming(with(SCHEMING.defaults(), "p_speed=0.95", "p_time=0.95")))
                .isCloseTo(0.108, within(ROUNDED));
        assertThat(scheming(SCHEMING.defaults(), "speed_costs=substantial"))
                .isLessThan(scheming(SCHEMING.defaults(), "speed_costs=minor"));
    }

    @Test
    void aSimplerSchemerGoal_raisesIt_whereExtraCriteriaFavourSimplicity() {
        String[] given = {"extra_criteria=exist", "simplicity_bias=strong"};
        assertThat(scheming(SCHEMING.defaults(), and(given, "simpler_goal=schemer")))
                .isCloseTo(0.280, within(ROUNDED));
        assertThat(scheming(SCHEMING.defaults(), and(given, "simpler_goal=nonschemer")))
                .isCloseTo(0.076, within(ROUNDED));
    }

    @Test
    void whoseGoalIsSimpler_changesNothing_whereRewardAloneCountsAndFreedCapacityDoesNotPay() {
        String[] given = {"extra_criteria=absent", "capacity_pays=no"};
        double equal = scheming(SCHEMING.defaults(), and(given, "simpler_goal=equal"));
        assertThat(scheming(SCHEMING.defaults(), and(given, "simpler_goal=schemer")))
                .isCloseTo(equal, within(1e-14));
        assertThat(scheming(SCHEMING.defaults(), and(given, "simpler_goal=nonschemer")))
                .isCloseTo(equal, within(1e-14));
    }

    @Test
    void steering_mattersOnlyWhereExtraCriteriaExist() {
        assertThat(scheming(SCHEMING.defaults(), "extra_criteria=absent", "bias_steering=yes"))
                .isCloseTo(scheming(SCHEMING.defaults(), "extra_criteria=absent", "bias_steering=no"), within(1e-14));
        assertThat(scheming(SCHEMING.defaults(), "extra_criteria=exist", "bias_steering=yes"))
                .isLessThan(scheming(SCHEMING.defaults(), "extra_criteria=exist", "bias_steering=no") - 0.01);
    }

    @Test
    void evenIgnoranceOverFourKinds_andNothingElseInPlay_isExactlyAQuarter() {
        Settings even = with(SCHEMING.defaults(), "d_class=0.25 0.25 0.25 0.25", "b_resid=0");
        assertThat(scheming(even, "scheming_pays=yes", "counting_regime=classes", "class_favoured=none", "defeater=no"))
                .isEqualTo(0.25);
    }

    @Test
    void extraCriteriaExistingOrNot_movesItLittleByItself() {
        assertThat(scheming(SCHEMING.defaults(), "extra_criteria=exist")).isCloseTo(0.167, within(ROUNDED));
        assertThat(scheming(SCHEMING.defaults(), "extra_criteria=absent")).isCloseTo(0.158, within(ROUNDED));
    }

    @Test
    void aFurtherStrongReason_lowersIt() {
        assertThat(scheming(SCHEMING.defaults(), "defeater=yes"))
                .isLessThan(scheming(SCHEMING.defaults(), "defeater=no"));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.117", "3, 0.226", "10, 0.420", "100, 0.477"})
    void aLargerCount_raisesIt(String doublings, double expected) {
        assertThat(scheming(SCHEMING.defaults(), "count_bits=" + doublings)).isCloseTo(expected, within(ROUNDED));
    }

    /** The form that strict-counting ships, asked of numbers of steps that it does not ship. */
    @Test
    void aHundredDoublingsAgainstAsManyHalvings_areExactlyEven() {
        BeliefNetwork strict = Flagship.network("strict-counting");
        Family shipped = strict.family("schemer");
        List<Variable> parents = List.of(
                only(strict, "scheming_pays", "yes"),
                only(strict, "direction", "nonschemer"),
                Variable.of("count_bits", "100"),
                Variable.of("steps", "90", "100", "110"),
                Variable.of("bits_per_step", "1"));
        assertThat(parents).extracting(Variable::id).containsExactlyElementsOf(ids(shipped.parents()));
        ConditionalTable table = ConditionalTable.of(
                new Family(shipped.child(), parents),
                strict.dependence("schemer").conditional(),
                strict.defaults());
        assertThat(table.entry(0, 0)).isCloseTo(0.999, within(ROUNDED));
        assertThat(table.row(1)).containsExactly(0.5, 0.5);
        assertThat(table.entry(2, 0)).isCloseTo(0.001, within(ROUNDED));
    }

    @Test
    void notScheming_isNotTheSameAsAligned() {
        assertThat(SCHEMING.variable("misaligned").role()).isEqualTo(Variable.Role.SECONDARY);
        assertThat(posteriors(SCHEMING, SCHEMING.defaults(), findings("scheming=no"))
                        .chance(new Target("misaligned", "yes"))
                        .probability())
                .isBetween(0.2, 0.8);
    }

    @Test
    void theThreeClaimsTheUsersNamed_meetTheEye() {
        assertThat(Stream.of("goal_guarding", "extra_criteria", "speed_costs")
                        .map(id -> SCHEMING.variable(id).label()))
                .containsExactly("Goal-guarding works", "Extra criteria exist", "Speed costs matter");
        assertThat(Stream.of("p_goal_guarding", "p_extra", "p_speed")
                        .map(id -> SCHEMING.findCredence(id).orElseThrow())
                        .map(credence -> credence.label() + ", tier " + credence.tier()))
                .containsExactly(
                        "Goal-guarding works, tier 1", "Extra criteria exist, tier 1", "Speed costs matter, tier 1");
    }

    @Test
    void waysOfReasoning_areLenses() {
        assertThat(SCHEMING.variable("counting_regime").isLens()).isTrue();
        assertThat(Flagship.network("hazy-counting").variable("pull_source").isLens())
                .isTrue();
    }

    private static Variable only(BeliefNetwork network, String variable, String state) {
        Variable whole = network.variable(variable);
        return new Variable(
                whole.id(),
                whole.label(),
                List.of(whole.states().get(whole.index(state))),
                whole.role(),
                List.of(),
                "",
                Optional.empty());
    }

    private static List<String> ids(List<Variable> variables) {
        return variables.stream().map(Variable::id).toList();
    }

    private static double scheming(Settings settings, String... given) {
        return posteriors(SCHEMING, settings, findings(given))
                .chance(SCHEMING.conclusion().orElseThrow())
                .probability();
    }

    private static double conclusion(BeliefNetwork network, Settings settings) {
        return posteriors(network, settings, List.of())
                .chance(network.conclusion().orElseThrow())
                .probability();
    }

    private static Posteriors posteriors(BeliefNetwork network, Settings settings, List<? extends Finding> findings) {
        return (Posteriors) Exact.ENGINE.posteriors(network, settings, Query.NOTHING.withFindings(findings));
    }

    private static String[] and(String[] given, String more) {
        return Stream.concat(Arrays.stream(given), Stream.of(more)).toArray(String[]::new);
    }

    private static List<Finding> findings(String... given) {
        return Arrays.stream(given)
                .map(finding -> finding.split("=", -1))
                .<Finding>map(parts -> new Finding.Observed(parts[0], parts[1]))
                .toList();
    }

    /** Answers, each a credence and its values with spaces between. */
    private static Settings with(Settings settings, String... answers) {
        Settings changed = settings;
        for (String answer : answers) {
            String[] parts = answer.split("=", -1);
            changed = changed.with(
                    SCHEMING.findCredence(parts[0]).orElseThrow(),
                    Arrays.stream(parts[1].split(" ", -1)).map(Double::valueOf).toList());
        }
        return changed;
    }
}
