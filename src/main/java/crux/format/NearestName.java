package crux.format;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The name somebody probably meant: the one fewest typing slips away. */
public final class NearestName {

    private static final int LONGEST = 60;
    private static final int LEAST_BEGINNING = 3;

    private NearestName() {}

    /** The nearest of {@code names} where it is at most a third of the word away, the first of equals; else the only one it begins. */
    public static Optional<String> to(String word, Collection<String> names) {
        Optional<String> nearest = Optional.empty();
        int best = Integer.MAX_VALUE;
        int[][] rows = new int[3][LONGEST + 2];
        for (String name : names) {
            int longer = Math.max(word.length(), name.length());
            int most = Math.min(best - 1, Math.max(1, longer / 3));
            if (longer <= LONGEST && Math.abs(word.length() - name.length()) <= most) {
                int distance = distance(word, name, most, rows);
                if (distance <= most) {
                    best = distance;
                    nearest = Optional.of(name);
                }
            }
        }
        return nearest.or(() -> begun(word, names));
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

    /**
     * How many letters must be put in, left out, changed or swapped with a neighbour; more than {@code most} where it is more, which is looked
     * no further into: among thousands of names nearly all are far from each other.
     *
     * @param rows three, of which two are looked back at
     */
    private static int distance(String a, String b, int most, int[][] rows) {
        int[] before = rows[0];
        int[] last = rows[1];
        int[] now = rows[2];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        int leastOfLast = 0;
        for (int i = 1; i <= a.length(); i++) {
            int from = Math.max(1, i - most);
            int to = Math.min(b.length(), i + most);
            now[from - 1] = from == 1 ? i : most + 1;
            int least = now[from - 1];
            for (int j = from; j <= to; j++) {
                now[j] = step(a, b, i, j, before, last, now);
                least = Math.min(least, now[j]);
            }
            now[to + 1] = most + 1;
            if (Math.min(least, leastOfLast) > most) {
                return most + 1;
            }
            leastOfLast = least;
            int[] spare = before;
            before = last;
            last = now;
            now = spare;
        }
        return last[b.length()];
    }

    private static int step(String a, String b, int i, int j, int[] before, int[] last, int[] now) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int fewest = Math.min(Math.min(last[j], now[j - 1]) + 1, last[j - 1] + (same ? 0 : 1));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(fewest, before[j - 2] + 1) : fewest;
    }
}
