package crux.app;

import crux.compare.Agreement;
import crux.compare.Reconciliation;
import java.util.List;
import java.util.Optional;

/**
 * What would bring two people together.
 *
 * @param width how close is close enough
 * @param aMoves what the first would have to take over from the second; nothing where evidence differs too
 * @param bMoves what the second would have to take over from the first
 * @param evidence what learning each variable would close, the most first
 */
record Approach(double width, Optional<Agreement> aMoves, Optional<Agreement> bMoves, List<Reconciliation> evidence) {

    Approach {
        evidence = List.copyOf(evidence);
    }
}
