package crux.inference;

import crux.model.BeliefNetwork;
import crux.model.Finding;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a published network costs to read, to compile and to answer. Single answers are timed, so that the best of them can be told.
 *
 * <p>On as many threads as {@code bench.threads} says; on one where it says nothing.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class EngineBenchmark {

    private static final Limits LIMITS = Limits.ofHeap().on(Integer.getInteger("bench.threads", 1));

    /** A network that was read. */
    @State(Scope.Benchmark)
    public static class Read {

        @Param("asia")
        private String network = "";

        private BeliefNetwork read = BeliefNetwork.of("none", List.of());

        /** Reads it. */
        @Setup
        public void read() throws IOException {
            read = new PublishedNetwork(network).read();
        }

        private CompiledNetwork compiled() {
            return CompiledNetwork.of(read, LIMITS);
        }
    }

    /** A network that was compiled, and the bodies of evidence for it. */
    @State(Scope.Benchmark)
    public static class Ready {

        private CompiledNetwork compiled = CompiledNetwork.of(BeliefNetwork.of("none", List.of()), LIMITS);
        private List<List<Finding>> cases = List.of();

        /** Compiles it. */
        @Setup
        public void compile(Read network) throws IOException {
            compiled = network.compiled();
            cases = new PublishedNetwork(network.network).cases();
        }
    }

    /** A network, from its file. */
    @Benchmark
    public BeliefNetwork parse(Read network) throws IOException {
        return new PublishedNetwork(network.network).read();
    }

    /** Triangulated and laid out. */
    @Benchmark
    public CompiledNetwork compile(Read network) {
        return network.compiled();
    }

    /** From a loaded network to all marginals. */
    @Benchmark
    public Outcome total(Read network) {
        return network.compiled().posteriors(network.read.defaults(), List.of());
    }

    /** Every message recomputed after every table was loaded anew. */
    @Benchmark
    public Outcome prop(Read network, Ready ready) {
        return ready.compiled.posteriors(network.read.defaults(), List.of());
    }

    /** All bodies of evidence in turn, so that no answer is that of the last. */
    @Benchmark
    public List<Outcome> evid(Read network, Ready ready) {
        List<Outcome> outcomes = new ArrayList<>();
        for (List<Finding> evidence : ready.cases) {
            outcomes.add(ready.compiled.posteriors(network.read.defaults(), evidence));
        }
        return outcomes;
    }
}
