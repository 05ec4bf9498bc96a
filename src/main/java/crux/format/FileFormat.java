package crux.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The formats of networks that Crux reads. */
public enum FileFormat {
    /** The interchange format of Bayesian networks, version 0.15. */
    BIF("BIF", "bif");

    private final String title;
    private final String extensions;

    FileFormat(String title, String extensions) {
        this.title = title;
        this.extensions = extensions;
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    /** How names of its files end, without the dot, the usual one first. */
    public List<String> extensions() {
        return List.of(extensions.split(" "));
    }

    /** The format that a file of this name is in, if the name says; a last {@code .gz} says nothing of it. */
    public static Optional<FileFormat> ofName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String plain = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
        return Arrays.stream(values())
                .filter(format -> format.extensions().stream().anyMatch(end -> plain.endsWith("." + end)))
                .findFirst();
    }

    /** The format that a file which begins with these bytes is in, if they say. */
    public static Optional<FileFormat> ofContent(byte[] beginning) {
        String text = new String(beginning, StandardCharsets.UTF_8)
                .replaceAll("(?s)/\\*.*?\\*/|//[^\\n]*", " ")
                .strip();
        return text.matches("(?s)(network|variable|probability)\\b[^{=]*\\{.*") ? Optional.of(BIF) : Optional.empty();
    }

    /** What is accepted, in words. */
    static String accepted() {
        return Arrays.stream(values())
                .map(format -> "%s (.%s)".formatted(format.title, String.join(", .", format.extensions())))
                .collect(Collectors.joining(", "));
    }
}
