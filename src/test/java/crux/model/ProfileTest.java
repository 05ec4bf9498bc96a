package crux.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProfileTest {

    private static final List<Credence> CREDENCES = List.of(
            Credence.probability("p", "p?", 0.1),
            Credence.probability("q", "q?", 0.2),
            Credence.probability("r", "r?", 0.3),
            Credence.probability("s", "s?", 0.4),
            Credence.probability("t", "t?", 0.5),
            Credence.probability("u", "u?", 0.6));

    private static final BeliefNetwork NETWORK = network();

    @Test
    void settings_takeOneValueFromEachAnswer() {
        Profile profile = Profile.blank("me", "n", "")
                .with("p", Response.of(Answer.Point.of(0.9)))
                .with("q", Response.of(new Answer.Range(0.2, 0.8)))
                .with("r", Response.of(new Answer.Spread(0.1, 0.15, 0.9)))
                .with("s", Response.of(Answer.Spread.interval(0.2, 0.4)))
                .with("t", Response.of(new Answer.Beta(1, 3)))
                .with("u", Response.of(new Answer.Rejected("not a question")))
                .with("elsewhere", Response.of(Answer.Point.of(1)));
        double[] values = profile.settings(NETWORK).toArray();
        assertThat(values[0]).isEqualTo(0.9);
        assertThat(values[1]).isEqualTo(0.5);
        assertThat(values[2]).isEqualTo(0.15);
        assertThat(values[3]).isEqualTo(0.30000000000000004);
        assertThat(values[4]).isEqualTo(0.25);
        assertThat(values[5]).isEqualTo(0.6);
    }

    @Test
    void theMiddleOfVeryLargeNumbers_isANumber() {
        assertThat(Profile.representative(new Answer.Range(1e308, 1.5e308))).contains(List.of(1.25e308));
        assertThat(Profile.representative(Answer.Spread.interval(-1.5e308, -1e308)))
                .contains(List.of(-1.25e308));
    }

    @Test
    void aBlankProfile_givesTheDefaults() {
        assertThat(Profile.blank("me", "n", "").settings(NETWORK)).isEqualTo(NETWORK.defaults());
    }

    @Test
    void responses_areSetAndTakenBack() {
        Profile one = Profile.blank("me", "n", "").with("p", Response.of(Answer.Point.of(0.9)));
        assertThat(one.answer("p")).contains(Answer.Point.of(0.9));
        assertThat(one.answer("q")).isEmpty();
        assertThat(one.without("p")).isEqualTo(Profile.blank("me", "n", ""));
    }

    @Test
    void answersThatAreNone_areRefused() {
        assertThatThrownBy(() -> new Answer.Range(0.8, 0.2)).hasMessageContaining("0.8 to 0.2");
        assertThatThrownBy(() -> new Answer.Range(Double.NaN, 0.2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Answer.Spread(0.1, 0.05, 0.2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Answer.Spread(0.2, Double.NaN, 0.1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Answer.Beta(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Answer.Point(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static BeliefNetwork network() {
        List<Dependence> dependences = CREDENCES.stream()
                .map(credence -> new Dependence(
                        Variable.of("v_" + credence.id(), "yes", "no"),
                        List.of(),
                        new Prior(new Shares.Listed(List.of(Expression.credence(credence.id()))))))
                .toList();
        return new BeliefNetwork(Description.of("n"), CREDENCES, dependences, Optional.empty(), List.of());
    }
}
