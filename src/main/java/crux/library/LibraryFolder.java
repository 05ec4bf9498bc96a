package crux.library;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where a user's library is: {@code CRUX_HOME}, or the platform's usual place for what programs keep. */
public final class LibraryFolder {

    private LibraryFolder() {}

    /** Under these environment variables and system properties. */
    public static Path of(Map<String, String> environment, String system, Path home) {
        String named = environment.getOrDefault("CRUX_HOME", "");
        if (!named.isBlank()) {
            return Path.of(named);
        }
        String lower = system.toLowerCase(Locale.ROOT);
        if (lower.startsWith("windows")) {
            String local = environment.getOrDefault("LOCALAPPDATA", "");
            Path folder = local.isBlank() ? home.resolve("AppData").resolve("Local") : Path.of(local);
            return folder.resolve("crux");
        }
        if (lower.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("crux");
        }
        return home.resolve(".local").resolve("share").resolve("crux");
    }

    /** Of this process. */
    public static Path ofThisMachine() {
        return of(System.getenv(), System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")));
    }
}
