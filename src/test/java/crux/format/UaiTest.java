package crux.format;

import static org.assertj.core.api.Assertions.assertThat;

import crux.model.BeliefNetwork;
import crux.model.Finding;
import crux.model.MarkovNetwork;
import crux.model.Variable;
import crux.testing.RandomNetworks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Networks and evidence in UAI: what is read, what is written, and what is told of mistakes. */
class UaiTest {

    private static final List<Variable> THREE =
            List.of(Variable.of("x0", "0", "1"), Variable.of("x1", "0", "1"), Variable.of("x2", "0", "1"));

    @TempDir
    private Path folder = Path.of("");

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void markov_isReadAsItStands() throws IOException {
        MarkovNetwork network = UaiReader.readMarkov(
                        "pair.uai", in("MARKOV\n2\n2 3\n3\n1 0\n2 0 1\n0\n\n2\n 1 2\n6\n 1 0 .5\n 2e1 3 4\n1\n7\n"))
                .orElseThrow()
                .value()
                .orElseThrow();
        assertThat(network.id()).isEqualTo("pair");
        assertThat(network.variables().stream().map(Variable::id)).containsExactly("x0", "x1");
        assertThat(network.variables().get(1).size()).isEqualTo(3);
        assertThat(network.potentials()).hasSize(3);
        assertThat(network.potentials().get(1).weight(3)).isEqualTo(20);
        assertThat(network.potentials().get(2).variables()).isEmpty();
        assertThat(network.potentials().get(2).weight(0)).isEqualTo(7);
    }

    @Test
    void bayes_hasTheChildLast() throws IOException {
        BeliefNetwork network = UaiReader.read("pair.uai", in("BAYES 2 2 2 2 2 0 1 1 0 4 .1 .9 .2 .8 2 .3 .7"))
                .value()
                .orElseThrow();
        assertThat(network.dependence("x1").parents()).containsExactly("x0");
        assertThat(network.table("x1", network.defaults()).toArray()).containsExactly(.1, .9, .2, .8);
        assertThat(network.table("x0", network.defaults()).toArray()).containsExactly(.3, .7);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsWritten_isReadBackToTheBit(long seed) throws IOException {
        BeliefNetwork network = RandomNetworks.seeded(seed).network();
        Export export = NetworkFiles.export(FileFormat.UAI, network, network.defaults());
        assertThat(export.lost()).anyMatch(lost -> lost.startsWith("every name"));
        assertThat(FileFormat.ofContent(export.text().getBytes(StandardCharsets.UTF_8)))
                .contains(FileFormat.UAI);
        BeliefNetwork read = UaiReader.read("it.uai", in(export.text())).value().orElseThrow();
        assertThat(read.variables()).hasSameSizeAs(network.variables());
        for (int i = 0; i < read.variables().size(); i++) {
            String own = network.variables().get(i).id();
            assertThat(read.table("x" + i, read.defaults()).toArray())
                    .isEqualTo(network.table(own, network.defaults()).toArray());
            assertThat(read.dependence("x" + i).parents().stream().map(read::indexOf))
                    .containsExactlyElementsOf(network.dependence(own).parents().stream()
                            .map(network::indexOf)
                            .toList());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BAYES 2 2 | 1:10 | the end of the file",
                "BAYES two | 1:7 | `two` where the number of variables",
                "BAYES 1 0 0 | 1:9 | the number of states of x0",
                "BAYES 1 2 1 1 1 2 .5 .5 | 1:15 | the number of a variable, from 0,",
                "BAYES 1 2 1 2 0 0 2 .5 .5 | 1:13 | the number of variables of factor 0",
                "BAYES 1 2 0 | 0:0 | no distribution of x0",
                "BAYES 1 2 1 1 0 2 .5 .7 | 1:13 | sum to 1.2",
                "BAYES 1 2 1 1 0 3 .5 .5 0 | 1:17 | 3 entries where its variables have 2",
                "BAYES 1 2 1 1 0 2 .5 -.5 | 1:22 | `-.5` is no weight",
                "BAYES 1 2 1 1 0 2 .5 .5 9 | 1:25 | `9` where the end of the file",
                "MARKOV 1 2 0 | 1:1 | Markov network"
            })
    void mistakes_areToldAtTheirPlace(String text, String place, String what) throws IOException {
        List<Problem> problems = UaiReader.read("bad.uai", in(text)).problems();
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.isError()).isTrue();
            assertThat(problem.location().line() + ":" + problem.location().column())
                    .isEqualTo(place);
            assertThat(problem.what()).contains(what);
            assertThat(problem.mend()).isNotEmpty();
        });
    }

    @Test
    void markov_isNothingWhereTheFileIsOfAnotherKind() throws IOException {
        assertThat(UaiReader.readMarkov("a.uai", in("BAYES 1 2 1 1 0 2 .5 .5"))).isEmpty();
        assertThat(UaiReader.readMarkov("a.bif", in("network x {}"))).isEmpty();
        assertThat(UaiReader.readMarkov("a.uai", in("MARKOV 1 2 1 1 0 2 .5 x"))
                        .orElseThrow()
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("`x` is no weight"));
        assertThat(FileFormat.ofContent("MARKOV\n3".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Optional.of(FileFormat.UAI));
    }

    @ParameterizedTest
    @CsvSource({"0,''", "2 0 1 2 0,x0=1 x2=0", "1 1 2 1,x2=1", "1 2 1,x2=1", "1 0,''"})
    void evidence_isReadInBothItsForms(String text, String expected) throws IOException {
        Loaded<List<Finding>> loaded = evidence(text);
        String shown = String.join(
                " ",
                loaded.value().orElseThrow().stream()
                        .map(finding -> finding.variable() + "=" + ((Finding.Observed) finding).state())
                        .toList());
        assertThat(shown).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2 0 1", "1 7 0", "1 0 5", "2 0 0 0 1", "1 x 0", "1 0 -1", "3 1"})
    void evidence_thatMeansNothingIsRefused(String text) throws IOException {
        assertThat(evidence(text).problems()).isNotEmpty().allMatch(Problem::isError);
    }

    private Loaded<List<Finding>> evidence(String text) throws IOException {
        Path file = folder.resolve("it.uai.evid");
        Files.writeString(file, text);
        return UaiEvidence.read(file, THREE);
    }

    private Path packed(byte[] content, int repetitions) throws IOException {
        Path file = folder.resolve("it.uai.evid.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < repetitions; i++) {
                out.write(content);
            }
        }
        return file;
    }

    @Test
    void evidence_thatIsPackedIsReadWhole_andCutShortNotAtAll() throws IOException {
        Path file = packed("2 0 1 2 0".getBytes(StandardCharsets.US_ASCII), 1);
        assertThat(UaiEvidence.isNamedSo(file)).isTrue();
        assertThat(UaiEvidence.read(file, THREE).value().orElseThrow()).hasSize(2);
        byte[] whole = Files.readAllBytes(file);
        for (int length = 2; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(UaiEvidence.read(file, THREE).problems())
                    .as("cut at %s", length)
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.what()).contains("damaged or cut short"));
        }
    }

    /** Up to 64 MB in some 60 kB: refused once more has come than findings can take. */
    @ParameterizedTest
    @CsvSource({"' ', 64, more than 33554432 bytes", "'0 ', 32, more than 33554432 bytes", "'0 ', 8, more numbers than"
    })
    void evidence_thatUnpacksToMoreThanItCanBeIsRefusedBySize(String filling, int times, String what)
            throws IOException {
        byte[] block = filling.repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        assertThat(UaiEvidence.read(packed(block, times), THREE).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains(what));
    }

    /** Added one after the other, so many numbers round by more than is left untouched. */
    @ParameterizedTest
    @ValueSource(ints = {1025, 20_000, 100_000})
    void aDistributionOverVeryManyStates_sumsToOne(int states) throws IOException {
        String shares = (1.0 / states + " ").repeat(states);
        String text = "BAYES 1 %1$s 1 1 0 %1$s %2$s".formatted(states, shares);
        Loaded<BeliefNetwork> loaded = NetworkFiles.read(
                FileFormat.UAI, "many.uai", new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
        assertThat(loaded.problems()).isEmpty();
        assertThat(loaded.value().orElseThrow().variable("x0").size()).isEqualTo(states);
    }

    @Test
    void networks_whosePackedDataIsCutShortAreRefused() throws IOException {
        String text = "MARKOV 1 20000 1 1 0 20000 "
                + IntStream.range(0, 20_000)
                        .mapToObj(i -> Integer.toString(i * i))
                        .collect(Collectors.joining(" "));
        Path file = packed(text.getBytes(StandardCharsets.US_ASCII), 1);
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {5, 40, whole.length / 2, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(NetworkFiles.readMarkov(file).orElseThrow().problems())
                    .as("cut at %s", length)
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.what()).contains("damaged or cut short"));
        }
    }
}
