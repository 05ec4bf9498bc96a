package crux.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crux.model.BeliefNetwork;
import crux.model.Dependence;
import crux.model.Finding;
import crux.model.PlainTable;
import crux.model.Query;
import crux.model.Settings;
import crux.model.Variable;
import crux.testing.Arguments;
import crux.testing.RandomNetworks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Marginals and ln P(e) over lists of what is not 0, against enumeration; each random case is told by its seed. */
class ZeroCompressionTest {

    private static final double CLOSE = 1e-10;
    private static final int CASES = 40;
    private static final double ROOM = 1e9;

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3})
    void marginals_areThoseOfEnumeration(long block) {
        long lists = 0;
        for (long seed = block * CASES; seed < (block + 1) * CASES; seed++) {
            RandomNetworks random = RandomNetworks.seeded(seed);
            BeliefNetwork network = network(random);
            Query query = Query.NOTHING.withFindings(weighed(random, network));
            lists += check(random, network, network.defaults(), query);
        }
        assertThat(lists).as("joins that walk a list").isGreaterThan(CASES / 4);
    }

    /** Up to seven variables of one to ten states, most entries of which are 0 given their parents. */
    private static BeliefNetwork network(RandomNetworks random) {
        List<Variable> variables = new ArrayList<>();
        List<Dependence> dependences = new ArrayList<>();
        double zeros = 0.6 + 0.4 * random.random().nextDouble();
        for (int i = 0; i < 2 + random.random().nextInt(6); i++) {
            int size = i % 4 == 3
                    ? 1 + random.random().nextInt(10)
                    : 2 + random.random().nextInt(2);
            Variable variable = variable("v" + i, size);
            List<Variable> parents = new ArrayList<>(variables);
            Collections.shuffle(parents, random.random());
            parents =
                    parents.subList(0, Math.min(parents.size(), random.random().nextInt(4)));
            int rows = parents.stream().mapToInt(Variable::size).reduce(1, (a, b) -> a * b);
            double[] table = new double[rows * size];
            for (int row = 0; row < rows; row++) {
                double[] shares = random.distribution(size, parents.isEmpty() ? 0.2 : zeros);
                System.arraycopy(shares, 0, table, row * size, size);
            }
            variables.add(variable);
            dependences.add(
                    new Dependence(variable, parents.stream().map(Variable::id).toList(), PlainTable.of(table)));
        }
        return BeliefNetwork.of("zeros", dependences);
    }

    private static Variable variable(String id, int size) {
        return Variable.of(
                id, IntStream.range(0, size).mapToObj(state -> "s" + state).toArray(String[]::new));
    }

    /** Likelihood findings, some of which rule states out: what is known leaves the tree as it is. */
    private static List<Finding> weighed(RandomNetworks random, BeliefNetwork network) {
        List<Finding> findings = new ArrayList<>();
        for (Variable variable : network.variables()) {
            if (random.random().nextInt(3) == 0) {
                findings.add(new Finding.Likelihood(
                        variable.id(),
                        IntStream.range(0, variable.size())
                                .mapToObj(state -> state > 0 && random.random().nextBoolean()
                                        ? 0
                                        : random.random().nextDouble())
                                .toList()));
            }
        }
        return findings;
    }

    /** Returns how many joins walked a list. */
    private static long check(RandomNetworks random, BeliefNetwork network, Settings settings, Query query) {
        Evidence evidence = Evidence.of(network, query);
        Factors factors = Factors.of(network, Evidence.of(network, Query.NOTHING));
        Compiled compiled = new Compiled(
                factors, Relevance.fixed(factors, evidence), Relevance.all(factors), new int[0], Limits.ofHeap());
        Propagation buffers = compiled.propagation(false);
        ZeroCompression compression = SupportPass.of(compiled, buffers, ROOM);
        buffers.leaveOut(compression);
        Calibration calibration = Calibration.of(compiled, settings, evidence, buffers);
        Enumeration exact = Enumeration.of(network, settings, query);
        assertThat(calibration.possible()).as("%s", random).isEqualTo(exact.possible());
        if (calibration.possible()) {
            assertThat(calibration.logEvidence()).as("%s", random).isCloseTo(exact.logEvidence(), within(CLOSE));
            calibration.distributed();
            for (int i = 0; i < network.variables().size(); i++) {
                List<Double> expected =
                        exact.marginal(network.variables().get(i).id());
                double[] found = calibration.marginal(i);
                for (int state = 0; state < found.length; state++) {
                    assertThat(found[state])
                            .as("%s, variable %s, state %s", random, i, state)
                            .isCloseTo(expected.get(state), within(CLOSE));
                }
            }
        }
        return compression.lists();
    }

    /** Of two sums modulo 40, each of two numbers before it, 39 of 40 entries are 0. */
    private static BeliefNetwork sums() {
        int size = 40;
        double[] sum = new double[size * size * size];
        for (int i = 0; i < size * size; i++) {
            sum[i * size + (i / size + i % size) % size] = 1;
        }
        double[] rising = IntStream.range(0, size)
                .mapToDouble(i -> (i + 1) / (size * (size + 1) / 2.0))
                .toArray();
        return BeliefNetwork.of(
                "sums",
                List.of(
                        new Dependence(variable("a", size), List.of(), PlainTable.of(rising)),
                        new Dependence(variable("b", size), List.of(), PlainTable.of(rising)),
                        new Dependence(variable("c", size), List.of("a", "b"), PlainTable.of(sum)),
                        new Dependence(variable("d", size), List.of("b", "c"), PlainTable.of(sum))));
    }

    @Test
    void compiledNetworks_answerAsTheEngine_toTheBitOnAnyNumberOfThreads() {
        BeliefNetwork network = sums();
        List<Finding> findings =
                List.of(new Finding.Likelihood("d", Collections.nCopies(40, 0.5)), new Finding.Observed("a", "s7"));
        for (List<Finding> some : List.of(List.<Finding>of(), findings.subList(0, 1), findings)) {
            Posteriors one = posteriors(network, some, 1);
            Posteriors two = posteriors(network, some, 2);
            Posteriors expected = (Posteriors) Engine.within(Limits.ofHeap())
                    .posteriors(network, network.defaults(), Query.NOTHING.withFindings(some));
            assertThat(one.logEvidence())
                    .isCloseTo(expected.logEvidence(), within(CLOSE))
                    .isEqualTo(two.logEvidence());
            for (String id : List.of("a", "b", "c", "d")) {
                assertThat(one.marginal(id)).isEqualTo(two.marginal(id));
                for (int state = 0; state < 40; state++) {
                    assertThat(one.marginal(id).get(state))
                            .isCloseTo(expected.marginal(id).get(state), within(CLOSE));
                }
            }
        }
    }

    private static Posteriors posteriors(BeliefNetwork network, List<Finding> findings, int threads) {
        return (Posteriors)
                CompiledNetwork.of(network, Limits.ofHeap().on(threads)).posteriors(network.defaults(), findings);
    }

    /** Premises that nobody holds by default may be held by somebody: what names a credence is never taken for 0. */
    @Test
    void zerosOfACredence_areKept() {
        BeliefNetwork network = Arguments.both(0, 0);
        Settings held = Arguments.both(0.5, 0.25).defaults();
        check(RandomNetworks.seeded(0), network, held, Query.NOTHING);
        check(RandomNetworks.seeded(0), network, network.defaults(), Query.NOTHING);
    }
}
