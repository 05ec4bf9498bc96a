package crux.testing;

import crux.model.BeliefNetwork;
import crux.model.Condition;
import crux.model.Credence;
import crux.model.Dependence;
import crux.model.Description;
import crux.model.Expression;
import crux.model.Prior;
import crux.model.RuleTable;
import crux.model.Shares;
import crux.model.Target;
import crux.model.Variable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Small arguments whose numbers can be worked out by hand. */
public final class Arguments {

    private Arguments() {}

    /** Two independent premises, believed to {@code p} and {@code q}, and a conclusion that takes both: P = pq. */
    public static BeliefNetwork both(double p, double q) {
        return new BeliefNetwork(
                Description.of("both"),
                List.of(Credence.probability("p", "?", p), Credence.probability("q", "?", q)),
                List.of(
                        premise("one", Expression.credence("p")),
                        premise("other", Expression.credence("q")),
                        new Dependence(
                                Variable.of("conclusion", "yes", "no"),
                                List.of("one", "other"),
                                new RuleTable(List.of(
                                        new RuleTable.Row(
                                                Condition.all(Map.of("one", "yes", "other", "yes")),
                                                Shares.listed(1, 0)),
                                        new RuleTable.Row(Condition.ALWAYS, Shares.listed(0, 1)))))),
                Optional.of(new Target("conclusion", "yes")),
                List.of());
    }

    /** One premise, and a conclusion that holds half of the time where it does: P = p/2. */
    public static BeliefNetwork capped() {
        return new BeliefNetwork(
                Description.of("capped"),
                List.of(Credence.probability("p", "?", 0.4)),
                List.of(
                        premise("one", Expression.credence("p")),
                        new Dependence(
                                Variable.of("conclusion", "yes", "no"),
                                List.of("one"),
                                new RuleTable(List.of(
                                        new RuleTable.Row(Condition.is("one", "yes"), Shares.listed(0.5, 0.5)),
                                        new RuleTable.Row(Condition.ALWAYS, Shares.listed(0, 1)))))),
                Optional.of(new Target("conclusion", "yes")),
                List.of());
    }

    /** A question of yes or no without parents. */
    public static Dependence premise(String id, Expression yes) {
        return new Dependence(Variable.of(id, "yes", "no"), List.of(), new Prior(new Shares.Listed(List.of(yes))));
    }
}
