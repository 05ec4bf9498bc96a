package crux.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Rows of a form on a family, for tests that work them by hand. */
final class Tables {

    static final Variable A = Variable.of("a", "yes", "no");
    static final Variable B = Variable.of("b", "yes", "no");
    static final Condition.Is A_YES = new Condition.Is("a", List.of("yes"));
    static final Condition.Is B_YES = new Condition.Is("b", List.of("yes"));

    private Tables() {}

    /** All rows of a form without credences. */
    static List<List<Double>> rows(Conditional form, Variable child, Variable... parents) {
        return rows(Map.of(), form, child, parents);
    }

    /** All rows, where single-valued credences have these values. */
    static List<List<Double>> rows(Map<String, Double> values, Conditional form, Variable child, Variable... parents) {
        RealAlgebra algebra = new RealAlgebra(coordinate -> values.getOrDefault(coordinate.name(), Double.NaN));
        return Configuration.all(new Family(child, List.of(parents)))
                .map(configuration -> form.row(configuration, algebra))
                .toList();
    }

    /** What is wrong with a form, as {@code path: what}. */
    static List<String> flaws(Conditional form, Variable child, Variable... parents) {
        List<Dependence> dependences = new ArrayList<>();
        for (Variable parent : parents) {
            double[] even = new double[parent.size()];
            java.util.Arrays.fill(even, 1.0 / parent.size());
            dependences.add(new Dependence(parent, List.of(), new Prior(Shares.listed(even))));
        }
        dependences.add(
                new Dependence(child, Stream.of(parents).map(Variable::id).toList(), form));
        String prefix = "variables/" + parents.length + "/form/";
        return Soundness.flaws(List.of(), dependences, java.util.Optional.empty(), List.of()).stream()
                .map(flaw -> flaw.path().replace(prefix, "") + ": " + flaw.what())
                .toList();
    }
}
