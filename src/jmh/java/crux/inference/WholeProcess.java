package crux.inference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The time of {@code java -jar crux.jar posterior asia}, from before the process is started until after it has ended. */
final class WholeProcess {

    private static final int RUNS = 11;

    private WholeProcess() {}

    /** The best and the median of several runs, in words; of {@code target/crux.jar}, where it is. */
    static String measured() throws IOException, InterruptedException {
        Path jar = Path.of("target", "crux.jar");
        if (!Files.exists(jar)) {
            return "java -jar crux.jar posterior asia: not measured, there is no " + jar + " (mvn package makes it)";
        }
        List<Double> seconds = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            seconds.add(seconds(jar));
        }
        Collections.sort(seconds);
        return String.format(
                Locale.ROOT,
                "java -jar crux.jar posterior asia, start to end: best %.3f s, median %.3f s of %d runs",
                seconds.get(0),
                seconds.get(RUNS / 2),
                RUNS);
    }

    private static double seconds(Path jar) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        long start = System.nanoTime();
        Process process = new ProcessBuilder(java, "-jar", jar.toString(), "posterior", "asia")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int exit = process.waitFor();
        if (exit != 0) {
            throw new IllegalStateException("crux posterior asia ended with " + exit);
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
