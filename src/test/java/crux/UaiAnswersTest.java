package crux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crux.format.Loaded;
import crux.format.NetworkFiles;
import crux.format.UaiEvidence;
import crux.inference.Limits;
import crux.inference.MarkovPosteriors;
import crux.model.Finding;
import crux.model.MarkovNetwork;
import crux.model.Variable;
import crux.testing.SharedFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The marginals of published Markov networks, to the six digits that are printed. */
class UaiAnswersTest {

    @ParameterizedTest
    @ValueSource(strings = {"Alchemy_11", "Pedigree_11", "Promedus_24", "Segmentation_11"})
    void marginals_areThePublishedOnes(String name) throws IOException {
        check(name);
    }

    @Tag("slow")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "DBN_11",
                "Grids_11",
                "Grids_12",
                "Pedigree_12",
                "Promedus_11",
                "Promedus_14",
                "Promedus_30",
                "Segmentation_12",
                "linkage_21"
            })
    void marginalsOfLargeNetworks_areThePublishedOnes(String name) throws IOException {
        check(name);
    }

    private static void check(String name) throws IOException {
        MarkovNetwork network = NetworkFiles.readMarkov(SharedFiles.uai(name + ".uai.gz"))
                .flatMap(Loaded::value)
                .orElseThrow();
        List<Finding> findings = UaiEvidence.read(SharedFiles.uai(name + ".uai.evid.gz"), network.variables())
                .value()
                .orElseThrow();
        MarkovPosteriors posteriors =
                MarkovPosteriors.of(network, findings, Limits.ofHeap()).orElseThrow();
        String[] expected = text(SharedFiles.uai(name + ".uai.MAR.gz")).strip().split("\\s+");
        int at = 2;
        for (Variable variable : network.variables()) {
            assertThat(expected[at++]).isEqualTo(Integer.toString(variable.size()));
            List<Double> marginal = posteriors.marginal(variable.id());
            for (double probability : marginal) {
                double printed = Double.parseDouble(expected[at++]);
                assertThat(probability).as(variable.id()).isCloseTo(printed, within(5e-6 * printed + 1e-12));
            }
        }
        assertThat(at).isEqualTo(expected.length);
    }

    private static String text(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
