package crux.elicit;

import java.util.Locale;

/** How the parents of a variable work together, in an author's judgement. */
public enum Interaction {
    /** Each adds its part. */
    AVERAGE,
    /** One at its best is enough. */
    ANY,
    /** One at its worst is enough to spoil it. */
    ALL;

    /** The name people write. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
