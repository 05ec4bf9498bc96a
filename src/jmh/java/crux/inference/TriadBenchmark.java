package crux.inference;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What every other time is held against: a[i] = b[i] + s · c[i] at 8 MB an array. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 4, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class TriadBenchmark {

    /** How many entries an array has. */
    static final int ENTRIES = 1 << 20;

    private final double[] a = new double[ENTRIES];
    private final double[] b = new double[ENTRIES];
    private final double[] c = new double[ENTRIES];

    /** Numbers that are not 0. */
    @Setup
    public void fill() {
        Arrays.fill(b, 1);
        Arrays.fill(c, 2);
    }

    /** The loop, once. */
    @Benchmark
    public double[] triad() {
        for (int i = 0; i < a.length; i++) {
            a[i] = b[i] + 0.5 * c[i];
        }
        return a;
    }
}
