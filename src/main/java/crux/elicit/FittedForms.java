package crux.elicit;

import crux.model.Condition;
import crux.model.Conditional;
import crux.model.ConditionalTable;
import crux.model.Configuration;
import crux.model.Expression;
import crux.model.LogOdds;
import crux.model.NoisyAnd;
import crux.model.NoisyOr;
import crux.model.PlainTable;
import crux.model.Shares;
import crux.model.Variable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.QRDecomposition;

/**
 * The forms that a table which is there may be written in. A table that has a form gets it back, to rounding; another gets one near it.
 *
 * <ul>
 *   <li>noisy-OR: the leak is the worst row; each state's chance, the row in which it alone is not at its worst. A chance below 0 becomes 0;
 *   <li>noisy-AND: likewise from the best row, each state's factor being the share of it that is left. A factor above 1 becomes 1;
 *   <li>log-odds: each state's bits by least squares over all rows, in log2 of the ratio to the last state;
 *   <li>ranked: weights, variance and combination by least squares ({@link RankedFit}).
 * </ul>
 */
final class FittedForms implements FormSource {

    private static final int MOST_ROWS = 4096;
    private static final int MOST_RANKED_ROWS = 512;

    private final Anchors anchors;
    private final ConditionalTable table;
    private final List<StatedRow> rows;

    FittedForms(Anchors anchors, ConditionalTable table, List<StatedRow> rows) {
        this.anchors = anchors;
        this.table = table;
        this.rows = rows;
    }

    private List<Variable> parents() {
        return anchors.family().parents();
    }

    @Override
    public Optional<String> obstacle(FillForm form) {
        boolean binary = anchors.best().size() == 2;
        return switch (form) {
            case NOISY_OR ->
                !binary
                        ? Optional.of("it is of variables with two states")
                        : anchors.worst().get(0) == 1
                                ? Optional.of("its worst case is certain already")
                                : Optional.empty();
            case NOISY_AND ->
                !binary
                        ? Optional.of("it is of variables with two states")
                        : anchors.best().get(0) == 0 ? Optional.of("its best case is impossible") : Optional.empty();
            case LOG_ODDS -> logOddsObstacle();
            case RANKED ->
                rows.size() > MOST_RANKED_ROWS
                        ? Optional.of("there are more than %s rows to fit".formatted(MOST_RANKED_ROWS))
                        : RankedFit.obstacle(anchors);
            case INTERPOLATED -> Optional.of("it needs --best and --worst");
            case TABLE -> Optional.empty();
        };
    }

    private Optional<String> logOddsObstacle() {
        if (rows.size() > MOST_ROWS) {
            return Optional.of("there are more than %s rows to fit".formatted(MOST_ROWS));
        }
        return rows.stream().anyMatch(row -> row.shares().contains(0.0))
                ? Optional.of("a row has a probability of 0 or 1, which has no bits")
                : Optional.empty();
    }

    @Override
    public Conditional of(FillForm form) {
        return switch (form) {
            case NOISY_OR -> noisyOr();
            case NOISY_AND -> noisyAnd();
            case LOG_ODDS -> logOdds();
            case RANKED -> RankedFit.fitted(anchors.family(), rows);
            case TABLE -> PlainTable.of(table.toArray());
            case INTERPOLATED -> throw new IllegalArgumentException("a table is not interpolated");
        };
    }

    /** A row but for one parent, which is in another state. */
    private double first(int row, int parent, int state) {
        int step = 1;
        for (int i = parents().size() - 1; i > parent; i--) {
            step *= parents().get(i).size();
        }
        int now = row / step % parents().get(parent).size();
        return table.entry(row + (state - now) * step, 0);
    }

    private static Condition.Is is(Variable parent, int state) {
        return new Condition.Is(parent.id(), List.of(parent.states().get(state).id()));
    }

    private Conditional noisyOr() {
        double leak = anchors.worst().get(0);
        List<NoisyOr.Cause> causes = new ArrayList<>();
        for (int i = 0; i < parents().size(); i++) {
            for (int state = 0; state < parents().get(i).size(); state++) {
                double chance = (first(anchors.worstRow(), i, state) - leak) / (1 - leak);
                if (chance > 0) {
                    causes.add(new NoisyOr.Cause(is(parents().get(i), state), Expression.of(chance)));
                }
            }
        }
        return new NoisyOr(causes, Expression.of(leak), NoisyOr.Parameters.DIEZ);
    }

    private Conditional noisyAnd() {
        double best = anchors.best().get(0);
        List<NoisyAnd.Requirement> requirements = new ArrayList<>();
        for (int i = 0; i < parents().size(); i++) {
            for (int state = 0; state < parents().get(i).size(); state++) {
                double factor = Math.min(1, first(anchors.bestRow(), i, state) / best);
                if (factor < 1) {
                    double whole = requirements.isEmpty() ? best : 1;
                    requirements.add(new NoisyAnd.Requirement(
                            is(parents().get(i), state), Expression.of(whole * factor), Expression.of(whole)));
                }
            }
        }
        if (requirements.isEmpty()) {
            requirements.add(
                    new NoisyAnd.Requirement(is(parents().get(0), 0), Expression.of(best), Expression.of(best)));
        }
        return new NoisyAnd(requirements, Expression.of(0));
    }

    /** A state of a parent that adds bits. */
    private record Addend(int parent, int state) {}

    private Conditional logOdds() {
        List<Addend> addends = new ArrayList<>();
        for (int i = 0; i < parents().size(); i++) {
            for (int state = 0; state < parents().get(i).size(); state++) {
                if (anchors.rank(i, state) > 0) {
                    addends.add(new Addend(i, state));
                }
            }
        }
        DecompositionSolver solver = new QRDecomposition(design(addends)).getSolver();
        int last = anchors.best().size() - 1;
        double[][] bits = new double[last][];
        for (int state = 0; state < last; state++) {
            double[] ratios = new double[rows.size()];
            for (int row = 0; row < ratios.length; row++) {
                ratios[row] = (Math.log(table.entry(row, state)) - Math.log(table.entry(row, last))) / Math.log(2);
            }
            bits[state] = solver.solve(new ArrayRealVector(ratios)).toArray();
        }
        return ledger(addends, bits);
    }

    private Array2DRowRealMatrix design(List<Addend> addends) {
        double[][] design = new double[rows.size()][addends.size() + 1];
        for (int row = 0; row < design.length; row++) {
            Configuration configuration = Configuration.numbered(anchors.family(), row);
            design[row][0] = 1;
            for (int i = 0; i < addends.size(); i++) {
                Addend addend = addends.get(i);
                design[row][i + 1] = configuration.stateIndex(addend.parent()) == addend.state() ? 1 : 0;
            }
        }
        return new Array2DRowRealMatrix(design, false);
    }

    private Conditional ledger(List<Addend> addends, double[][] bits) {
        double[] prior = new double[bits.length + 1];
        for (int state = 0; state < bits.length; state++) {
            prior[state] = Math.pow(2, bits[state][0]);
        }
        prior[bits.length] = 1;
        double sum = Arrays.stream(prior).sum();
        double[] shares = Arrays.stream(prior).map(weight -> weight / sum).toArray();
        List<LogOdds.Term> terms = new ArrayList<>();
        for (int i = 0; i < addends.size(); i++) {
            Map<String, Expression> add = new LinkedHashMap<>();
            for (int state = 0; state < bits.length; state++) {
                add.put(anchors.family().child().states().get(state).id(), Expression.of(bits[state][i + 1]));
            }
            Addend addend = addends.get(i);
            terms.add(new LogOdds.Term(is(parents().get(addend.parent()), addend.state()), add));
        }
        return new LogOdds(Optional.of(Shares.listed(shares)), terms);
    }
}
