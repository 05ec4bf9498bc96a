package crux.elicit;

import crux.model.Conditional;
import crux.model.ConditionalTable;
import crux.model.Coordinates;
import crux.model.Family;
import crux.model.Settings;
import crux.model.Variable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Ways to fill the table of a variable without filling it row by row: from a few anchor judgements, or from a table that is there and is to
 * take another form.
 *
 * <p>Each proposal says where it is furthest from the rows stated, the anchors among them. What breaks monotonicity in what was stated is
 * pointed out, and left to its author. Cost: a few tables of the variable for each form; ranked forms search, a few thousand tables.
 *
 * @param anchors the judgements, or what the table that is there amounts to
 * @param rows that were stated, or all rows of the table that is there
 * @param proposals the nearest to them first
 * @param obstacles why the other forms are not proposed
 * @param breaks of monotonicity in the rows, greatest first
 */
public record Filling(
        Anchors anchors,
        List<StatedRow> rows,
        List<Proposal> proposals,
        Map<FillForm, String> obstacles,
        List<Break> breaks) {

    private static final Settings NONE = Settings.defaultsOf(new Coordinates(List.of()));

    /** Copies its lists and its map, keeping their order. */
    public Filling {
        rows = List.copyOf(rows);
        proposals = List.copyOf(proposals);
        obstacles = Collections.unmodifiableMap(new LinkedHashMap<>(obstacles));
        breaks = List.copyOf(breaks);
    }

    /**
     * From anchors.
     *
     * @param stated rows stated beside them
     * @param present the table as it is now; none where it is not to be compared with
     */
    public static Filling of(Anchors anchors, List<StatedRow> stated, Optional<ConditionalTable> present) {
        List<StatedRow> rows = new ArrayList<>(stated);
        rows.add(0, new StatedRow(anchors.worstRow(), anchors.worst()));
        rows.add(0, new StatedRow(anchors.bestRow(), anchors.best()));
        FormSource forms = new AnchoredForms(anchors, rows);
        return of(anchors, rows, forms, present.map(Filling::rows), new Monotonicity(anchors).amongStated(rows));
    }

    /** From the table that is there: its rows are what was stated. */
    public static Filling of(ConditionalTable table) {
        List<StatedRow> rows = rows(table);
        Anchors anchors = anchors(table.family(), rows);
        FormSource forms = new FittedForms(anchors, table, rows);
        return of(anchors, rows, forms, Optional.empty(), new Monotonicity(anchors).inTable(rows));
    }

    private static Filling of(
            Anchors anchors,
            List<StatedRow> rows,
            FormSource forms,
            Optional<List<StatedRow>> present,
            List<Break> breaks) {
        List<Proposal> proposals = new ArrayList<>();
        Map<FillForm, String> obstacles = new LinkedHashMap<>();
        for (FillForm form : FillForm.values()) {
            Optional<String> obstacle = forms.obstacle(form);
            if (obstacle.isPresent()) {
                obstacles.put(form, obstacle.get());
            } else {
                Conditional conditional = forms.of(form);
                ConditionalTable table = ConditionalTable.of(anchors.family(), conditional, NONE);
                proposals.add(new Proposal(
                        form,
                        conditional,
                        table,
                        Misfit.largest(table, rows),
                        present.flatMap(now -> Misfit.largest(table, now))));
            }
        }
        proposals.sort(Comparator.comparingDouble(proposal -> Math.rint(proposal.misfitSize() * 1e9)));
        return new Filling(anchors, rows, proposals, obstacles, breaks);
    }

    private static List<StatedRow> rows(ConditionalTable table) {
        return IntStream.range(0, table.family().configurationCount())
                .mapToObj(row -> new StatedRow(row, table.row(row)))
                .toList();
    }

    /** What a table amounts to: the states of each parent in the order of how good the variable is on the average of its rows. */
    private static Anchors anchors(Family family, List<StatedRow> rows) {
        Map<String, List<String>> orders = new LinkedHashMap<>();
        int step = 1;
        for (int i = family.parents().size() - 1; i >= 0; i--) {
            Variable parent = family.parents().get(i);
            double[] sums = new double[parent.size()];
            for (StatedRow row : rows) {
                sums[row.configuration() / step % parent.size()] += Scores.of(row.shares(), true);
            }
            List<String> order = new ArrayList<>(Anchors.firstIsBest(parent));
            order.sort(Comparator.comparingDouble(state -> sums[parent.indexOf(state)]));
            orders.put(parent.id(), order);
            step *= parent.size();
        }
        Anchors sides = new Anchors(family, orders, List.of(), List.of(), Map.of(), Interaction.AVERAGE);
        return new Anchors(
                family,
                orders,
                rows.get(sides.bestRow()).shares(),
                rows.get(sides.worstRow()).shares(),
                Map.of(),
                Interaction.AVERAGE);
    }
}
