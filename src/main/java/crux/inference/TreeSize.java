package crux.inference;

import java.util.Locale;

/**
 * How large the exact computation of an answer is, known before memory is taken.
 *
 * @param entries of all clique tables together
 * @param bytes that the computation takes
 * @param width variables in the largest clique, less one
 */
public record TreeSize(double entries, double bytes, int width) {

    /** In words, with what would help. */
    public String inWords(long limit) {
        return String.format(
                Locale.ROOT,
                "the junction tree has %.3g entries at width %s and takes %.3g bytes, where %.3g are allowed;"
                        + " more evidence, a single target, fewer states or parents, or a higher limit would help",
                entries,
                width,
                bytes,
                (double) limit);
    }
}
