package crux.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The rows of one conditional form in one algebra, each read once: configurations of equal contexts share theirs.
 *
 * <p>A ledger of a few terms has hundreds of configurations and a few dozen rows. One thread.
 *
 * @param <N> what a number is
 */
public final class FormRows<N> {

    private final Family family;
    private final Conditional conditional;
    private final Algebra<N> algebra;
    private final Function<Configuration, Object> contexts;
    private final Map<Object, List<N>> known = new LinkedHashMap<>();

    /** Rows of {@code conditional} on this family. */
    public FormRows(Family family, Conditional conditional, Algebra<N> algebra) {
        this.family = family;
        this.conditional = conditional;
        this.algebra = algebra;
        contexts = conditional.contexts();
    }

    /** P(child | configuration), of the configuration of that number. */
    public List<N> row(int number) {
        Configuration configuration = Configuration.numbered(family, number);
        Object context = contexts.apply(configuration);
        List<N> row = known.get(context);
        if (row == null) {
            row = conditional.row(configuration, algebra);
            known.put(context, row);
        }
        return row;
    }

    /** Each different row once. */
    public List<List<N>> different() {
        IntStream.range(0, family.configurationCount()).forEach(this::row);
        return List.copyOf(known.values());
    }
}
