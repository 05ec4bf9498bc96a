package crux.app;

import crux.analysis.Progress;
import crux.inference.Workers;
import crux.model.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BiFunction;

/**
 * What is worked out of the conclusion twice: overall, and granted what the argument grants.
 *
 * @param overall nothing where the evidence is impossible
 * @param granted nothing where nothing is granted, or that and the evidence are impossible together
 */
record Conclusions<V>(Optional<V> overall, Optional<V> granted) {

    /** Works both out, at once where the workbench has threads for both; what comes out is the same on one. */
    static <V> Conclusions<V> of(
            Workbench bench, Standpoint at, Progress progress, BiFunction<Query, Progress, Optional<V>> work) {
        List<Query> queries =
                at.granted().map(query -> List.of(at.query(), query)).orElse(List.of(at.query()));
        List<Progress> parts = progress.atOnce(queries.size());
        Map<Integer, Optional<V>> done = new ConcurrentSkipListMap<>();
        Workers.run(queries.size(), bench.threads(), i -> done.put(i, work.apply(queries.get(i), parts.get(i))));
        return new Conclusions<>(done.getOrDefault(0, Optional.empty()), done.getOrDefault(1, Optional.empty()));
    }
}
