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
        return of(bench, progress, queries, work);
    }

    /** The same of what each question is about: the first is overall, the second, where there is one, granted. */
    static <Q, V> Conclusions<V> of(
            Workbench bench, Progress progress, List<Q> questions, BiFunction<Q, Progress, Optional<V>> work) {
        List<Progress> parts = progress.atOnce(questions.size());
        Map<Integer, Optional<V>> done = new ConcurrentSkipListMap<>();
        Workers.run(questions.size(), bench.threads(), i -> done.put(i, work.apply(questions.get(i), parts.get(i))));
        return new Conclusions<>(done.getOrDefault(0, Optional.empty()), done.getOrDefault(1, Optional.empty()));
    }
}
