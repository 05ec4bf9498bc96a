package crux.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crux.inference.Reading;
import crux.model.BeliefNetwork;
import crux.model.Finding;
import crux.model.Query;
import crux.model.Settings;
import crux.model.Target;
import crux.testing.Exact;
import crux.testing.RandomArguments;
import crux.testing.ShippedNetworks;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tapes against the junction tree, at random answers. */
class WrittenAnswerTest {

    private static final int SETTINGS = 8;
    private static final double CLOSE = 1e-12;

    static LongStream seeds() {
        return LongStream.range(0, 30);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void probability_isThatOfTheTree_onRandomNetworks(long seed) {
        BeliefNetwork network = RandomArguments.any(seed, 6);
        Finding.Observed seen = new Finding.Observed(
                network.variables().get(1).id(),
                network.variables().get(1).states().get(0).id());
        hold(network, List.of(), seed);
        hold(network, List.of(seen), seed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scheming",
                "contributors-to-reward",
                "extra-criteria",
                "strict-counting",
                "hazy-counting",
                "asia"
            })
    void probability_isThatOfTheTree_onTheArguments(String id) {
        BeliefNetwork network = ShippedNetworks.network(id);
        hold(network, List.of(), 1);
        hold(network, network.granted(), 2);
    }

    private static void hold(BeliefNetwork network, List<Finding.Observed> findings, long seed) {
        Target target = network.conclusion().orElseThrow();
        Tape tape = new Tape(network.coordinates());
        WrittenAnswer answer = WrittenAnswer.of(network, findings, target, tape);
        var answerer = Exact.answerer(network, Query.of(target).withFindings(findings));
        Random random = new Random(seed);
        for (int i = 0; i < SETTINGS; i++) {
            Settings settings = i == 0 ? network.defaults() : RandomArguments.settings(network, random);
            Reading reading = answerer.at(settings);
            double probability = TapeRun.probability(tape, answer, settings);
            if (reading.chance().isEmpty()) {
                assertThat(probability).isNaN();
            } else {
                assertThat(probability).isCloseTo(reading.probability(), within(CLOSE));
            }
        }
    }
}
