package crux.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestNameTest {

    private static final List<String> NAMES =
            List.of("rain", "sprinkler", "wet_grass", "p_goal_guarding", "p_goal_keeping");

    @ParameterizedTest
    @CsvSource({
        "rian, rain",
        "Rain, rain",
        "ra, ",
        "sprinkle, sprinkler",
        "springlre, sprinkler",
        "wetgras, wet_grass",
        "grass, ",
        "p_goal_guardign, p_goal_guarding",
        "p_goal, ",
        "p_goal_g, p_goal_guarding",
        "wet, wet_grass"
    })
    void theNearest_isAThirdOfTheWordAwayAtMost_orTheOnlyOneItBegins(String word, String name) {
        assertThat(NearestName.to(word, NAMES)).isEqualTo(Optional.ofNullable(name));
    }

    @Test
    void ofEquals_theFirstIsTaken() {
        assertThat(NearestName.to("b1", List.of("a1", "c1", "b2"))).contains("a1");
        assertThat(NearestName.to("x", List.of())).isEmpty();
    }

    /** Against the whole table of steps, of which the nearest name's own search looks at a band alone. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void theNearest_isThatOfTheWholeTable(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            List<String> names = new ArrayList<>();
            for (int n = 0; n < 6; n++) {
                names.add(word(random));
            }
            String word = word(random);
            Optional<String> nearest = names.stream()
                    .filter(name -> steps(word, name) <= Math.max(1, Math.max(word.length(), name.length()) / 3))
                    .min(Comparator.comparingInt(name -> steps(word, name)));
            if (nearest.isPresent()) {
                assertThat(NearestName.to(word, names))
                        .as("%s among %s", word, names)
                        .isEqualTo(nearest);
            } else {
                assertThat(NearestName.to(word, names))
                        .as("%s among %s", word, names)
                        .satisfies(found ->
                                found.ifPresent(name -> assertThat(name).startsWith(word)));
            }
        }
    }

    /** So many wrong names have one cause, and comparing each with each takes the square of their number. */
    @Test
    void thousandsOfWrongNames_areAllTold_theFirstOfThemWithWhatWasMeant() {
        String variables = IntStream.range(0, 2_100)
                .mapToObj(i ->
                        "{\"id\": \"v%1$s\", \"states\": [\"a\", \"b\"], \"parents\": [\"v%1$sx\"], \"form\": {\"type\": \"prior\", \"p\": [0.5, 0.5]}}"
                                .formatted(i))
                .collect(Collectors.joining(",\n"));
        String network = "{\"crux\": 1, \"kind\": \"network\", \"id\": \"n\", \"title\": \"n\", \"variables\": [%s]}"
                .formatted(variables);
        List<Problem> problems = NativeNetworkReader.read("n.json", network.getBytes(StandardCharsets.UTF_8))
                .problems();
        assertThat(problems).hasSize(2_100);
        assertThat(problems.get(0).mend()).isEqualTo("did you mean v0?");
        assertThat(problems.get(2_099).mend()).isEqualTo("name a variable of the network");
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int length = 1 + random.nextInt(9); length > 0; length--) {
            word.append("abc".charAt(random.nextInt(3)));
        }
        return word.toString();
    }

    private static int steps(String a, String b) {
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                int changed = steps[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                steps[i][j] = Math.min(changed, 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    steps[i][j] = Math.min(steps[i][j], steps[i - 2][j - 2] + 1);
                }
            }
        }
        return steps[a.length()][b.length()];
    }
}
