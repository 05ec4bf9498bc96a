package crux.analysis;

import crux.inference.Engine;
import crux.inference.Outcome;
import crux.inference.Posteriors;
import crux.inference.Slope;
import crux.model.BeliefNetwork;
import crux.model.Chance;
import crux.model.Conditional;
import crux.model.ConditionalTable;
import crux.model.Coordinate;
import crux.model.Dependence;
import crux.model.Deterministic;
import crux.model.Expression;
import crux.model.Family;
import crux.model.LogOdds;
import crux.model.Prior;
import crux.model.Query;
import crux.model.Settings;
import crux.model.Shares;
import crux.model.State;
import crux.model.TableDerivatives;
import crux.model.Target;
import crux.model.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds {@link Lint}s of an argument under one set of answers.
 *
 * <p>Cost: each table once, tables above {@value #LARGEST} entries left aside; a slope for each state that an answer favours which
 * enters several tables, or any where there is evidence; two posteriors where there is a lens and evidence.
 */
public final class Linter {

    private static final double LARGEST = 100_000;
    private static final int MANY = 4;
    private static final double ROUNDING = 1e-12;
    private static final double NOTICEABLE = 0.005;

    private final Engine engine;
    private final BeliefNetwork network;
    private final Settings settings;
    private final Query query;
    private final Map<String, ConditionalTable> tables = new LinkedHashMap<>();
    private final List<Lint> lints = new ArrayList<>();

    private Linter(Engine engine, BeliefNetwork network, Settings settings, Query query) {
        this.engine = engine;
        this.network = network;
        this.settings = settings;
        this.query = query;
        for (Variable variable : network.variables()) {
            if (network.family(variable.id()).entryCount() <= LARGEST) {
                tables.put(variable.id(), network.table(variable.id(), settings));
            }
        }
    }

    /** Every lint of a network under these answers and, where the query has them, its target and evidence. */
    public static List<Lint> of(
            Engine engine, BeliefNetwork network, Settings settings, Query query, Progress progress) {
        Linter linter = new Linter(engine, network, settings, query);
        query.target().ifPresent(target -> {
            linter.stages(target);
            linter.movers(target);
        });
        progress.reached(0.2);
        linter.tables.values().forEach(linter::table);
        network.dependences().forEach(linter::kinds);
        progress.reached(0.4);
        linter.backfires();
        linter.lenses();
        progress.reached(1);
        return List.copyOf(linter.lints);
    }

    private void stages(Target target) {
        List<Target> stages = Stages.of(target, tables);
        if (stages.size() >= MANY) {
            lints.add(new Lint.ManyStages(target, stages));
        }
    }

    private void movers(Target target) {
        if (network.credences().isEmpty()) {
            return;
        }
        Slope slope = engine.answerer(network, query).slopeAt(settings);
        boolean still = slope.reading()
                .chance()
                .filter(chance -> network.coordinates().list().stream()
                        .allMatch(coordinate -> isStill(chance, slope.derivative(coordinate, settings))))
                .isPresent();
        if (still) {
            lints.add(new Lint.NothingMoves(target));
        }
    }

    /** Whether a derivative is rounding, beside the smaller of a chance and its complement: 2^−100 is as much of a chance as any. */
    private static boolean isStill(Chance chance, double derivative) {
        double least = Math.min(chance.probability(), chance.complement());
        return Math.abs(derivative) <= ROUNDING * (least == 0 ? 1 : least);
    }

    private void table(ConditionalTable table) {
        Family family = table.family();
        int states = family.child().size();
        int stride = family.configurationCount();
        for (Variable parent : family.parents()) {
            stride /= parent.size();
            if (parent.size() > 1 && isIdle(table, stride, parent.size())) {
                lints.add(new Lint.IdleParent(family.child().id(), parent.id()));
            }
        }
        int zeros = 0;
        int certain = 0;
        for (int row = 0; row < family.configurationCount(); row++) {
            List<Double> entries = table.row(row);
            zeros += entries.contains(0.0) ? 1 : 0;
            certain += entries.contains(1.0) ? 1 : 0;
        }
        boolean logical =
                certain == family.configurationCount() && !family.parents().isEmpty();
        boolean meant = network.dependence(family.child().id()).conditional() instanceof Deterministic;
        if (zeros > 0 && states > 1 && !logical && !meant) {
            lints.add(new Lint.Zeros(family.child().id(), zeros, family.configurationCount()));
        }
    }

    private static boolean isIdle(ConditionalTable table, int stride, int size) {
        int states = table.family().child().size();
        for (int row = 0; row < table.family().configurationCount(); row++) {
            int first = row - (row / stride % size) * stride;
            for (int state = 0; state < states; state++) {
                double here = table.entry(row, state);
                double there = table.entry(first, state);
                if (Math.abs(here - there) > ROUNDING * Math.max(here, there)) {
                    return false;
                }
            }
        }
        return true;
    }

    private void kinds(Dependence dependence) {
        Variable variable = dependence.variable();
        if (variable.size() >= 3 && !variable.isLens() && startsEven(dependence.conditional(), variable.size())) {
            lints.add(new Lint.NamedKinds(variable.id(), variable.size()));
        }
    }

    private static boolean startsEven(Conditional conditional, int size) {
        Optional<Shares> start = conditional instanceof LogOdds ledger
                ? Optional.of(ledger.prior().orElseGet(() -> new Shares.Listed(List.of())))
                : conditional instanceof Prior prior ? Optional.of(prior.shares()) : Optional.empty();
        return start.filter(Shares.Listed.class::isInstance)
                .map(shares -> ((Shares.Listed) shares).shares())
                .filter(shares -> shares.stream().allMatch(share -> isEven(share, size)))
                .isPresent();
    }

    private static boolean isEven(Expression share, int size) {
        return share instanceof Expression.Constant constant && Math.abs(constant.value() * size - 1) < 1e-6;
    }

    private void backfires() {
        Degrees degrees = Degrees.of(network, query);
        for (Dependence dependence : network.dependences()) {
            String variable = dependence.variable().id();
            boolean asks = dependence
                    .conditional()
                    .coordinates(network.family(variable))
                    .findAny()
                    .isPresent();
            if (asks && tables.containsKey(variable)) {
                backfires(dependence.variable(), network.derivatives(variable, settings), degrees);
            }
        }
    }

    private void backfires(Variable variable, TableDerivatives derivatives, Degrees degrees) {
        for (State state : variable.states()) {
            List<Coordinate> favouring = new ArrayList<>();
            for (int i = 0; i < derivatives.coordinates().size(); i++) {
                Coordinate coordinate = derivatives.coordinates().get(i);
                if (canBackfire(coordinate, degrees) && favours(derivatives, i, variable, variable.index(state.id()))) {
                    favouring.add(coordinate);
                }
            }
            if (!favouring.isEmpty()) {
                Target favoured = new Target(variable.id(), state.id());
                Slope slope = engine.answerer(network, query.about(favoured)).slopeAt(settings);
                favouring.stream()
                        .filter(coordinate -> slope.derivative(coordinate) < -1e-9)
                        .forEach(coordinate -> lints.add(
                                new Lint.Backfires(coordinate.name(), favoured, slope.derivative(coordinate))));
            }
        }
    }

    /** Without evidence, a chance that enters one table alone makes likelier what it makes likelier there. */
    private boolean canBackfire(Coordinate coordinate, Degrees degrees) {
        boolean apart = query.findings().isEmpty()
                && degrees.tablesOf(coordinate.credence()).size() <= 1;
        return coordinate.share().isEmpty() && !apart;
    }

    /** Whether raising a coordinate lowers a state in no row and raises it in some. */
    private boolean favours(TableDerivatives derivatives, int coordinate, Variable variable, int state) {
        int rows = network.family(variable.id()).configurationCount();
        boolean some = false;
        for (int row = 0; row < rows; row++) {
            double derivative = derivatives.entry(coordinate, row * variable.size() + state);
            if (derivative < 0) {
                return false;
            }
            some |= derivative > 0;
        }
        return some;
    }

    private void lenses() {
        lints.addAll(lenses(engine, network, settings, query));
    }

    /** The lenses that the evidence of a query moves. */
    public static List<Lint.LensMoved> lenses(Engine engine, BeliefNetwork network, Settings settings, Query query) {
        List<Lint.LensMoved> moved = new ArrayList<>();
        List<Variable> lenses =
                network.variables().stream().filter(Variable::isLens).toList();
        if (lenses.isEmpty() || query.findings().isEmpty()) {
            return moved;
        }
        Outcome before = engine.posteriors(network, settings, query.withFindings(List.of()));
        Outcome after = engine.posteriors(network, settings, query);
        if (before instanceof Posteriors prior && after instanceof Posteriors posterior) {
            for (Variable lens : lenses) {
                List<Double> from = prior.marginal(lens.id());
                List<Double> to = posterior.marginal(lens.id());
                boolean noticeable =
                        IntStream.range(0, from.size()).anyMatch(i -> Math.abs(from.get(i) - to.get(i)) > NOTICEABLE);
                if (noticeable) {
                    moved.add(new Lint.LensMoved(lens.id(), from, to));
                }
            }
        }
        return moved;
    }
}
