package crux.inference;

import crux.format.NetworkFiles;
import crux.model.BeliefNetwork;
import crux.model.Finding;
import crux.model.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The exact engine beside the best peer on each published network, as a printed table.
 *
 * <p>Run it with the names of networks, or none for all: {@code mvn -Pbench test-compile exec:exec
 * -Dbench.main=crux.inference.EngineTable}. Networks and reference posteriors are read from the folder of {@code crux.shared}.
 *
 * <p>{@code -Dbench.threads=2} lets two threads share large messages; the peers' figures are those of one.
 *
 * <p>prop: every message recomputed after every table was loaded anew. evid: the reference's evidence sets taken in turn, so that no
 * answer is that of the last. total: from a loaded network to all marginals. Milliseconds, the best of several runs; peers' figures
 * are scaled by the triad loop timed in the same run.
 */
public final class EngineTable {

    /** The triad's nanoseconds an entry on the machine the peers were measured on. */
    private static final double PEERS_TRIAD = 0.84;

    private static final int TRIAD = 1 << 20;

    /** prop, evid and total of the best peer, in milliseconds, and the floor of prop; NaN where not known. */
    private static final Map<String, double[]> PEERS = peers();

    /** On as many threads as {@code bench.threads} says; one where it says nothing, as the peers. */
    private static final Limits LIMITS = Limits.ofHeap().on(Integer.getInteger("bench.threads", 1));

    private EngineTable() {}

    private static Map<String, double[]> peers() {
        Map<String, double[]> peers = new LinkedHashMap<>();
        peers.put("asia", new double[] {.003, .004, .022, Double.NaN});
        peers.put("child", new double[] {.006, .009, .13, Double.NaN});
        peers.put("alarm", new double[] {.009, .016, .33, .0008});
        peers.put("insurance", new double[] {.54, .080, 2.3, .019});
        peers.put("hailfinder", new double[] {.088, .076, .90, Double.NaN});
        peers.put("hepar2", new double[] {.024, .024, 2.0, Double.NaN});
        peers.put("win95pts", new double[] {.025, .029, 2.0, Double.NaN});
        peers.put("andes", new double[] {1.9, 1.1, 28, .19});
        peers.put("pathfinder", new double[] {1.5, 1.7, 10.8, .16});
        peers.put("pigs", new double[] {4.5, 1.7, 46, .85});
        peers.put("water", new double[] {34, 11.5, 132, 5.1});
        peers.put("mildew", new double[] {44, 6.1, 159, 5.7});
        peers.put("munin3", new double[] {44, 18, 227, 5.2});
        peers.put("munin2", new double[] {56, 59, 242, 4.6});
        peers.put("diabetes", new double[] {100, 65, 159, 32});
        peers.put("barley", new double[] {286, 18, 1000, 56});
        peers.put("munin", new double[] {373, 182, 860, 42});
        peers.put("munin4", new double[] {420, 87, 893, 40});
        peers.put("link", new double[] {412, 116, 1940, 81});
        peers.put("munin1", new double[] {9304, 71, 13439, 255});
        return peers;
    }

    /** Measures and prints. */
    public static void main(String[] names) throws IOException {
        double scale = triad() / PEERS_TRIAD;
        System.out.printf(Locale.ROOT, "triad %.3f ns an entry%n", scale * PEERS_TRIAD);
        System.out.println(
                "| network | tree | width | parse | compile | prop | of peer | of floor | evid | of peer | total | of peer |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|");
        double[] logs = new double[3];
        int[] rows = new int[2];
        for (String name : names.length == 0 ? PEERS.keySet() : Arrays.asList(names)) {
            row(name, scale, logs, rows);
        }
        System.out.printf(
                Locale.ROOT,
                "geometric means: prop %.2f, evid %.2f, total %.2f%n",
                Math.exp(logs[0] / rows[0]),
                Math.exp(logs[1] / rows[1]),
                Math.exp(logs[2] / rows[0]));
    }

    private static void row(String name, double scale, double[] logs, int[] rows) throws IOException {
        Path shared = Path.of(System.getProperty("crux.shared", "../shared"));
        Path file = shared.resolve("networks").resolve(name + ".bif.gz");
        BeliefNetwork network = NetworkFiles.read(file).value().orElseThrow();
        double parse = best(() -> read(file), 300);
        Settings settings = network.defaults();
        CompiledNetwork compiled = CompiledNetwork.of(network, LIMITS);
        double compile = best(() -> CompiledNetwork.of(network, LIMITS), 1500);
        double total = best(
                () -> {
                    CompiledNetwork fresh = CompiledNetwork.of(network, LIMITS);
                    return fresh.posteriors(settings, List.of());
                },
                2500);
        double prop = best(() -> compiled.posteriors(settings, List.of()), 2000);
        List<List<Finding>> cases = cases(shared, name);
        double evid = cases.isEmpty() ? Double.NaN : inTurn(compiled, settings, cases);
        double[] peer = PEERS.getOrDefault(name, new double[] {Double.NaN, Double.NaN, Double.NaN, Double.NaN});
        System.out.printf(
                Locale.ROOT,
                "| %s | %.4g | %d | %.3g | %.3g | %.3g | %.2f | %.1f | %.3g | %.2f | %.3g | %.2f |%n",
                name,
                compiled.size().entries(),
                compiled.size().width(),
                parse,
                compile,
                prop,
                prop / peer[0] / scale,
                prop / peer[3] / scale,
                evid,
                evid / peer[1] / scale,
                total,
                total / peer[2] / scale);
        logs[0] += Math.log(prop / peer[0] / scale);
        logs[2] += Math.log(total / peer[2] / scale);
        rows[0]++;
        if (!cases.isEmpty()) {
            logs[1] += Math.log(evid / peer[1] / scale);
            rows[1]++;
        }
    }

    private static BeliefNetwork read(Path file) {
        try {
            return NetworkFiles.read(file).value().orElseThrow();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The best time of one evaluation, in milliseconds, within about {@code budget} milliseconds. */
    private static double best(Supplier<?> work, double budget) {
        double best = Double.MAX_VALUE;
        long until = System.nanoTime() + (long) (budget * 1e6);
        Object last = "";
        do {
            long start = System.nanoTime();
            last = work.get();
            best = Math.min(best, (System.nanoTime() - start) / 1e6);
        } while (System.nanoTime() < until);
        return last == null ? Double.NaN : best;
    }

    /** The best time of a round over the cases, a case. */
    private static double inTurn(CompiledNetwork compiled, Settings settings, List<List<Finding>> cases) {
        return best(
                        () -> {
                            Object last = "";
                            for (List<Finding> evidence : cases) {
                                last = compiled.posteriors(settings, evidence);
                            }
                            return last;
                        },
                        2000)
                / cases.size();
    }

    private static List<List<Finding>> cases(Path shared, String name) throws IOException {
        Path file = shared.resolve("reference").resolve(name + ".json.gz");
        List<List<Finding>> cases = new ArrayList<>();
        if (Files.exists(file)) {
            try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                JsonNode json = JsonMapper.builder().build().readTree(in);
                for (JsonNode each : json.at("/cases")) {
                    List<Finding> findings = new ArrayList<>();
                    each.at("/evidence")
                            .properties()
                            .forEach(entry -> findings.add(new Finding.Observed(
                                    entry.getKey(), entry.getValue().asString())));
                    if (!findings.isEmpty()) {
                        cases.add(findings);
                    }
                }
            }
        }
        return cases;
    }

    /** Nanoseconds an entry of a[i] = b[i] + s·c[i] at 8 MB an array. */
    private static double triad() {
        double[] a = new double[TRIAD];
        double[] b = new double[TRIAD];
        double[] c = new double[TRIAD];
        Arrays.fill(b, 1);
        Arrays.fill(c, 2);
        double best = best(
                () -> {
                    for (int i = 0; i < a.length; i++) {
                        a[i] = b[i] + 0.5 * c[i];
                    }
                    return a;
                },
                1000);
        return best * 1e6 / TRIAD;
    }
}
