package crux.library;

import java.io.File;
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
            return written(named, home);
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

    /** A folder as a person writes it: {@code ~} is their home also where no shell has put it in. */
    public static Path written(String text, Path home) {
        if (text.equals("~")) {
            return home;
        }
        return text.startsWith("~/") || text.startsWith("~" + File.separator)
                ? home.resolve(text.substring(2))
                : Path.of(text);
    }

    /** The home of whoever runs this process. */
    public static Path home() {
        return Path.of(System.getProperty("user.home", "."));
    }

    /** Of this process. */
    public static Path ofThisMachine() {
        return of(System.getenv(), System.getProperty("os.name", ""), home());
    }
}
