package crux.app;

import java.util.List;

/**
 * One side of a comparison.
 *
 * @param name a profile, or a network whose defaults are meant
 * @param set answers over it, each {@code CREDENCE=VALUE}
 * @param evidence findings on this side alone, each {@code VAR=STATE}
 */
public record Side(String name, List<String> set, List<String> evidence) {

    /** Copies its lists. */
    public Side {
        set = List.copyOf(set);
        evidence = List.copyOf(evidence);
    }
}
