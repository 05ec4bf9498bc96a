package crux.format;

import crux.model.State;
import crux.model.Variable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads variables with their states and the names of their parents, and leaves their forms to others. */
final class NativeVariables {

    private static final List<String> ROLES = List.of("event", "lens", "secondary");

    private final NativeDescription description;
    private final ProblemList problems;

    NativeVariables(NativeDescription description, ProblemList problems) {
        this.description = description;
        this.problems = problems;
    }

    /** One outline for each element of the list. */
    List<NativeOutline> read(NativeFields network) {
        List<NativeOutline> outlines = new ArrayList<>();
        List<LocatedJson> elements = network.requireList("variables");
        for (LocatedJson element : elements) {
            int index = outlines.size();
            outlines.add(network.asObject(element, "a variable")
                    .map(object -> outline(index, new NativeFields(object, "a variable", problems)))
                    .orElseGet(() -> new NativeOutline(
                            index, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), false)));
        }
        if (elements.isEmpty() && network.find("variables").orElse(null) instanceof LocatedJson.Elements list) {
            problems.error(list.at(), "a network without variables", "add at least one");
        }
        return outlines;
    }

    private NativeOutline outline(int index, NativeFields fields) {
        int before = problems.errors();
        String id = fields.text("id");
        String label = fields.textOrNone("label");
        List<State> states = states(fields);
        boolean isSound = problems.errors() == before;
        int beforeParents = problems.errors();
        List<String> parents = fields.texts("parents");
        boolean hasParents = problems.errors() == beforeParents;
        fields.find("form");
        List<String> claims = fields.texts("claims");
        fields.list("claims").forEach(claim -> {
            if (claim instanceof LocatedJson.Text text) {
                description.checkClaim(claim, text.value());
            }
        });
        String why = fields.textOrNone("why");
        Variable.Role role = role(fields);
        Optional<Variable.Position> position = position(fields);
        fields.close();
        Optional<Variable> variable = isSound
                ? Optional.of(new Variable(id, label.isEmpty() ? id : label, states, role, claims, why, position))
                : Optional.empty();
        return new NativeOutline(
                index,
                Optional.of(fields),
                Optional.of(id).filter(name -> !name.isEmpty()),
                variable,
                parents,
                hasParents);
    }

    private List<State> states(NativeFields fields) {
        List<State> states = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (LocatedJson element : fields.requireList("states")) {
            State state = state(fields, element);
            if (!state.id().equals("?") && !seen.add(state.id())) {
                problems.error(element.at(), "a second state named " + state.id(), "give it another name");
            }
            states.add(state);
        }
        if (states.isEmpty() && fields.find("states").orElse(null) instanceof LocatedJson.Elements list) {
            problems.error(list.at(), "a variable without states", "name at least one");
        }
        return states;
    }

    private State state(NativeFields fields, LocatedJson element) {
        if (element instanceof LocatedJson.Members object) {
            return describedState(new NativeFields(object, "a state", problems));
        }
        String id = fields.asText(element, "a state").orElse("?");
        if (id.isEmpty()) {
            problems.error(element.at(), "a state without a name", "give it one");
            return State.of("?");
        }
        return State.of(id);
    }

    private State describedState(NativeFields state) {
        String id = state.text("id");
        String label = state.textOrNone("label");
        OptionalDouble number = State.numberIn(id);
        Optional<LocatedJson> written = state.find("number");
        if (written.isPresent()) {
            number = written.get() instanceof LocatedJson.Nothing
                    ? OptionalDouble.empty()
                    : state.asNumber(written.get(), "number");
        }
        state.close();
        return id.isEmpty() ? State.of("?") : new State(id, label.isEmpty() ? id : label, number);
    }

    private Variable.Role role(NativeFields fields) {
        String role = fields.textOrNone("role");
        if (role.isEmpty()) {
            return Variable.Role.EVENT;
        }
        if (!ROLES.contains(role)) {
            problems.error(
                    fields.at("role"), "no role is called \"%s\"".formatted(role), "use event, lens or secondary");
            return Variable.Role.EVENT;
        }
        return Variable.Role.valueOf(role.toUpperCase(Locale.ROOT));
    }

    private Optional<Variable.Position> position(NativeFields fields) {
        List<LocatedJson> parts = fields.list("position");
        if (parts.size() == 2
                && parts.get(0) instanceof LocatedJson.NumberText x
                && parts.get(1) instanceof LocatedJson.NumberText y) {
            return Optional.of(new Variable.Position(x.value(), y.value()));
        }
        if (fields.find("position").orElse(null) instanceof LocatedJson.Elements list) {
            problems.error(list.at(), "a position is two numbers", "write [x, y]");
        }
        return Optional.empty();
    }
}
