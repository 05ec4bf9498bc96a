package crux.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every conditional form checks of the names and numbers it is written with. */
public final class FormCheck {

    private static final double UNTOUCHED = 1e-12;
    private static final double ROUNDED = 1e-9;

    private final Map<String, Credence> credences;
    private final Predicate<Configuration> asked;

    /** Checks against these credences. */
    public FormCheck(Map<String, Credence> credences) {
        this(new LinkedHashMap<>(credences), configuration -> true);
    }

    private FormCheck(Map<String, Credence> credences, Predicate<Configuration> asked) {
        this.credences = credences;
        this.asked = asked;
    }

    /** The same checks of a part of a form that is asked only where this holds too. */
    FormCheck where(Predicate<Configuration> holds) {
        return new FormCheck(credences, asked.and(holds));
    }

    /** The configurations that the part of the form under check is asked for. */
    Stream<Configuration> configurations(Family family) {
        return Configuration.all(family).filter(asked);
    }

    /** The child has two states. */
    List<Flaw> twoStates(Variable child) {
        return child.size() == 2
                ? List.of()
                : List.of(new Flaw(
                        "type",
                        "this form is for two states, and %s has %s".formatted(child.id(), child.size()),
                        "give it two states, or use a table"));
    }

    /** Every state of the child stands for a number of its own. */
    List<Flaw> numericStates(Variable child) {
        long distinct = child.states().stream()
                .map(State::number)
                .flatMap(number -> number.stream().boxed())
                .distinct()
                .count();
        return distinct == child.size()
                ? List.of()
                : List.of(new Flaw(
                        "gives",
                        "a formula that gives a value needs states of " + child.id()
                                + " that stand for different numbers",
                        "name the states by their numbers, or give each a `number`"));
    }

    /** {@code state} is one of the variable's. */
    List<Flaw> state(String path, Variable variable, String state) {
        return variable.indexOf(state) >= 0
                ? List.of()
                : List.of(new Flaw(
                        path,
                        "%s has no state %s".formatted(variable.id(), state),
                        "use one of: " + Names.states(variable)));
    }

    /** {@code parent} is one of the family's. */
    List<Flaw> parent(String path, String parent, Family family) {
        return family.indexOf(parent) >= 0
                ? List.of()
                : List.of(new Flaw(
                        path,
                        "%s is not a parent of %s"
                                .formatted(parent, family.child().id()),
                        family.parents().isEmpty()
                                ? "add it to the parents"
                                : "use one of its parents (%s), or add it to them".formatted(Names.parents(family))));
    }

    /** Every parent and state a condition names exists, and its numbers name no credence. */
    List<Flaw> condition(String path, Condition condition, Family family) {
        List<Flaw> flaws = new ArrayList<>();
        condition.atoms().forEach(atom -> {
            if (atom instanceof Condition.Is is) {
                flaws.addAll(parent(path, is.parent(), family));
                int place = family.indexOf(is.parent());
                if (place >= 0) {
                    is.states()
                            .forEach(state ->
                                    flaws.addAll(state(path, family.parents().get(place), state)));
                }
            } else if (atom instanceof Condition.Compare compare) {
                flaws.addAll(comparison(path, compare, family));
            }
        });
        return flaws;
    }

    private List<Flaw> comparison(String path, Condition.Compare compare, Family family) {
        List<Flaw> flaws = new ArrayList<>();
        for (Expression side : List.of(compare.left(), compare.right())) {
            flaws.addAll(expression(path, side, family));
            side.coordinates()
                    .findFirst()
                    .ifPresent(named -> flaws.add(new Flaw(
                            path,
                            "a condition cannot depend on the credence " + named.name(),
                            "compare numeric states of parents, or write the dependence as a number of the form")));
        }
        return flaws;
    }

    /** Every credence, share and parent an expression names exists. */
    List<Flaw> expression(String path, Expression expression, Family family) {
        List<Flaw> flaws = new ArrayList<>();
        expression
                .coordinates()
                .distinct()
                .forEach(named -> coordinate(path, named).ifPresent(flaws::add));
        expression.parents().distinct().forEach(parent -> {
            flaws.addAll(parent(path, parent, family));
            int place = family.indexOf(parent);
            if (place >= 0
                    && family.parents().get(place).states().stream()
                            .anyMatch(state -> state.number().isEmpty())) {
                flaws.add(new Flaw(
                        path,
                        "@%s is used as a number, and not every state of it stands for one".formatted(parent),
                        "name its states by numbers, or give each a `number`"));
            }
        });
        return flaws;
    }

    private Optional<Flaw> coordinate(String path, Coordinate named) {
        Credence credence = credences.get(named.credence());
        if (credence == null) {
            return Optional.of(new Flaw(
                    path, "no credence is named " + named.credence(), "add it to the credences, or correct its name"));
        }
        if (!credence.coordinates().contains(named)) {
            boolean whole = named.share().isEmpty();
            return Optional.of(new Flaw(
                    path,
                    whole
                            ? "%s is a distribution, not a number".formatted(credence.id())
                            : "%s has no share named %s"
                                    .formatted(credence.id(), named.share().orElseThrow()),
                    "use one of: "
                            + String.join(
                                    ", ",
                                    credence.coordinates().stream()
                                            .map(Coordinate::name)
                                            .toList())));
        }
        return Optional.empty();
    }

    /** An expression, which lies between 0 and 1 under the defaults in every configuration. */
    List<Flaw> probability(String path, Expression expression, Family family) {
        return bounded(path, expression, family, 0, 1, "a probability");
    }

    /** An expression, free of credences, for the logarithm to base 2 of a count. */
    List<Flaw> doublings(String path, Expression expression, Family family) {
        return bounded(path, expression, family, 0, NormalMaximum.MOST_DOUBLINGS, "a number of doublings");
    }

    /** An expression, which is positive under the defaults in every configuration. */
    List<Flaw> positive(String path, Expression expression, Family family) {
        return bounded(path, expression, family, Double.MIN_NORMAL, Double.MAX_VALUE, "a positive number");
    }

    /** An expression, which is a number below infinity under the defaults in every configuration; −∞ bits rule a state out. */
    List<Flaw> bits(String path, Expression expression, Family family) {
        return bounded(path, expression, family, Double.NEGATIVE_INFINITY, Double.MAX_VALUE, "a number of bits");
    }

    private List<Flaw> bounded(
            String path, Expression expression, Family family, double low, double high, String kind) {
        List<Flaw> flaws = expression(path, expression, family);
        if (!flaws.isEmpty()) {
            return flaws;
        }
        RealAlgebra algebra = new RealAlgebra(this::defaultOf);
        return configurations(family)
                .map(configuration -> expression.value(algebra, configuration))
                .filter(value -> !(value >= low && value <= high))
                .findFirst()
                .map(value -> new Flaw(
                        path,
                        "%s is not %s".formatted(value, kind),
                        "correct the number or the expression: it must lie between %s and %s".formatted(low, high)))
                .map(List::of)
                .orElse(List.of());
    }

    /** Every row of a form is a distribution under the defaults: a logarithm of 0 or a division by 0 makes one that is none. */
    List<Flaw> rows(
            Family family,
            Function<Configuration, Object> contexts,
            BiFunction<Configuration, Algebra<Double>, List<Double>> row) {
        RealAlgebra algebra = new RealAlgebra(this::defaultOf);
        Set<Object> seen = new HashSet<>();
        return configurations(family)
                .filter(configuration -> seen.add(contexts.apply(configuration)))
                .filter(configuration -> !row.apply(configuration, algebra).stream()
                        .allMatch(share -> share >= -UNTOUCHED && share <= 1 + UNTOUCHED))
                .findFirst()
                .map(configuration -> new Flaw(
                        "",
                        "the shares are %s%s"
                                .formatted(
                                        row.apply(configuration, algebra),
                                        family.parents().isEmpty() ? "" : " for " + configuration),
                        "see that no number is infinite or missing there: a logarithm of 0 or below, a division by 0"))
                .map(List::of)
                .orElse(List.of());
    }

    /** A distribution over {@code states}: names that exist, as many shares as states or one fewer, summing to 1. */
    List<Flaw> shares(String path, Shares shares, List<State> states, Family family) {
        if (shares instanceof Shares.Named named) {
            return namedShares(path, named, states);
        }
        List<Expression> listed = ((Shares.Listed) shares).shares();
        List<Flaw> flaws = new ArrayList<>();
        for (int i = 0; i < listed.size(); i++) {
            flaws.addAll(expression(path + "/" + i, listed.get(i), family));
        }
        if (listed.size() != states.size() && listed.size() != states.size() - 1) {
            flaws.add(new Flaw(
                    path,
                    "%s shares for %s states".formatted(listed.size(), states.size()),
                    "give one share a state, in the states' order; the last may be left out"));
        }
        if (flaws.isEmpty()) {
            flaws.addAll(sums(path, shares, states, family));
        }
        return flaws;
    }

    private List<Flaw> namedShares(String path, Shares.Named named, List<State> states) {
        Credence credence = credences.get(named.credence());
        if (credence == null) {
            return List.of(new Flaw(
                    path, "no credence is named " + named.credence(), "add it to the credences, or correct its name"));
        }
        if (credence.kind() != Credence.Kind.DISTRIBUTION) {
            return List.of(new Flaw(
                    path,
                    "%s is one number, not a distribution".formatted(credence.id()),
                    "write [\"%s\"] for the share of the first state".formatted(credence.id())));
        }
        return credence.shares().equals(states.stream().map(State::id).toList())
                ? List.of()
                : List.of(new Flaw(
                        path,
                        "%s is spread over %s, not over these states".formatted(credence.id(), credence.shares()),
                        "use a distribution over these states"));
    }

    private List<Flaw> sums(String path, Shares shares, List<State> states, Family family) {
        RealAlgebra algebra = new RealAlgebra(this::defaultOf);
        List<Flaw> flaws = new ArrayList<>();
        boolean varies = ((Shares.Listed) shares)
                .shares().stream().anyMatch(share -> share.parents().findAny().isPresent());
        configurations(family).limit(varies ? Long.MAX_VALUE : 1).forEach(configuration -> {
            if (flaws.isEmpty()) {
                double[] row = shares.of(states, algebra, configuration).stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray();
                flaws.addAll(numbers(path, row));
                if (flaws.isEmpty()
                        && row.length == ((Shares.Listed) shares).shares().size()) {
                    flaws.addAll(sumElsewhere(path, shares, states, configuration));
                }
            }
        });
        return flaws;
    }

    /** Shares that are all listed sum to 1 under other answers too. */
    private List<Flaw> sumElsewhere(String path, Shares shares, List<State> states, Configuration configuration) {
        RealAlgebra algebra = new RealAlgebra(this::movedOf);
        double sum = shares.of(states, algebra, configuration).stream()
                .mapToDouble(Double::doubleValue)
                .sum();
        return !(Math.abs(sum - 1) > ROUNDED)
                ? List.of()
                : List.of(new Flaw(
                        path,
                        "the shares sum to 1 under the defaults, and to %s where %s"
                                .formatted(
                                        sum,
                                        shares.coordinates(states)
                                                .distinct()
                                                .map(named -> named.name() + " is " + movedOf(named))
                                                .collect(Collectors.joining(", "))),
                        "leave the last share out: it has what is left of 1"));
    }

    /** An answer other than the default: halfway to the middle of the domain, or up to one further where it has no end. */
    private double movedOf(Coordinate coordinate) {
        Credence credence = credences.get(coordinate.credence());
        double value = defaultOf(coordinate);
        if (credence == null || credence.isDistribution()) {
            return credence == null ? value : 0.5 * value + 0.5 / credence.size();
        }
        Interval domain = credence.domain();
        double middle = Double.isFinite(domain.low()) && Double.isFinite(domain.high())
                ? 0.5 * domain.low() + 0.5 * domain.high()
                : domain.clamp(value + 2);
        return middle == value ? 0.5 * value + 0.5 * domain.clamp(value - 1) : 0.5 * value + 0.5 * middle;
    }

    /** Probabilities that sum to 1. */
    List<Flaw> numbers(String path, double[] row) {
        for (double share : row) {
            if (!(share >= -UNTOUCHED && share <= 1 + UNTOUCHED)) {
                return List.of(new Flaw(
                        path,
                        Arrays.toString(row) + " has a share outside 0 to 1: " + share,
                        "give probabilities between 0 and 1 that sum to 1"));
            }
        }
        double sum = ShareSum.of(row, 0, row.length);
        return Math.abs(sum - 1) <= UNTOUCHED
                ? List.of()
                : List.of(new Flaw(path, "the shares sum to " + sum, "make them sum to 1"));
    }

    private double defaultOf(Coordinate coordinate) {
        Credence credence = credences.get(coordinate.credence());
        return credence == null
                ? Double.NaN
                : credence.defaults().get(credence.coordinates().indexOf(coordinate));
    }
}
