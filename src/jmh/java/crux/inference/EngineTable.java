package crux.inference;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * The exact engine beside the best peer on each published network: runs {@link EngineBenchmark} and prints a table.
 *
 * <p>{@code mvn -Pbench test-compile exec:exec -Dbench.main=crux.inference.EngineTable [-Dbench.args="asia link"]
 * [-Dbench.threads=2]}, all networks in the folder of {@code crux.shared} where none are named. Every column of every network is
 * measured in a process of its own, of 6 GB of heap; each time is that of the best single run, in milliseconds. Peers' figures are
 * those of one thread, scaled by the plain loop that is timed first.
 *
 * <p><em>memory</em> is what one run of <em>total</em> takes from the heap, freed or not, in MB: what is in use at once is never
 * more. <em>of tables</em>: in units of the tables of all cliques.
 */
public final class EngineTable {

    private static final String HEAP = "-Xmx6g";

    private final double scale;
    private final List<Row> rows = new ArrayList<>();

    private EngineTable(double scale) {
        this.scale = scale;
    }

    /** The figures of one network, NaN where there are none. */
    private record Row(Peers peers, double prop, double evid, double total) {}

    /** Measures and prints. */
    public static void main(String[] names) throws IOException, InterruptedException, RunnerException {
        double triad = best(run(options().include(TriadBenchmark.class.getName())), "triad");
        double nanoseconds = triad * 1e6 / TriadBenchmark.ENTRIES;
        System.out.printf(Locale.ROOT, "The plain loop takes %.3f ns an entry.%n%n", nanoseconds);
        System.out.println("| network | tree | width | parse | compile | prop | of peer | of floor | evid | of peer"
                + " | total | of peer | memory | of tables |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        EngineTable table = new EngineTable(nanoseconds / Peers.TRIAD);
        for (String name : names.length == 0 ? all() : Arrays.asList(names)) {
            table.row(new PublishedNetwork(name));
        }
        System.out.println();
        System.out.println(
                "| | at or below the best peer | geometric mean of the ratios | by figures not scaled | mean of these |");
        System.out.println("|---|---|---|---|---|");
        table.summary("prop", Row::prop, Peers::prop);
        table.summary("evid", Row::evid, Peers::evid);
        table.summary("total", Row::total, Peers::total);
        System.out.printf("%n%s%n", WholeProcess.measured());
    }

    /** Those that peers were measured on, and then the others. */
    private static List<String> all() throws IOException {
        List<String> there = PublishedNetwork.names();
        return Stream.concat(Peers.FIGURES.keySet().stream().filter(there::contains), there.stream())
                .distinct()
                .toList();
    }

    private static ChainedOptionsBuilder options() {
        return new OptionsBuilder()
                .verbosity(VerboseMode.SILENT)
                .jvmArgsAppend(HEAP)
                .shouldFailOnError(true);
    }

    private static Map<String, RunResult> run(ChainedOptionsBuilder options) throws RunnerException {
        Collection<RunResult> results = new Runner(options.build()).run();
        return results.stream()
                .collect(Collectors.toMap(result -> result.getPrimaryResult().getLabel(), Function.identity()));
    }

    private static double best(Map<String, RunResult> results, String benchmark) {
        RunResult result = results.get(benchmark);
        return result == null
                ? Double.NaN
                : result.getPrimaryResult().getStatistics().getMin();
    }

    private void row(PublishedNetwork network) throws IOException, RunnerException {
        int cases = network.cases().size();
        Map<String, RunResult> results = run(options()
                .include(EngineBenchmark.class.getName())
                .param("network", network.name())
                .addProfiler(GCProfiler.class));
        TreeSize size = CompiledNetwork.of(network.read(), Limits.ofHeap()).size();
        double memory = allocated(results, "total");
        Row row = new Row(
                Peers.FIGURES.getOrDefault(network.name(), Peers.UNKNOWN),
                best(results, "prop"),
                best(results, "evid") / cases,
                best(results, "total"));
        rows.add(row);
        print(
                network.name(),
                figure("%.4g", size.entries()),
                Integer.toString(size.width()),
                figure("%.3g", best(results, "parse")),
                figure("%.3g", best(results, "compile")),
                figure("%.3g", row.prop),
                figure("%.2f", row.prop / row.peers.prop() / scale),
                figure("%.1f", row.prop / row.peers.floor() / scale),
                figure("%.3g", row.evid),
                figure("%.2f", row.evid / row.peers.evid() / scale),
                figure("%.3g", row.total),
                figure("%.2f", row.total / row.peers.total() / scale),
                figure("%.3g", memory / 1e6),
                figure("%.1f", memory / Double.BYTES / size.entries()));
    }

    private static double allocated(Map<String, RunResult> results, String benchmark) {
        RunResult result = results.get(benchmark);
        return result == null
                ? Double.NaN
                : result.getSecondaryResults().values().stream()
                        .filter(each -> each.getLabel().endsWith("gc.alloc.rate.norm"))
                        .mapToDouble(Result::getScore)
                        .findFirst()
                        .orElse(Double.NaN);
    }

    private static void print(String... cells) {
        System.out.println("| " + String.join(" | ", cells) + " |");
    }

    private static String figure(String format, double number) {
        return Double.isNaN(number) ? "–" : String.format(Locale.ROOT, format, number);
    }

    private void summary(String column, ToDoubleFunction<Row> own, ToDoubleFunction<Peers> peer) {
        double[] ratios = rows.stream()
                .mapToDouble(row -> own.applyAsDouble(row) / peer.applyAsDouble(row.peers))
                .filter(ratio -> !Double.isNaN(ratio))
                .toArray();
        double[] scaled = Arrays.stream(ratios).map(ratio -> ratio / scale).toArray();
        print(column, reached(scaled), mean(scaled), reached(ratios), mean(ratios));
    }

    private static String reached(double[] ratios) {
        return Arrays.stream(ratios).filter(ratio -> ratio <= 1).count() + " of " + ratios.length;
    }

    /** The geometric mean. */
    private static String mean(double[] ratios) {
        return figure(
                "%.2f", Math.exp(Arrays.stream(ratios).map(Math::log).average().orElse(Double.NaN)));
    }
}
