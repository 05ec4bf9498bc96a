package crux.circuit;

import crux.inference.Readings;
import crux.inference.Slope;
import crux.inference.Slopes;
import crux.model.BeliefNetwork;
import crux.model.Query;
import crux.model.Settings;
import crux.testing.Flagship;
import java.util.Random;
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

/** What a circuit of an argument costs: made, asked once, asked with every derivative, asked in a block; beside a plain loop. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CircuitBenchmark {

    private static final int LANES = 1 << 15;
    private static final int TRIAD = 1 << 20;

    @Param({"scheming", "extra-criteria", "strict-counting"})
    private String network = "";

    private BeliefNetwork argument = Flagship.network("scheming");
    private Query query = Flagship.overall(argument);
    private Settings settings = argument.defaults();
    private CircuitAnswerer answerer = answerer();
    private double[][] block = {};
    private final double[] sum = new double[TRIAD];
    private final double[] left = new double[TRIAD];
    private final double[] right = new double[TRIAD];

    /** Compiles, and draws settings about the defaults. */
    @Setup
    public void compile() {
        argument = Flagship.network(network);
        query = Flagship.overall(argument);
        settings = argument.defaults();
        answerer = answerer();
        block = new double[settings.toArray().length][LANES];
        Random random = new Random(1);
        for (int i = 0; i < block.length; i++) {
            for (int lane = 0; lane < LANES; lane++) {
                block[i][lane] = settings.toArray()[i] * (0.9 + 0.1 * random.nextDouble());
            }
        }
    }

    private CircuitAnswerer answerer() {
        return CircuitAnswerer.of(CircuitCompiler.ofAtMost(1 << 16).closed(argument, query), 2);
    }

    /** A circuit, from the network. */
    @Benchmark
    public Circuit made() {
        return CircuitCompiler.ofAtMost(1 << 16).closed(argument, query);
    }

    /** One conclusion. */
    @Benchmark
    public double conclusion() {
        return answerer.at(settings).probability();
    }

    /** One conclusion with every derivative. */
    @Benchmark
    public Slope everyDerivative() {
        return answerer.slopeAt(settings);
    }

    /** 32768 settings on two threads. */
    @Benchmark
    public Readings settings() {
        return answerer.at(block, LANES);
    }

    /** 32768 settings on two threads, each with every derivative. */
    @Benchmark
    public Slopes slopes() {
        return answerer.slopesAt(block, LANES);
    }

    /** What everything else is a ratio to: a[i] = b[i] + s · c[i] over 2^20 entries. */
    @Benchmark
    public double[] triad() {
        for (int i = 0; i < sum.length; i++) {
            sum[i] = left[i] + 1.5 * right[i];
        }
        return sum;
    }
}
