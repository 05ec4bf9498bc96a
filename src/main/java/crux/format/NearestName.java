package crux.format;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The name somebody probably meant: the one fewest typing slips away. */
public final class NearestName {

    private static final int LONGEST = 60;
    private static final int LEAST_BEGINNING = 3;

    private NearestName() {}

    /** The nearest of {@code names} where it is at most a third of the word away, the first of equals; else the only one it begins. */
    public static Optional<String> to(String word, Collection<String> names) {
        return names.stream()
                .filter(name -> Math.max(word.length(), name.length()) <= LONGEST)
                .filter(name -> distance(word, name) <= Math.max(1, Math.max(word.length(), name.length()) / 3))
                .min(Comparator.comparingInt(name -> distance(word, name)))
                .or(() -> begun(word, names));
    }

    /** What to do about a name that is none of these: take the nearest, or {@code otherwise}. */
    public static String mend(String word, Collection<String> names, String otherwise) {
        return to(word, names).map("did you mean %s?"::formatted).orElse(otherwise);
    }

    private static Optional<String> begun(String word, Collection<String> names) {
        List<String> begun =
                names.stream().filter(name -> name.startsWith(word)).toList();
        return word.length() >= LEAST_BEGINNING && begun.size() == 1 ? Optional.of(begun.get(0)) : Optional.empty();
    }

    /** How many letters must be put in, left out, changed or swapped with a neighbour. */
    static int distance(String a, String b) {
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : step(a, b, i, j, steps);
            }
        }
        return steps[a.length()][b.length()];
    }

    private static int step(String a, String b, int i, int j, int[][] steps) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int fewest = Math.min(Math.min(steps[i - 1][j], steps[i][j - 1]) + 1, steps[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(fewest, steps[i - 2][j - 2] + 1) : fewest;
    }
}
