package crux.analysis;

import crux.circuit.CircuitEngine;
import crux.inference.Limits;
import crux.model.BeliefNetwork;
import crux.model.Query;
import crux.testing.Flagship;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A million draws of all credences of the flagship, each with its conclusion, on two threads. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 4)
@Fork(2)
public class DrawBenchmark {

    private static final int EXPERTS = 3;

    private static final Uncertainty.Effort A_MILLION = new Uncertainty.Effort((1 << 20) / Uncertainty.REPLICATES, 1);

    private final Inquiry inquiry = inquiry();
    private final Uncertainties ranges = Uncertainties.ofRanges(inquiry, EXPERTS);

    private static Inquiry inquiry() {
        BeliefNetwork argument = Flagship.network("scheming");
        Query query = Flagship.overall(argument);
        return new Inquiry(
                argument,
                query,
                argument.defaults(),
                CircuitEngine.within(Limits.ofHeap(), 2).answerer(argument, query));
    }

    /** Drawn from the author's ranges. */
    @Benchmark
    public double[] conclusions() {
        return DrawStudy.conclusions(inquiry, ranges, A_MILLION);
    }
}
