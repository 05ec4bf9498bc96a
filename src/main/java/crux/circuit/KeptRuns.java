package crux.circuit;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Runs of one circuit that keep what a pass down reads, whatever it goes down to; laid out when first asked for. Safe to share between threads. */
final class KeptRuns {

    private final Circuit circuit;
    private final Map<Integer, Idle<BlockRun>> byLanes = new ConcurrentHashMap<>();
    private Optional<Rows> rows = Optional.empty();

    /** None yet. */
    KeptRuns(Circuit circuit) {
        this.circuit = circuit;
    }

    /** The rows of them all. */
    synchronized Rows rows() {
        Rows known = rows.orElseGet(() -> Rows.kept(circuit));
        rows = Optional.of(known);
        return known;
    }

    /** Those of blocks of so many lanes. */
    Idle<BlockRun> of(int lanes) {
        return byLanes.computeIfAbsent(lanes, unused -> new Idle<>(() -> new BlockRun(circuit, rows(), lanes)));
    }
}
