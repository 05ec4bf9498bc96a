package crux.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A table of rules: the first row whose condition holds gives the distribution.
 *
 * @param rows in order
 */
public record RuleTable(List<Row> rows) implements Conditional {

    /** A distribution and the condition under which it holds. */
    public record Row(Condition when, Shares shares) {}

    /** Copies its list. */
    public RuleTable {
        rows = List.copyOf(rows);
    }

    @Override
    public <N> List<N> row(Configuration configuration, Algebra<N> algebra) {
        int row = firstRow(configuration);
        if (row < 0) {
            throw new IllegalArgumentException("no row for " + configuration);
        }
        return rows.get(row).shares().of(configuration.family().child().states(), algebra, configuration);
    }

    /** The row that is met, and the numbers that it reads. */
    @Override
    public Function<Configuration, Object> contexts() {
        List<List<String>> read = rows.stream()
                .map(row -> row.shares().parents().distinct().toList())
                .toList();
        return configuration -> {
            int row = firstRow(configuration);
            List<Object> context = new ArrayList<>(List.of(row));
            if (row >= 0) {
                read.get(row).forEach(parent -> context.add(configuration.stateOf(parent)));
            }
            return context;
        };
    }

    @Override
    public Stream<Coordinate> coordinates(Family family) {
        return rows.stream()
                .flatMap(row -> row.shares().coordinates(family.child().states()));
    }

    @Override
    public List<Flaw> flaws(Family family, FormCheck check) {
        List<Flaw> flaws = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            flaws.addAll(check.condition("rows/" + i + "/when", rows.get(i).when(), family));
        }
        boolean conditionsSound = flaws.isEmpty();
        for (int i = 0; i < rows.size(); i++) {
            flaws.addAll(check.where(conditionsSound ? firstIs(i) : configuration -> false)
                    .shares(
                            "rows/" + i + "/p",
                            rows.get(i).shares(),
                            family.child().states(),
                            family));
        }
        if (flaws.isEmpty()) {
            flaws.addAll(coverage(family, check));
        }
        return flaws;
    }

    /** Configurations that no row meets, and rows that no configuration reaches. */
    private List<Flaw> coverage(Family family, FormCheck check) {
        List<Configuration> missing = new ArrayList<>();
        boolean[] reached = new boolean[rows.size()];
        check.configurations(family).forEach(configuration -> {
            int row = firstRow(configuration);
            if (row < 0) {
                missing.add(configuration);
            } else {
                reached[row] = true;
            }
        });
        List<Flaw> flaws = new ArrayList<>();
        if (!missing.isEmpty()) {
            flaws.add(new Flaw(
                    "rows",
                    "no row for " + missing.get(0)
                            + (missing.size() > 1 ? " and %s more".formatted(missing.size() - 1) : ""),
                    "add a row for it, or a last row without a `when`"));
        }
        for (int i = 0; i < reached.length; i++) {
            if (!reached[i]) {
                flaws.add(
                        new Flaw("rows/" + i, "no configuration reaches this row", "remove it, or move it further up"));
            }
        }
        return flaws;
    }

    private Predicate<Configuration> firstIs(int row) {
        return configuration -> firstRow(configuration) == row;
    }

    private int firstRow(Configuration configuration) {
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).when().holds(configuration)) {
                return i;
            }
        }
        return -1;
    }
}
