package crux.format;

import crux.model.BeliefNetwork;
import crux.model.Claim;
import crux.model.Credence;
import crux.model.Dependence;
import crux.model.Description;
import crux.model.Interval;
import crux.model.Place;
import crux.model.Source;
import crux.model.State;
import crux.model.Target;
import crux.model.Term;
import crux.model.Variable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * Writes a network in the native format. What is written reads back to an equal network, and written again gives the same bytes.
 *
 * <p>A network that was not read from this format may be told apart from its copy by form alone: brackets around a run of conditions
 * leave no trace, and a minus before a number is the negative number.
 */
public final class NativeNetworkWriter {

    private NativeNetworkWriter() {}

    /** The type of a variable's form, as its file has it: {@code noisy-or}. */
    public static String formType(Dependence dependence) {
        return new NativeFormWriter(dependence.variable()).type(dependence.conditional());
    }

    /** The text of {@code network.json}. */
    public static String render(BeliefNetwork network) {
        Description description = network.description();
        JsonMembers file = new JsonMembers()
                .put("crux", NativeHeader.VERSION)
                .put("kind", "network")
                .put("id", network.id())
                .put("title", description.title().isBlank() ? network.id() : description.title())
                .putIfAny("condition", description.condition())
                .putIfAny("conclusion", network.conclusion().map(target -> conclusion(target)))
                .putIfAny("granted", granted(network))
                .putIfAny("notes", texts(description.notes()))
                .putIfAny("sources", each(description.sources(), NativeNetworkWriter::source))
                .putIfAny("claims", each(description.claims(), NativeNetworkWriter::claim))
                .putIfAny("terms", each(description.terms(), NativeNetworkWriter::term))
                .putIfAny("page", description.page().map(NativePage::write))
                .putIfAny("credences", each(network.credences(), NativeNetworkWriter::credence))
                .put("variables", JsonMembers.list(each(network.dependences(), NativeNetworkWriter::variable)));
        return JsonLayout.file(file.build());
    }

    static LocatedJson conclusion(Target target) {
        return new JsonMembers()
                .put("variable", target.variable())
                .put("state", target.state())
                .build();
    }

    private static JsonMembers granted(BeliefNetwork network) {
        JsonMembers granted = new JsonMembers();
        network.granted().forEach(finding -> granted.put(finding.variable(), finding.state()));
        return granted;
    }

    private static <T> List<LocatedJson> each(List<T> parts, Function<T, JsonMembers> written) {
        return parts.stream()
                .map(part -> (LocatedJson) written.apply(part).build())
                .toList();
    }

    private static List<LocatedJson> texts(List<String> texts) {
        return texts.stream().map(JsonMembers::text).toList();
    }

    private static JsonMembers source(Source source) {
        return new JsonMembers()
                .put("id", source.id())
                .put("text", source.text())
                .putIfAny("url", source.url());
    }

    private static JsonMembers claim(Claim claim) {
        JsonMembers members = new JsonMembers().put("id", claim.id()).put("text", claim.text());
        return place(members, claim.place()).putIfAny("role", claim.role());
    }

    private static JsonMembers term(Term term) {
        return new JsonMembers().put("term", term.term()).put("text", term.text());
    }

    private static JsonMembers place(JsonMembers members, Place place) {
        return members.putIfAny("source", place.source())
                .putIfAny("section", place.section())
                .putIfAny("place", place.words());
    }

    private static JsonMembers credence(Credence credence) {
        JsonMembers members = new JsonMembers()
                .put("id", credence.id())
                .put("kind", lower(credence.kind()))
                .put("question", credence.question())
                .putIfAny("label", unlessId(credence.label(), credence.id()))
                .putIfAny("variable", credence.variable().map(JsonMembers::text))
                .put("default", defaults(credence));
        return members.putIfAny("domain", domain(credence))
                .putIfAny("range", credence.range().map(NativeNetworkWriter::interval))
                .putIfAny("unit", credence.unit())
                .put("tier", credence.tier())
                .putIfAny("why", credence.why())
                .putIfAny("source", place(new JsonMembers(), credence.place()));
    }

    static LocatedJson defaults(Credence credence) {
        return credence.isDistribution()
                ? JsonMembers.numbers(credence.defaults())
                : JsonMembers.number(credence.defaults().get(0));
    }

    /** The limits of a number, where it has any; other kinds have theirs from 0 to 1. */
    static Optional<LocatedJson> domain(Credence credence) {
        return credence.kind() == Credence.Kind.NUMBER && !credence.domain().equals(Interval.ALL)
                ? Optional.of(interval(credence.domain()))
                : Optional.empty();
    }

    private static LocatedJson interval(Interval interval) {
        return JsonMembers.list(List.of(JsonMembers.limit(interval.low()), JsonMembers.limit(interval.high())));
    }

    private static JsonMembers variable(Dependence dependence) {
        Variable variable = dependence.variable();
        return new JsonMembers()
                .put("id", variable.id())
                .putIfAny("label", unlessId(variable.label(), variable.id()))
                .put(
                        "states",
                        JsonMembers.list(variable.states().stream()
                                .map(NativeNetworkWriter::state)
                                .toList()))
                .putIfAny("parents", texts(dependence.parents()))
                .put("form", new NativeFormWriter(variable).write(dependence.conditional()))
                .putIfAny("claims", texts(variable.claims()))
                .putIfAny("why", variable.why())
                .putIfAny("role", variable.role() == Variable.Role.EVENT ? "" : lower(variable.role()))
                .putIfAny("position", variable.position().map(at -> JsonMembers.numbers(List.of(at.x(), at.y()))));
    }

    private static LocatedJson state(State state) {
        JsonMembers described =
                new JsonMembers().put("id", state.id()).putIfAny("label", unlessId(state.label(), state.id()));
        boolean isNumberOfName = state.number().equals(State.numberIn(state.id()));
        if (isNumberOfName && state.label().equals(state.id())) {
            return JsonMembers.text(state.id());
        }
        return isNumberOfName
                ? described.build()
                : described.put("number", number(state.number())).build();
    }

    /** The number of a state; null says that a name which reads as a number stands for none. */
    private static LocatedJson number(OptionalDouble number) {
        return number.isPresent() ? JsonMembers.number(number.getAsDouble()) : new LocatedJson.Nothing(Spot.START);
    }

    private static String unlessId(String label, String id) {
        return label.equals(id) ? "" : label;
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
