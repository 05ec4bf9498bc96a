package crux.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A variable whose state follows from its parents': the state of the first case that holds.
 *
 * @param cases in order
 * @param otherwise the state where none holds
 */
public record Deterministic(List<Case> cases, String otherwise) implements Conditional {

    /** A state and the condition under which it obtains. */
    public record Case(Condition when, String state) {}

    /** Copies its list. */
    public Deterministic {
        cases = List.copyOf(cases);
    }

    /** The first of the child's two states where {@code condition} holds, else the second. */
    public static Deterministic of(Variable child, Condition condition) {
        if (child.size() != 2) {
            throw new IllegalArgumentException(child.id() + " needs two states to hold or not");
        }
        return new Deterministic(
                List.of(new Case(condition, child.states().get(0).id())),
                child.states().get(1).id());
    }

    @Override
    public <N> List<N> row(Configuration configuration, Algebra<N> algebra) {
        String obtains = stateIn(configuration);
        return configuration.family().child().states().stream()
                .map(state -> algebra.constant(state.id().equals(obtains) ? 1 : 0))
                .toList();
    }

    private String stateIn(Configuration configuration) {
        return cases.stream()
                .filter(possible -> possible.when().holds(configuration))
                .findFirst()
                .map(Case::state)
                .orElse(otherwise);
    }

    @Override
    public Stream<Coordinate> coordinates(Family family) {
        return Stream.empty();
    }

    @Override
    public List<Flaw> flaws(Family family, FormCheck check) {
        List<Flaw> flaws = new ArrayList<>();
        Map<String, String> states = new LinkedHashMap<>();
        for (int i = 0; i < cases.size(); i++) {
            flaws.addAll(check.condition("cases/" + i + "/when", cases.get(i).when(), family));
            states.put("cases/" + i + "/state", cases.get(i).state());
        }
        states.put("otherwise", otherwise);
        states.forEach((path, state) -> flaws.addAll(check.state(path, family.child(), state)));
        return flaws;
    }
}
