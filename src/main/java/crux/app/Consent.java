package crux.app;

import java.util.List;
import java.util.Optional;

/**
 * What is asked of the mirror.
 *
 * @param state beliefs stated now: {@code VAR=STATE given VAR=STATE is VALUE sure N}
 * @param keep whether the stated beliefs stay and the answers alone move
 * @param withdraw the names of stated beliefs to take back, {@code belief-1} the first; or {@code all}
 * @param accept the names of the proposals that are taken, {@code all}, or {@code none}; absent where nothing is to be saved
 */
public record Consent(List<String> state, boolean keep, List<String> withdraw, Optional<String> accept) {

    /** Copies its list. */
    public Consent {
        state = List.copyOf(state);
        withdraw = List.copyOf(withdraw);
    }
}
