package crux.library;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of the networks that come with the program, inside its jar or beside its classes. They are only read. */
final class Shipped {

    private static final String ROOT = "/crux/networks/";

    private Shipped() {}

    /** The bytes of one file below the folder of networks, if it is there. */
    static Optional<byte[]> bytes(String name) throws IOException {
        if (name.contains("..") || name.startsWith("/")) {
            return Optional.empty();
        }
        try (InputStream in = Shipped.class.getResourceAsStream(ROOT + name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        }
    }

    /** The names of what lies in one folder below the folder of networks, in order; nothing where there is no such folder. */
    static List<String> list(String folder) throws IOException {
        URL url = Shipped.class.getResource(ROOT + folder);
        if (url == null) {
            return List.of();
        }
        try {
            URI uri = url.toURI();
            if (!uri.getScheme().equals("jar")) {
                return names(Path.of(uri));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return names(jar.getPath(ROOT + folder));
            }
        } catch (URISyntaxException odd) {
            throw new IOException("the program's own networks cannot be listed: " + odd.getMessage(), odd);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString().replace("/", ""))
                    .sorted()
                    .toList();
        }
    }
}
