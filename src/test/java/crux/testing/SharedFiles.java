package crux.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Published networks, reference posteriors and the design of the argument, which are kept outside the project.
 *
 * <p>They stand in the folder named by the system property {@value #PROPERTY}. A test that asks for a file that is
 * not there is skipped, with a message that names the file; it neither passes nor fails.
 */
public final class SharedFiles {

    /** The system property that names the folder; the build sets it to {@code ../shared} beside the project. */
    public static final String PROPERTY = "crux.shared";

    private SharedFiles() {}

    /** A published network by its file name, such as {@code alarm.bif.gz}. */
    public static Path network(String name) {
        return existing("networks", name);
    }

    /** Reference posteriors by their file name, from engines that share no code with this one. */
    public static Path reference(String name) {
        return existing("reference", name);
    }

    /** A file of the argument's design: {@code claims.json}, {@code expected.json}, {@code networks/scheming.json}. */
    public static Path domain(String name) {
        return existing("domain", name);
    }

    /** The text that the argument is taken from. */
    public static Path seed(String name) {
        return existing("seed", name);
    }

    /** A published UAI instance or its evidence or its answer, by file name. */
    public static Path uai(String name) {
        return existing("uai", name);
    }

    private static Path existing(String folder, String name) {
        String root = System.getProperty(PROPERTY, "");
        assumeTrue(!root.isBlank(), "skipped: the system property " + PROPERTY + " is not set");
        Path file = Path.of(root, folder, name).normalize();
        assumeTrue(Files.exists(file), "skipped: there is no " + folder + "/" + name + " in the folder of " + PROPERTY);
        return file;
    }
}
