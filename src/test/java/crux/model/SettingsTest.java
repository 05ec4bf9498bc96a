package crux.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import crux.testing.Questions;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final Credence P = Credence.probability("p", "p?", 0.25);
    private static final Credence D = Questions.distribution("d", "kind", List.of("x", "y", "z"), 0.5, 0.3, 0.2);
    private static final Coordinates COORDINATES = new Coordinates(List.of(P, D));
    private static final Settings DEFAULTS = Settings.defaultsOf(COORDINATES);

    @Test
    void coordinates_runCredenceByCredenceAndShareByShare() {
        assertThat(COORDINATES.list().stream().map(Coordinate::name)).containsExactly("p", "d.x", "d.y", "d.z");
        assertThat(COORDINATES.indexOf(Coordinate.of("d", "z"))).isEqualTo(3);
        assertThat(COORDINATES.firstOf("d")).isEqualTo(1);
        assertThat(COORDINATES.credence("d")).isEqualTo(D);
        assertThat(DEFAULTS.toArray()).containsExactly(0.25, 0.5, 0.3, 0.2);
        assertThat(DEFAULTS.values(D)).containsExactly(0.5, 0.3, 0.2);
    }

    @Test
    void namesThatDoNotExist_areRefused() {
        assertThatThrownBy(() -> COORDINATES.indexOf(Coordinate.of("d"))).hasMessageContaining("coordinate d");
        assertThatThrownBy(() -> COORDINATES.firstOf("q")).hasMessageContaining("no credence q");
        assertThatThrownBy(() -> COORDINATES.credence("q")).hasMessageContaining("no credence q");
        assertThatThrownBy(() -> Settings.of(COORDINATES, new double[3])).hasMessageContaining("3 values for 4");
        assertThatThrownBy(() -> DEFAULTS.with(D, List.of(1.0))).hasMessageContaining("d takes 3 values, not 1");
    }

    @Test
    void movingAShare_letsTheOthersCoVaryInProportion() {
        Settings moved = DEFAULTS.with(Coordinate.of("d", "x"), 0.8);
        assertThat(moved.values(D).get(0)).isEqualTo(0.8);
        assertThat(moved.values(D).get(1)).isCloseTo(0.12, within(1e-15));
        assertThat(moved.values(D).get(2)).isCloseTo(0.08, within(1e-15));
        assertThat(moved.value(Coordinate.of("p"))).isEqualTo(0.25);
    }

    @Test
    void movingAShareDownFromOne_spreadsTheRestEvenly() {
        Settings all = DEFAULTS.with(D, List.of(0.0, 1.0, 0.0));
        assertThat(all.with(Coordinate.of("d", "y"), 0.6).values(D).get(0)).isCloseTo(0.2, within(1e-15));
        assertThat(all.with(Coordinate.of("d", "y"), 0.6).values(D).get(2)).isCloseTo(0.2, within(1e-15));
        assertThat(all.direction(Coordinate.of("d", "y"))).containsExactly(0, -0.5, 1, -0.5);
    }

    @Test
    void direction_isHowTheSettingsMovePerUnit() {
        for (Coordinate coordinate : COORDINATES.list()) {
            double at = DEFAULTS.value(coordinate);
            double[] moved = DEFAULTS.with(coordinate, at + 0.125).toArray();
            double[] direction = DEFAULTS.direction(coordinate);
            for (int i = 0; i < moved.length; i++) {
                assertThat(moved[i]).isCloseTo(DEFAULTS.toArray()[i] + 0.125 * direction[i], within(1e-15));
            }
        }
    }

    @Test
    void settings_areValuesAndDoNotLeakTheirArray() {
        double[] values = {0.1, 0.2, 0.3, 0.5};
        Settings settings = Settings.of(COORDINATES, values);
        values[0] = 9;
        settings.toArray()[0] = 9;
        assertThat(settings.value(Coordinate.of("p"))).isEqualTo(0.1);
        assertThat(settings)
                .isEqualTo(Settings.of(COORDINATES, settings.toArray()))
                .hasSameHashCodeAs(Settings.of(COORDINATES, settings.toArray()))
                .isNotEqualTo(DEFAULTS);
    }

    @Test
    void credence_refusesDefaultsThatDoNotFit() {
        assertThatThrownBy(() -> Questions.distribution("d", "kind", List.of("x", "y"), 1))
                .hasMessageContaining("d has 1 defaults for 2 values");
    }
}
