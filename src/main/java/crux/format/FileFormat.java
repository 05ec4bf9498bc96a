package crux.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The formats of networks that Crux reads and writes. */
public enum FileFormat {
    /** Crux's own: everything an argument has. */
    NATIVE("Crux", "json", "\\{.*"),
    /** The interchange format of Bayesian networks, version 0.15. */
    BIF("BIF", "bif", "(network|variable|probability)\\b[^{=]*\\{.*"),
    /** The same in XML, version 0.3. */
    XMLBIF("XMLBIF", "xmlbif bifxml xml", "<(.*<)?BIF\\b.*"),
    /** Of GeNIe and SMILE. */
    XDSL("XDSL", "xdsl", "<(.*<)?smile\\b.*"),
    /** Of Hugin. */
    NET("NET", "net hugin", "(net|class\\s+\\w+|(discrete\\s+|continuous\\s+)?node\\s+\\w+)\\s*\\{.*"),
    /** Of the competitions in inference: numbers alone. */
    UAI("UAI", "uai", "(?i)(bayes|markov)\\s+[0-9].*");

    private final String title;
    private final String extensions;
    private final Pattern beginning;

    FileFormat(String title, String extensions, String beginning) {
        this.title = title;
        this.extensions = extensions;
        this.beginning = Pattern.compile(beginning, Pattern.DOTALL);
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
        String text = new String(beginning, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
        String plain = text.replaceAll("(?s)/\\*.*?\\*/|(?m)(?<!:)//[^\\n]*|^\\s*%[^\\n]*", " ")
                .strip();
        return Arrays.stream(values())
                .filter(format -> format.beginning.matcher(plain).matches())
                .findFirst();
    }

    /** What is accepted, in words. */
    static String accepted() {
        return Arrays.stream(values())
                .map(format -> "%s (.%s)".formatted(format.title, String.join(", .", format.extensions())))
                .collect(Collectors.joining(", "));
    }
}
