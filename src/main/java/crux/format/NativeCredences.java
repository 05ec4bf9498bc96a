package crux.format;

import crux.model.Credence;
import crux.model.Interval;
import crux.model.Place;
import crux.model.State;
import crux.model.Variable;
import crux.notation.NumberText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Reads the questions of a network. */
final class NativeCredences {

    /** A credence as far as it could be read. */
    record Outline(int index, Optional<String> id, Optional<Credence.Kind> kind, Optional<Credence> credence) {}

    /** What a credence is until it is answered, what it can be, and what it usually is. */
    private record Numbers(List<Double> defaults, Interval domain, Optional<Interval> range) {}

    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{Nd}_]*");
    private static final List<String> KINDS = List.of("probability", "distribution", "weight", "number");

    private final NativeDescription description;
    private final Map<String, NativeOutline> variables;
    private final ProblemList problems;

    /** Distributions are spread over the states of {@code variables}. */
    NativeCredences(NativeDescription description, Map<String, NativeOutline> variables, ProblemList problems) {
        this.description = description;
        this.variables = variables;
        this.problems = problems;
    }

    /** One outline for each element of the list. */
    List<Outline> read(NativeFields network) {
        List<Outline> outlines = new ArrayList<>();
        for (LocatedJson element : network.list("credences")) {
            int index = outlines.size();
            outlines.add(network.asObject(element, "a credence")
                    .map(object -> outline(index, new NativeFields(object, "a credence", problems)))
                    .orElseGet(() -> new Outline(index, Optional.empty(), Optional.empty(), Optional.empty())));
        }
        return outlines;
    }

    private Outline outline(int index, NativeFields fields) {
        String id = id(fields);
        Optional<Credence.Kind> kind = kind(fields);
        Optional<Credence> credence = kind.flatMap(known -> credence(fields, id, known));
        if (kind.isPresent()) {
            fields.close();
        }
        return new Outline(index, Optional.of(id).filter(name -> !name.isEmpty()), kind, credence);
    }

    private String id(NativeFields fields) {
        String id = fields.text("id");
        if (!id.isBlank() && !NAME.matcher(id).matches()) {
            problems.error(
                    fields.at("id"),
                    "\"%s\" cannot name a credence".formatted(id),
                    "begin with a letter or _, and go on with letters, digits and _");
        }
        return id;
    }

    private Optional<Credence.Kind> kind(NativeFields fields) {
        String kind = fields.text("kind");
        if (!kind.isBlank() && !KINDS.contains(kind)) {
            problems.error(
                    fields.at("kind"),
                    "no kind of credence is called \"%s\"".formatted(kind),
                    "use one of: " + String.join(", ", KINDS));
        }
        return KINDS.contains(kind)
                ? Optional.of(Credence.Kind.valueOf(kind.toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }

    private Optional<Credence> credence(NativeFields fields, String id, Credence.Kind kind) {
        int before = problems.errors();
        String question = fields.text("question");
        String label = fields.textOrNone("label");
        Optional<NativeOutline> over = kind == Credence.Kind.DISTRIBUTION ? over(fields) : Optional.empty();
        Optional<Variable> spread = over.flatMap(NativeOutline::variable);
        Numbers numbers = numbers(fields, kind, spread);
        String unit = kind == Credence.Kind.NUMBER ? fields.textOrNone("unit") : "";
        int tier = fields.whole("tier", 1, 3);
        String why = fields.textOrNone("why");
        Place place = source(fields);
        boolean isWhole = kind != Credence.Kind.DISTRIBUTION || spread.isPresent();
        if (problems.errors() > before || id.isEmpty() || !isWhole) {
            return Optional.empty();
        }
        return Optional.of(new Credence(
                id,
                kind,
                label.isEmpty() ? id : label,
                question,
                numbers.defaults(),
                numbers.domain(),
                numbers.range(),
                unit,
                tier,
                why,
                place,
                over.flatMap(NativeOutline::id),
                states(spread)));
    }

    private static List<String> states(Optional<Variable> spread) {
        return spread.stream()
                .flatMap(variable -> variable.states().stream())
                .map(State::id)
                .toList();
    }

    private Numbers numbers(NativeFields fields, Credence.Kind kind, Optional<Variable> spread) {
        List<Double> defaults = defaults(fields, kind, spread);
        Interval domain = kind == Credence.Kind.NUMBER ? domain(fields) : Interval.UNIT;
        Optional<Interval> range = kind == Credence.Kind.DISTRIBUTION ? Optional.empty() : range(fields, domain);
        checkDefaults(fields, defaults, domain);
        return new Numbers(defaults, domain, range);
    }

    private Optional<NativeOutline> over(NativeFields fields) {
        String variable = fields.text("variable");
        Optional<NativeOutline> over = Optional.ofNullable(variables.get(variable));
        if (over.isEmpty() && !variable.isEmpty()) {
            problems.error(
                    fields.at("variable"),
                    "no variable is named " + variable,
                    NearestName.mend(variable, variables.keySet(), "name a variable of the network"));
        }
        return over;
    }

    private List<Double> defaults(NativeFields fields, Credence.Kind kind, Optional<Variable> over) {
        Optional<LocatedJson> value = fields.require("default");
        if (value.isEmpty()) {
            return List.of();
        }
        if (kind != Credence.Kind.DISTRIBUTION) {
            OptionalDouble number = fields.asNumber(value.get(), "default");
            return number.isPresent() ? List.of(number.getAsDouble()) : List.of();
        }
        int before = problems.errors();
        List<Double> shares = new ArrayList<>();
        fields.asList(value.get(), "default")
                .forEach(element -> fields.asNumber(element, "a share").ifPresent(shares::add));
        if (problems.errors() > before) {
            return List.of();
        }
        if (over.isPresent() && shares.size() != over.get().size()) {
            problems.error(
                    value.get().at(),
                    "%s shares for the %s states of %s"
                            .formatted(
                                    shares.size(), over.get().size(), over.get().id()),
                    "give one share a state, in the states' order");
        }
        return NativeSums.normalised(shares, value.get().at(), problems);
    }

    /** What the network would refuse as well, told here so that the forms that use the credence are not blamed. */
    private void checkDefaults(NativeFields fields, List<Double> defaults, Interval domain) {
        double sum = defaults.stream().mapToDouble(Double::doubleValue).sum();
        defaults.stream()
                .filter(value -> !domain.contains(value))
                .forEach(value -> problems.error(
                        fields.at("default"),
                        "%s is outside the domain %s".formatted(NumberText.of(value), domain(domain)),
                        "give a value inside it"));
        if (defaults.size() > 1 && !NativeSums.isOne(sum)) {
            problems.error(fields.at("default"), "the shares sum to " + NumberText.of(sum), "make them sum to 1");
        }
    }

    private static String domain(Interval domain) {
        if (Double.isInfinite(domain.low())) {
            return "up to " + NumberText.of(domain.high());
        }
        return Double.isInfinite(domain.high())
                ? "from " + NumberText.of(domain.low())
                : NumberText.of(domain.low()) + " to " + NumberText.of(domain.high());
    }

    private Interval domain(NativeFields fields) {
        return fields.find("domain")
                .flatMap(value -> interval(fields, value, "domain", true))
                .orElse(Interval.ALL);
    }

    private Optional<Interval> range(NativeFields fields, Interval domain) {
        Optional<LocatedJson> value = fields.find("range");
        Optional<Interval> range = value.flatMap(written -> interval(fields, written, "range", false));
        if (range.isPresent()
                && !(domain.contains(range.get().low())
                        && domain.contains(range.get().high()))) {
            problems.error(fields.at("range"), "the range lies outside the domain", "keep it inside");
        }
        return range;
    }

    private Optional<Interval> interval(NativeFields fields, LocatedJson value, String key, boolean mayBeOpen) {
        int before = problems.errors();
        List<LocatedJson> ends = fields.asList(value, key);
        if (problems.errors() > before) {
            return Optional.empty();
        }
        if (ends.size() == 2) {
            double low = end(ends.get(0), mayBeOpen, Double.NEGATIVE_INFINITY);
            double high = end(ends.get(1), mayBeOpen, Double.POSITIVE_INFINITY);
            if (low <= high) {
                return Optional.of(new Interval(low, high));
            }
        }
        problems.error(
                value.at(),
                "\"%s\" is not two numbers in rising order".formatted(key),
                mayBeOpen ? "write [low, high], with null for no limit" : "write [low, high]");
        return Optional.empty();
    }

    private static double end(LocatedJson value, boolean mayBeOpen, double open) {
        if (value instanceof LocatedJson.NumberText number) {
            return number.value();
        }
        return mayBeOpen && value instanceof LocatedJson.Nothing ? open : Double.NaN;
    }

    private Place source(NativeFields fields) {
        Optional<LocatedJson.Members> object = fields.find("source").flatMap(value -> fields.asObject(value, "source"));
        if (object.isEmpty()) {
            return Place.NONE;
        }
        NativeFields source = new NativeFields(object.get(), "a place in a source", problems);
        Place place = description.place(source);
        source.close();
        return place;
    }
}
