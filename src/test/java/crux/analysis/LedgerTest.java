package crux.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import crux.model.BeliefNetwork;
import crux.model.Query;
import crux.testing.Arguments;
import crux.testing.Exact;
import crux.testing.RandomArguments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerTest {

    private static Ledger ledger(BeliefNetwork network, Query query, Attribution.Effort effort) {
        Inquiry inquiry = new Inquiry(network, query, network.defaults(), Exact.answerer(network, query));
        return Ledger.of(
                inquiry, Neutral.of(network), other -> Exact.answerer(network, other), effort, Progress.SILENT);
    }

    private static double sum(Attribution attribution) {
        return attribution.shares().stream()
                .mapToDouble(share -> share.bits().orElseThrow())
                .sum();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void ledger_addsUpToTheConclusion_inEitherOrder(long seed) {
        BeliefNetwork network = RandomArguments.any(seed, 5);
        Query query = RandomArguments.query(network, true);
        for (int exact : new int[] {10, 0}) {
            Ledger ledger = ledger(network, query, new Attribution.Effort(exact, 5, seed));
            assumeTrue(ledger.answers().withoutBits().isEmpty()
                    && ledger.orderFree().withoutBits().isEmpty());
            double reference = ledger.reference().bits();
            double ordered =
                    ledger.inOrder().stream().mapToDouble(Ledger.Step::bits).sum();
            assertThat(reference + sum(ledger.answers()) + sum(ledger.orderFree()))
                    .isCloseTo(ledger.now().bits(), within(1e-9));
            assertThat(reference + sum(ledger.answers()) + ordered)
                    .isCloseTo(ledger.now().bits(), within(1e-9));
        }
    }

    @Test
    void reference_isWhatNeutralAnswersGive() {
        BeliefNetwork network = Arguments.both(0.9, 0.8);
        Ledger ledger = ledger(network, Query.of(network.conclusion().orElseThrow()), Attribution.Effort.USUAL);
        assertThat(ledger.reference().probability()).isCloseTo(0.25, within(1e-15));
        assertThat(ledger.now().probability()).isCloseTo(0.72, within(1e-15));
        assertThat(ledger.inOrder()).isEmpty();
        assertThat(ledger.answers().shares()).hasSize(2);
    }
}
