package crux.format;

import java.util.List;

/**
 * A network as the text of a file in some format.
 *
 * @param text of the whole file
 * @param lost what the format cannot carry, and what was done about it; a sentence each, none where all is kept
 */
public record Export(String text, List<String> lost) {

    /** Copies its list. */
    public Export {
        lost = List.copyOf(lost);
    }
}
