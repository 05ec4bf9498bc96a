package crux.format;

import crux.model.BeliefNetwork;
import crux.model.Claim;
import crux.model.Condition;
import crux.model.Conditional;
import crux.model.Configuration;
import crux.model.Credence;
import crux.model.Dependence;
import crux.model.Description;
import crux.model.Expression;
import crux.model.Family;
import crux.model.Flaw;
import crux.model.Interval;
import crux.model.LogOdds;
import crux.model.Place;
import crux.model.Prior;
import crux.model.RuleTable;
import crux.model.Shares;
import crux.model.Soundness;
import crux.model.State;
import crux.model.Target;
import crux.model.Variable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes a network of claims that were read from text: a claim is a variable, what bears on it its parents.
 *
 * <p>A claim on which nothing bears has one question, its prior. One whose rows the text states for every configuration has a question a row.
 * Any other has a ledger in bits: a question for the bits it has by itself, and one for what each parent adds where it holds; they are 0, and 1
 * for or against, until somebody answers. Defaults are what the text states where it states it, and illustrations elsewhere.
 */
final class ArgdownNetwork {

    private static final int MOST_ROWS = 64;
    private static final double MOST_BITS = 100;
    private static final double USUAL_BITS = 4;

    private final List<ArgdownClaim> claims;
    private final ProblemList problems;
    private final Map<String, Variable> variables = new LinkedHashMap<>();
    private final List<Credence> credences = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    ArgdownNetwork(List<ArgdownClaim> claims, ProblemList problems) {
        this.claims = claims;
        this.problems = problems;
        claims.forEach(claim -> variables.put(claim.id(), variable(claim)));
    }

    private static Variable variable(ArgdownClaim claim) {
        return new Variable(
                claim.id(),
                claim.title(),
                claim.states().stream().map(State::of).toList(),
                Variable.Role.EVENT,
                claim.text().isEmpty() ? List.of() : List.of(claim.id()),
                "",
                Optional.empty());
    }

    /** The network, or nothing, with what keeps it from being one. */
    Optional<BeliefNetwork> network(String id) {
        List<Dependence> dependences = new ArrayList<>();
        for (ArgdownClaim claim : claims) {
            List<String> parents = List.copyOf(claim.grounds().keySet());
            dependences.add(new Dependence(variable(claim.id()), parents, form(claim)));
        }
        Optional<Target> conclusion = conclusion();
        int before = problems.errors();
        for (Flaw flaw : Soundness.flaws(credences, dependences, conclusion, List.of())) {
            problems.error(place(flaw.path()), flaw.what(), flaw.mend());
        }
        return problems.errors() > before || before > 0
                ? Optional.empty()
                : Optional.of(new BeliefNetwork(description(id), credences, dependences, conclusion, List.of()));
    }

    private Variable variable(String id) {
        return Objects.requireNonNull(variables.get(id));
    }

    private Spot place(String path) {
        String[] parts = path.split("/", -1);
        boolean known = parts.length > 1 && parts[0].equals("variables") && parts[1].matches("[0-9]{1,6}");
        return known ? claims.get(Integer.parseInt(parts[1])).at() : Spot.START;
    }

    /** The first claim that bears on no other. */
    private Optional<Target> conclusion() {
        Set<String> grounds = new HashSet<>();
        claims.forEach(claim -> grounds.addAll(claim.grounds().keySet()));
        return claims.stream()
                .filter(claim -> !grounds.contains(claim.id()))
                .findFirst()
                .map(claim -> new Target(claim.id(), claim.states().get(0)));
    }

    private Description description(String id) {
        List<Claim> said = claims.stream()
                .filter(claim -> !claim.text().isEmpty())
                .map(claim -> new Claim(claim.id(), claim.text(), Place.NONE, ""))
                .toList();
        Description plain = Description.of(id);
        return new Description(id, plain.title(), "", List.of(), List.of(), said, List.of(), Optional.empty());
    }

    private Conditional form(ArgdownClaim claim) {
        if (claim.grounds().isEmpty()) {
            return new Prior(root(claim));
        }
        return rows(claim).<Conditional>map(RuleTable::new).orElseGet(() -> ledger(claim));
    }

    private static String saying(ArgdownClaim claim) {
        return claim.text().isEmpty() ? claim.title() : claim.text();
    }

    /** The prior of a claim on which nothing bears. */
    private Shares root(ArgdownClaim claim) {
        Map<String, Double> stated = stated(claim).getOrDefault(Map.of(), Map.of());
        return claim.states().size() == 2 ? chance(claim, stated) : distribution(claim, stated);
    }

    private Shares chance(ArgdownClaim claim, Map<String, Double> stated) {
        String id = unused("p_" + claim.id());
        credences.add(Credence.probability(
                id,
                "Take 100 cases like this one. In how many is it %s: %s"
                        .formatted(claim.states().get(0), saying(claim)),
                first(claim, stated).orElse(0.5)));
        return new Shares.Listed(List.of(Expression.credence(id)));
    }

    /** What is stated of the first of two states, or follows from what is stated of the second. */
    private static OptionalDouble first(ArgdownClaim claim, Map<String, Double> stated) {
        Double first = stated.get(claim.states().get(0));
        Double second = stated.get(claim.states().get(1));
        if (first != null) {
            return OptionalDouble.of(first);
        }
        return second != null ? OptionalDouble.of(1 - second) : OptionalDouble.empty();
    }

    private Shares distribution(ArgdownClaim claim, Map<String, Double> stated) {
        int size = claim.states().size();
        List<Double> shares = new ArrayList<>();
        claim.states().forEach(state -> shares.add(stated.getOrDefault(state, Double.NaN)));
        boolean whole =
                RowSums.accepts(shares.stream().mapToDouble(Double::doubleValue).sum());
        String id = unused("d_" + claim.id());
        credences.add(Credence.distribution(
                id,
                claim.title(),
                "How are 100 cases spread: %s".formatted(saying(claim)),
                whole ? normalised(shares) : Collections.nCopies(size, 1.0 / size),
                claim.id(),
                claim.states()));
        return new Shares.Named(id);
    }

    private static List<Double> normalised(List<Double> shares) {
        double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
        return shares.stream().map(share -> share / sum).toList();
    }

    /** What the text states of a claim: by condition, then by state. */
    private Map<Map<String, String>, Map<String, Double>> stated(ArgdownClaim claim) {
        Map<Map<String, String>, Map<String, Double>> stated = new LinkedHashMap<>();
        ProblemList quiet = new ProblemList("");
        for (ArgdownClaim.Chance chance : claim.chances()) {
            ArgdownChance.read(claim, chance, id -> Optional.ofNullable(variables.get(id)), quiet)
                    .ifPresent(of -> ArgdownBeliefs.value(chance, quiet)
                            .ifPresent(value -> stated.computeIfAbsent(of.given(), given -> new LinkedHashMap<>())
                                    .put(of.state(), value)));
        }
        return stated;
    }

    /** A row for each configuration, where the text states each for a claim of two states. */
    private Optional<List<RuleTable.Row>> rows(ArgdownClaim claim) {
        Family family = family(claim);
        if (claim.states().size() != 2 || family.entryCount() > 2.0 * MOST_ROWS) {
            return Optional.empty();
        }
        Map<Map<String, String>, Map<String, Double>> stated = stated(claim);
        List<OptionalDouble> chances = IntStream.range(0, family.configurationCount())
                .mapToObj(i -> first(claim, stated.getOrDefault(given(family, i), Map.of())))
                .toList();
        if (chances.stream().anyMatch(OptionalDouble::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(IntStream.range(0, chances.size())
                .mapToObj(i -> row(
                        claim,
                        "p_%s_%s".formatted(claim.id(), i + 1),
                        given(family, i),
                        chances.get(i).getAsDouble()))
                .toList());
    }

    private RuleTable.Row row(ArgdownClaim claim, String named, Map<String, String> given, double chance) {
        String id = unused(named);
        String words = given.entrySet().stream()
                .map(held -> "“%s” is %s".formatted(variable(held.getKey()).label(), held.getValue()))
                .collect(Collectors.joining(" and "));
        credences.add(Credence.probability(
                id,
                "Take 100 cases where you learn that %s. In how many is it %s: %s"
                        .formatted(words, claim.states().get(0), saying(claim)),
                chance));
        return new RuleTable.Row(Condition.all(given), new Shares.Listed(List.of(Expression.credence(id))));
    }

    private Family family(ArgdownClaim claim) {
        return new Family(
                variable(claim.id()),
                claim.grounds().keySet().stream().map(this::variable).toList());
    }

    private static Map<String, String> given(Family family, int row) {
        Configuration configuration = Configuration.numbered(family, row);
        Map<String, String> given = new LinkedHashMap<>();
        family.parents()
                .forEach(parent -> given.put(
                        parent.id(), configuration.stateOf(parent.id()).id()));
        return given;
    }

    private Conditional ledger(ArgdownClaim claim) {
        String first = claim.states().get(0);
        List<LogOdds.Term> terms = new ArrayList<>();
        String base = unused("b_" + claim.id());
        credences.add(bits(
                base,
                "How many bits are the odds that it is %s, where nothing that bears on it holds (0 is even): %s"
                        .formatted(first, saying(claim)),
                0));
        terms.add(new LogOdds.Term(Condition.ALWAYS, Map.of(first, Expression.credence(base))));
        claim.grounds().forEach((parent, supports) -> {
            String id = unused("b_%s_%s".formatted(claim.id(), parent));
            credences.add(bits(
                    id,
                    "How many bits does it add to the odds of “%s”, less than none where it speaks against it, where you learn that “%s” is %s?"
                            .formatted(
                                    claim.title(),
                                    variable(parent).label(),
                                    variable(parent).states().get(0).id()),
                    supports ? 1 : -1));
            terms.add(new LogOdds.Term(
                    Condition.is(parent, variable(parent).states().get(0).id()),
                    Map.of(first, Expression.credence(id))));
        });
        return new LogOdds(Optional.empty(), terms);
    }

    /** That name, lengthened where another question has it: {@code A_1} is a claim, and the first row of {@code A}. */
    private String unused(String id) {
        String free = id;
        while (!taken.add(free)) {
            free += "_";
        }
        return free;
    }

    private static Credence bits(String id, String question, double byDefault) {
        return new Credence(
                id,
                Credence.Kind.NUMBER,
                id,
                question,
                List.of(byDefault),
                new Interval(-MOST_BITS, MOST_BITS),
                Optional.of(new Interval(-USUAL_BITS, USUAL_BITS)),
                "bits",
                1,
                "Illustrative: the text says the direction and no number.",
                Place.NONE,
                Optional.empty(),
                List.of());
    }
}
