package crux.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crux.testing.FiniteDifferences;
import crux.testing.FormGallery;
import crux.testing.FormGallery.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form's table and its derivatives: at the defaults, at random settings, and with each probability at 0 and at 1. */
class TableDerivativesTest {

    private static final double REACH = 2e-5;
    private static final long SEED = 20240611;

    @ParameterizedTest
    @MethodSource("gallery")
    void everyRow_sumsToOne(Example example) {
        for (Settings settings : settings(example.network())) {
            ConditionalTable table = example.network().table("y", settings);
            int states = table.family().child().size();
            for (int row = 0; row < table.size() / states; row++) {
                assertThat(table.row(row)).as("row %s at %s", row, settings).allMatch(p -> p >= 0 && p <= 1 + 1e-15);
                assertThat(table.row(row).stream().mapToDouble(p -> p).sum())
                        .as("row %s at %s", row, settings)
                        .isCloseTo(1, within(1e-13));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("gallery")
    void everyDerivative_isTheSlopeOfTheTable(Example example) {
        for (Settings settings : settings(example.network())) {
            TableDerivatives derivatives = example.network().derivatives("y", settings);
            for (int c = 0; c < derivatives.coordinates().size(); c++) {
                Coordinate coordinate = derivatives.coordinates().get(c);
                if (!isUnbounded(example, coordinate, settings)) {
                    compare(example.network(), settings, derivatives, c);
                }
            }
        }
    }

    private static void compare(BeliefNetwork network, Settings settings, TableDerivatives derivatives, int c) {
        Coordinate coordinate = derivatives.coordinates().get(c);
        Interval domain = network.coordinates().credence(coordinate.credence()).domain();
        double at = settings.value(coordinate);
        double[] slopes = FiniteDifferences.derivatives(
                value -> entries(network, coordinate, value, settings), at, REACH, domain.low(), domain.high());
        for (int entry = 0; entry < slopes.length; entry++) {
            assertThat(derivatives.entry(c, entry))
                    .as("entry %s by %s at %s", entry, coordinate.name(), settings)
                    .isCloseTo(slopes[entry], within(1e-8 * Math.max(1, Math.abs(slopes[entry]))));
        }
    }

    /** The share of a class at 1 is where its own quality stops mattering, and does so with infinite slope. */
    private static boolean isUnbounded(Example example, Coordinate coordinate, Settings settings) {
        return example.name().equals("best of n, share asked")
                && coordinate.name().equals("p")
                && settings.value(coordinate) == 1;
    }

    /** All entries with one coordinate moved alone, and nothing cut. */
    private static double[] entries(BeliefNetwork network, Coordinate moved, double value, Settings settings) {
        RealAlgebra algebra = new RealAlgebra(other -> other.equals(moved) ? value : settings.value(other));
        Conditional form = network.dependence("y").conditional();
        return Configuration.all(network.family("y"))
                .flatMap(configuration -> form.row(configuration, algebra).stream())
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    /** The defaults; three random settings; each single value at the ends of 0..1, each share at 0 and at 1. */
    private static List<Settings> settings(BeliefNetwork network) {
        Settings defaults = network.defaults();
        List<Settings> all = new ArrayList<>(List.of(defaults));
        Random random = new Random(SEED);
        for (int i = 0; i < 3; i++) {
            Settings drawn = defaults;
            for (Credence credence : network.credences()) {
                drawn = drawn.with(credence.coordinates().get(0), low(credence) + 0.2 * random.nextDouble());
            }
            all.add(drawn);
        }
        for (Coordinate coordinate : network.coordinates().list()) {
            all.add(defaults.with(coordinate, 0));
            all.add(defaults.with(coordinate, 1));
        }
        return all;
    }

    /** Where a credence is drawn from: so that no draw stands near a kink of the formulas, nor a cause below its leak. */
    private static double low(Credence credence) {
        return credence.id().equals("r") ? 0.1 : 0.4;
    }

    private static Stream<Example> gallery() {
        return FormGallery.all();
    }
}
