package crux;

import static org.assertj.core.api.Assertions.assertThat;

import crux.model.BeliefNetwork;
import crux.model.Credence;
import crux.model.Description;
import crux.model.Variable;
import crux.testing.SharedFiles;
import crux.testing.ShippedNetworks;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the shipped networks say to people: whole questions, each with its reason and its place, in words of our own. */
class ShippedWordsTest {

    private static final int RUN = 8;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scheming",
                "contributors-to-reward",
                "extra-criteria",
                "strict-counting",
                "hazy-counting",
                "sprinkler",
                "six-premises"
            })
    void everyQuestion_hasItsReasonRangeAndPlace(String id) {
        BeliefNetwork network = ShippedNetworks.network(id);
        for (Credence credence : network.credences()) {
            assertThat(credence.question()).as(credence.id()).contains("?").hasSizeGreaterThan(40);
            assertThat(credence.label()).as(credence.id()).isNotEqualTo(credence.id());
            assertThat(credence.why()).as(credence.id()).isNotBlank();
            assertThat(credence.place().section()).as(credence.id()).isNotBlank();
            assertThat(credence.range().isPresent() || credence.isDistribution())
                    .as(credence.id())
                    .isTrue();
            assertThat(credence.unit().isBlank()).as(credence.id()).isEqualTo(credence.kind() != Credence.Kind.NUMBER);
        }
        for (Variable variable : network.variables()) {
            assertThat(variable.why()).as(variable.id()).isNotBlank();
            assertThat(variable.claims()).as(variable.id()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"scheming", "contributors-to-reward", "extra-criteria", "strict-counting", "hazy-counting"})
    void noSentence_isTheTextsOwn(String id) throws IOException {
        Set<List<String>> runs = new HashSet<>(runs(Files.readString(SharedFiles.seed("scheming-ais-4.1-4.2.txt"))));
        List<String> taken = said(ShippedNetworks.network(id))
                .filter(said -> runs(said).stream().anyMatch(runs::contains))
                .toList();
        assertThat(taken)
                .as("texts with %s words on end that are the report's", RUN)
                .isEmpty();
    }

    private static Stream<String> said(BeliefNetwork network) {
        Description description = network.description();
        return Stream.of(
                        Stream.of(description.title(), description.condition()),
                        description.notes().stream(),
                        description.claims().stream().map(claim -> claim.text()),
                        description.terms().stream().map(term -> term.text()),
                        network.credences().stream()
                                .flatMap(credence -> Stream.of(credence.question(), credence.label(), credence.why())),
                        network.variables().stream().flatMap(variable -> Stream.of(variable.label(), variable.why())))
                .flatMap(texts -> texts);
    }

    /** Every run of so many words. */
    private static List<List<String>> runs(String text) {
        String[] words = text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}]+", " ")
                .strip()
                .split(" ", -1);
        List<String> all = List.of(words);
        List<List<String>> runs = new ArrayList<>();
        for (int i = 0; i + RUN <= words.length; i++) {
            runs.add(all.subList(i, i + RUN));
        }
        return runs;
    }
}
