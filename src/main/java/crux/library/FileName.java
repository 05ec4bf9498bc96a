package crux.library;

import crux.format.ContentHash;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Names of files and folders that hold on every system, for names that people choose. */
final class FileName {

    private static final int LONGEST = 80;
    private static final int MARK = 8;
    private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul");

    private FileName() {}

    /** Whether a text is such a name itself: letters, digits, {@code - _ .}, begun by a letter or digit, nothing a system reserves. */
    static boolean isPlain(String text) {
        String stem = text.toLowerCase(Locale.ROOT);
        int dot = stem.indexOf('.');
        String first = dot < 0 ? stem : stem.substring(0, dot);
        return text.matches("[A-Za-z0-9][A-Za-z0-9_.-]*")
                && text.length() <= LONGEST
                && !text.endsWith(".")
                && !RESERVED.contains(first)
                && !first.matches("(com|lpt)[0-9]");
    }

    /**
     * The name for any text: itself where it is plain; else what letters and digits it has, and a mark made from the whole text, so
     * that different texts have different names.
     */
    static String of(String text) {
        if (isPlain(text)) {
            return text;
        }
        String letters = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^A-Za-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String mark =
                ContentHash.ofText(text).substring(ContentHash.PREFIX.length(), ContentHash.PREFIX.length() + MARK);
        String cut = letters.substring(0, Math.min(letters.length(), LONGEST - MARK - 2));
        return cut.isEmpty() ? "x-" + mark : cut + "-" + mark;
    }
}
