package crux.elicit;

import crux.model.Condition;
import crux.model.Conditional;
import crux.model.Configuration;
import crux.model.Expression;
import crux.model.LogOdds;
import crux.model.NoisyAnd;
import crux.model.NoisyOr;
import crux.model.PlainTable;
import crux.model.Shares;
import crux.model.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ObjDoubleConsumer;

/**
 * The forms that anchors come to, each by its formula. With b and w the probabilities of the first state in the best and the worst case,
 * v_i the part of parent i and r_i its rank:
 *
 * <ul>
 *   <li>noisy-OR: leak w, and 1 − c_i = ((1−b)/(1−w))^(v_i·r_i) [DiDr06];
 *   <li>noisy-AND: b·Π f_i, f_i = (w/b)^(v_i·(1−r_i));
 *   <li>log-odds: each state's log2 share goes from the worst case's to the best case's by Σ v_i·r_i of the way;
 *   <li>interpolated: (1−t)·worst + t·best, t = Σ v_i·r_i where each adds its part; 1 − Π(1−r_i)^(n·v_i) of n parents where one is enough;
 *       Π r_i^(n·v_i) where all are needed.
 * </ul>
 *
 * All four give the best and the worst case as they were judged. Where they cannot, they say why.
 */
final class AnchoredForms implements FormSource {

    private final Anchors anchors;
    private final List<StatedRow> rows;

    /** Those of anchors, with the rows that were stated, the anchors among them. */
    AnchoredForms(Anchors anchors, List<StatedRow> rows) {
        this.anchors = anchors;
        this.rows = rows;
    }

    private List<Variable> parents() {
        return anchors.family().parents();
    }

    private boolean isBinary() {
        return anchors.best().size() == 2;
    }

    @Override
    public Optional<String> obstacle(FillForm form) {
        double best = anchors.best().get(0);
        double worst = anchors.worst().get(0);
        return switch (form) {
            case NOISY_OR, NOISY_AND ->
                !isBinary()
                        ? Optional.of("it is of variables with two states")
                        : best <= worst ? Optional.of("its best case has to be above its worst") : Optional.empty();
            case LOG_ODDS ->
                anchors.best().contains(0.0) || anchors.worst().contains(0.0)
                        ? Optional.of("a probability of 0 or 1 has no bits")
                        : Optional.empty();
            case RANKED -> RankedFit.obstacle(anchors);
            case INTERPOLATED -> Optional.empty();
            case TABLE -> Optional.of("it is for a table that is there");
        };
    }

    @Override
    public Conditional of(FillForm form) {
        return switch (form) {
            case NOISY_OR -> noisyOr();
            case NOISY_AND -> noisyAnd();
            case LOG_ODDS -> logOdds();
            case RANKED -> RankedFit.anchored(anchors, rows);
            case INTERPOLATED -> interpolated();
            case TABLE -> throw new IllegalArgumentException("anchors are no table");
        };
    }

    /** Each state of each parent that has a part. */
    private void eachState(ObjDoubleConsumer<Condition.Is> use) {
        for (int i = 0; i < parents().size(); i++) {
            Variable parent = parents().get(i);
            for (int state = 0; parent.size() > 1 && state < parent.size(); state++) {
                Condition.Is is = new Condition.Is(
                        parent.id(), List.of(parent.states().get(state).id()));
                use.accept(is, anchors.part(i) * anchors.rank(i, state));
            }
        }
    }

    private Conditional noisyOr() {
        double left = (1 - anchors.best().get(0)) / (1 - anchors.worst().get(0));
        List<NoisyOr.Cause> causes = new ArrayList<>();
        eachState((is, pull) -> {
            if (pull > 0) {
                causes.add(new NoisyOr.Cause(is, Expression.of(1 - Math.pow(left, pull))));
            }
        });
        return new NoisyOr(causes, Expression.of(anchors.worst().get(0)), NoisyOr.Parameters.DIEZ);
    }

    private Conditional noisyAnd() {
        double kept = anchors.worst().get(0) / anchors.best().get(0);
        List<NoisyAnd.Requirement> requirements = new ArrayList<>();
        for (int i = 0; i < parents().size(); i++) {
            Variable parent = parents().get(i);
            for (int state = 0; parent.size() > 1 && state < parent.size(); state++) {
                double lack = anchors.part(i) * (1 - anchors.rank(i, state));
                if (lack > 0) {
                    double factor = Math.pow(kept, lack);
                    requirements.add(requirement(parent, state, factor, requirements.isEmpty()));
                }
            }
        }
        return new NoisyAnd(requirements, Expression.of(0));
    }

    /** The first carries the best case, so that the product has it once. */
    private NoisyAnd.Requirement requirement(Variable parent, int state, double factor, boolean first) {
        double best = first ? anchors.best().get(0) : 1;
        return new NoisyAnd.Requirement(
                new Condition.Is(parent.id(), List.of(parent.states().get(state).id())),
                Expression.of(best * factor),
                Expression.of(best));
    }

    private Conditional logOdds() {
        int last = anchors.best().size() - 1;
        List<LogOdds.Term> terms = new ArrayList<>();
        eachState((is, pull) -> {
            if (pull > 0) {
                Map<String, Expression> add = new LinkedHashMap<>();
                for (int state = 0; state < last; state++) {
                    add.put(
                            anchors.family().child().states().get(state).id(),
                            Expression.of(pull * (gain(state) - gain(last))));
                }
                terms.add(new LogOdds.Term(is, add));
            }
        });
        double[] worst =
                anchors.worst().stream().mapToDouble(Double::doubleValue).toArray();
        return new LogOdds(Optional.of(Shares.listed(worst)), terms);
    }

    private double gain(int state) {
        return (Math.log(anchors.best().get(state)) - Math.log(anchors.worst().get(state))) / Math.log(2);
    }

    private Conditional interpolated() {
        int states = anchors.best().size();
        int rows = anchors.family().configurationCount();
        double[] entries = new double[Math.multiplyExact(rows, states)];
        for (int row = 0; row < rows; row++) {
            double way = way(Configuration.numbered(anchors.family(), row));
            for (int state = 0; state < states; state++) {
                entries[row * states + state] = way == 1
                        ? anchors.best().get(state)
                        : (1 - way) * anchors.worst().get(state)
                                + way * anchors.best().get(state);
            }
        }
        return PlainTable.of(entries);
    }

    /** How much of the way from the worst case to the best a configuration has gone. */
    private double way(Configuration configuration) {
        double sum = 0;
        double spoilt = 1;
        double product = 1;
        long acting = parents().stream().filter(parent -> parent.size() > 1).count();
        for (int i = 0; i < parents().size(); i++) {
            double part = anchors.part(i);
            double rank = anchors.rank(i, configuration);
            sum += part * rank;
            spoilt *= Math.pow(1 - rank, acting * part);
            product *= Math.pow(rank, acting * part);
        }
        double way = switch (anchors.interaction()) {
            case AVERAGE -> sum;
            case ANY -> 1 - spoilt;
            case ALL -> product;
        };
        return Math.min(1, way);
    }
}
