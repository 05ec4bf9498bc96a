package crux.format;

import static org.assertj.core.api.Assertions.assertThat;

import crux.model.BeliefNetwork;
import crux.testing.SharedFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The networks of a well-known repository, against a plain reading of the same files by patterns. */
class PublishedNetworksTest {

    private static final Pattern BLOCK = Pattern.compile("probability \\( (\\S+)(?: \\| ([^)]*?))? \\) \\{([^}]*)}");
    private static final Pattern ROW = Pattern.compile("(?:\\(([^)]*)\\)|table) ([^;]*);");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alarm",
                "asia",
                "cancer",
                "child",
                "earthquake",
                "hailfinder",
                "hepar2",
                "insurance",
                "sachs",
                "survey",
                "water",
                "win95pts",
                "andes",
                "pigs",
                "link"
            })
    void everyNumber_isTheNearestDoubleDividedByItsRow(String name) throws IOException {
        assertSameAsPatternsGive(name);
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(
            strings = {"barley", "diabetes", "mildew", "munin", "munin1", "munin2", "munin3", "munin4", "pathfinder"})
    void everyNumberOfALargeNetwork_isTheNearestDoubleDividedByItsRow(String name) throws IOException {
        assertSameAsPatternsGive(name);
    }

    private static void assertSameAsPatternsGive(String name) throws IOException {
        Path file = SharedFiles.network(name + ".bif.gz");
        Loaded<BeliefNetwork> loaded = NetworkFiles.read(file);
        assertThat(loaded.problems()).hasSizeLessThan(2).noneMatch(Problem::isError);
        BeliefNetwork network = loaded.value().orElseThrow();
        assertThat(network.id()).isEqualTo(name);
        Matcher block = BLOCK.matcher(text(file));
        int blocks = 0;
        for (; block.find(); blocks++) {
            assertSameTable(network, block);
        }
        assertThat(network.variables()).hasSize(blocks);
    }

    private static void assertSameTable(BeliefNetwork network, Matcher block) {
        String child = block.group(1);
        List<String> parents =
                block.group(2) == null ? List.of() : List.of(block.group(2).split(", "));
        assertThat(network.dependence(child).parents()).isEqualTo(parents);
        var table = network.table(child, network.defaults());
        List<Integer> seen = new ArrayList<>();
        Matcher row = ROW.matcher(block.group(3));
        while (row.find()) {
            String[] states =
                    row.group(1) == null ? new String[0] : row.group(1).split(", ");
            int number = 0;
            for (int i = 0; i < states.length; i++) {
                number = number * network.variable(parents.get(i)).size()
                        + network.variable(parents.get(i)).index(states[i]);
            }
            seen.add(number);
            double[] numbers = Arrays.stream(row.group(2).split(", "))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            double sum = 0;
            for (double entry : numbers) {
                sum += entry;
            }
            boolean untouched = Math.abs(sum - 1) <= 1e-12;
            for (int state = 0; state < numbers.length; state++) {
                assertThat(table.entry(number, state)).isEqualTo(untouched ? numbers[state] : numbers[state] / sum);
            }
        }
        assertThat(seen).doesNotHaveDuplicates().hasSize(table.family().configurationCount());
    }

    private static String text(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(java.nio.file.Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
