package crux.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A conditional that is another in each state of one parent, the switch.
 *
 * @param by the parent that switches
 * @param components the form for each of its states
 */
public record Mixture(String by, Map<String, Conditional> components) implements Conditional {

    /** Copies its map, keeping its order. */
    public Mixture {
        components = Collections.unmodifiableMap(new LinkedHashMap<>(components));
    }

    @Override
    public <N> List<N> row(Configuration configuration, Algebra<N> algebra) {
        Conditional component = components.get(configuration.stateOf(by).id());
        if (component == null) {
            throw new IllegalArgumentException("no form for " + configuration);
        }
        return component.row(configuration, algebra);
    }

    private Predicate<Configuration> within(String state) {
        return configuration -> configuration.stateOf(by).id().equals(state);
    }

    @Override
    public Stream<Coordinate> coordinates(Family family) {
        return components.values().stream().flatMap(component -> component.coordinates(family));
    }

    @Override
    public List<Flaw> flaws(Family family, FormCheck check) {
        int place = family.indexOf(by);
        if (place < 0) {
            return List.of(new Flaw("by", by + " is not a parent", "name one of the parents"));
        }
        List<Flaw> flaws = new ArrayList<>();
        Variable parent = family.parents().get(place);
        for (State state : parent.states()) {
            if (!components.containsKey(state.id())) {
                flaws.add(new Flaw("of", "no form for " + by + " = " + state.id(), "add a form for that state"));
            }
        }
        components.forEach((state, component) -> {
            flaws.addAll(check.state("of/" + state, parent, state));
            component.flaws(family, check.where(within(state))).forEach(flaw -> flaws.add(flaw.within("of/" + state)));
        });
        return flaws;
    }
}
