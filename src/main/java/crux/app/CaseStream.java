package crux.app;

import crux.analysis.Progress;
import crux.format.Location;
import crux.format.Problem;
import crux.inference.CompiledNetwork;
import crux.inference.Outcome;
import crux.inference.Posteriors;
import crux.inference.ToldMarkov;
import crux.model.BeliefNetwork;
import crux.model.Finding;
import crux.model.MarkovNetwork;
import crux.model.Settings;
import crux.model.State;
import crux.model.Target;
import crux.model.Variable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The use case of {@code posterior --cases}: rows of evidence in, posteriors out, one at a time.
 *
 * <p>A row is a case; a column is a variable, a cell its observed state, an empty cell nothing known. The first column that is no
 * variable's, if there is one, names the cases. What the request knows holds in every case. The network, of either kind, is compiled
 * once, and evidence that comes again is answered from what is known; a row that cannot be read is told by its number, and the others
 * are answered. Memory does not grow with the rows.
 */
public final class CaseStream {

    private static final int PACE = 64;

    /** So many answers are kept, for evidence that comes again. */
    private static final int KEPT = 512;

    private final String file;
    private final Standpoint at;
    private final List<Target> targets;
    private final Settings settings;
    private final CompiledNetwork compiled;

    /** ln of what no findings come to: 0 but for a Markov network, whose weights are held against all of them. */
    private final double logWhole;

    private final Workbench bench;
    private final Map<List<Finding>, Optional<Found>> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Finding>, Optional<Found>> eldest) {
            return size() > KEPT;
        }
    };

    /** What is known of one body of evidence that is possible. */
    private record Found(double logEvidence, List<Double> probabilities) {}

    private CaseStream(
            Workbench bench, String file, Standpoint at, List<Target> targets, Optional<MarkovNetwork> markov) {
        this.bench = bench;
        this.file = file;
        this.at = at;
        this.targets = targets;
        if (markov.isPresent()) {
            ToldMarkov told = ToldMarkov.of(markov.get());
            settings = told.network().defaults();
            compiled = CompiledNetwork.of(told, bench.limits());
            logWhole = compiled.possible(settings, List.of())
                    .map(Posteriors::logEvidence)
                    .orElse(0.0);
        } else {
            settings = at.settings();
            compiled = CompiledNetwork.of(at.network(), bench.limits());
            logWhole = 0;
        }
    }

    /**
     * How many rows there were.
     *
     * @param rows all of them
     * @param bad that could not be read
     * @param impossible whose evidence has probability 0
     */
    public record Tally(long rows, long bad, long impossible) {}

    /**
     * Answers every row of a file.
     *
     * @param form what the answers look like
     * @param out takes the text of the answers, piece by piece
     * @param warn hears of each row and column that means nothing
     * @throws Unusable with every problem of the request, or where the file cannot be read
     */
    public static Tally of(
            Workbench bench,
            Request request,
            String file,
            CaseForm form,
            Consumer<String> out,
            Consumer<Problem> warn,
            Progress progress)
            throws Unusable {
        Optional<MarkovNetwork> markov = bench.shelf().markov(request.network());
        Standpoint at = markov.isPresent()
                ? MarkovPosterior.standpoint(bench, markov.get(), request)
                : bench.standpoint(request);
        List<Target> targets = request.target().isPresent() ? List.of(at.requireTarget()) : everything(at.network());
        try (CsvRows rows = CsvRows.of(file, Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8))) {
            List<String> columns = columns(file, rows.columns(), at.network(), warn);
            Optional<String> naming = rows.columns().stream()
                    .filter(name -> at.network().findVariable(name).isEmpty())
                    .findFirst();
            CaseStream stream = new CaseStream(bench, file, at, targets, markov);
            return stream.all(rows, columns, naming, new Sink(form.sink(at, targets), out, warn), progress);
        } catch (IOException failed) {
            throw Unusable.file(file, failed);
        } catch (InvalidPathException odd) {
            throw Unusable.file(file, "no file is called so here", "check its name");
        }
    }

    /** Where answers and warnings go. */
    private record Sink(CaseForm.Sink text, Consumer<String> out, Consumer<Problem> warn) {}

    private static List<Target> everything(BeliefNetwork network) {
        return network.variables().stream()
                .flatMap(variable -> variable.states().stream().map(state -> new Target(variable.id(), state.id())))
                .toList();
    }

    private static List<String> columns(String file, List<String> head, BeliefNetwork network, Consumer<Problem> warn)
            throws Unusable {
        List<String> known = head.stream()
                .filter(name -> network.findVariable(name).isPresent())
                .toList();
        Location line = new Location(file, 1, 0);
        if (known.isEmpty()) {
            throw new Unusable(
                    Unusable.Reason.INPUT,
                    List.of(Problem.error(
                            line,
                            "no column is named after a variable of " + network.id(),
                            "name the columns after variables: crux show lists them")));
        }
        requireOnce(line, known);
        head.stream()
                .filter(name -> network.findVariable(name).isEmpty())
                .skip(1)
                .forEach(name -> warn.accept(Problem.note(
                        line,
                        "no variable is named %s; the column is left aside".formatted(name),
                        UnknownName.mendVariable(network, name))));
        return known;
    }

    private static void requireOnce(Location line, List<String> columns) throws Unusable {
        Set<String> seen = new LinkedHashSet<>();
        List<Problem> twice = columns.stream()
                .filter(name -> !seen.add(name))
                .map(name -> Problem.error(line, "two columns are named " + name, "keep one of them"))
                .toList();
        if (!twice.isEmpty()) {
            throw new Unusable(Unusable.Reason.INPUT, twice);
        }
    }

    private Tally all(CsvRows rows, List<String> columns, Optional<String> naming, Sink sink, Progress progress)
            throws IOException {
        long size = Math.max(1, Files.size(Path.of(file)));
        sink.out().accept(sink.text().begin());
        long count = 0;
        long bad = 0;
        long impossible = 0;
        while (rows.next()) {
            count++;
            CaseAnswer answer = answer(rows, columns, naming);
            if (answer.bad()) {
                bad++;
                answer.problem()
                        .ifPresent(what -> sink.warn()
                                .accept(Problem.error(
                                        Location.of("%s, row %s".formatted(file, answer.number())), what, "")));
            } else if (answer.problem().isPresent()) {
                impossible++;
            }
            sink.out().accept(sink.text().row(answer));
            if (count % PACE == 0) {
                progress.reached(Math.min(1, rows.offset() / (double) size));
            }
        }
        sink.out().accept(sink.text().end());
        return new Tally(count, bad, impossible);
    }

    private CaseAnswer answer(CsvRows rows, List<String> columns, Optional<String> naming) {
        Map<String, String> cells = rows.values();
        String name =
                naming.map(column -> cells.getOrDefault(column, "").strip()).orElse("");
        List<Finding> findings = new ArrayList<>(at.query().findings());
        List<String> wrong = new ArrayList<>();
        for (String column : columns) {
            String cell = cells.getOrDefault(column, "").strip();
            if (!cell.isEmpty()) {
                finding(column, cell, findings, wrong).ifPresent(findings::add);
            }
        }
        if (!wrong.isEmpty()) {
            return without(rows.number(), name, String.join("; ", wrong), true);
        }
        Optional<Found> found = known.computeIfAbsent(List.copyOf(findings), this::found);
        return found.map(answer -> new CaseAnswer(
                        rows.number(),
                        name,
                        OptionalDouble.of(answer.logEvidence()),
                        answer.probabilities(),
                        Optional.empty(),
                        false))
                .orElseGet(() -> without(rows.number(), name, "the evidence is impossible", false));
    }

    /** What some findings come to; nothing where they are impossible. */
    private Optional<Found> found(List<Finding> findings) {
        return posteriors(findings)
                .map(posteriors -> new Found(posteriors.logEvidence() - logWhole, probabilities(posteriors)));
    }

    private Optional<Posteriors> posteriors(List<Finding> findings) {
        if (at.query().interventions().isEmpty()) {
            return compiled.possible(settings, findings);
        }
        Outcome outcome =
                bench.engine().posteriors(at.network(), settings, at.query().withFindings(findings));
        return outcome instanceof Posteriors posteriors ? Optional.of(posteriors) : Optional.empty();
    }

    private static CaseAnswer without(int number, String name, String why, boolean bad) {
        return new CaseAnswer(number, name, OptionalDouble.empty(), List.of(), Optional.of(why), bad);
    }

    private List<Double> probabilities(Posteriors posteriors) {
        if (targets.size() == 1) {
            return List.of(posteriors.chance(targets.get(0)).probability());
        }
        List<Double> all = new ArrayList<>();
        at.network().variables().forEach(variable -> all.addAll(posteriors.marginal(variable.id())));
        return all;
    }

    private Optional<Finding> finding(String column, String cell, List<Finding> known, List<String> wrong) {
        Variable variable = at.network().variable(column);
        if (variable.indexOf(cell) < 0) {
            List<String> states = variable.states().stream().map(State::id).toList();
            wrong.add("%s has no state %s; %s".formatted(column, cell, UnknownName.mend(cell, states)));
            return Optional.empty();
        }
        Finding found = new Finding.Observed(column, cell);
        for (Finding before : known) {
            if (before.variable().equals(column)) {
                if (!before.equals(found)) {
                    wrong.add("%s is also known from the request".formatted(column));
                }
                return Optional.empty();
            }
        }
        return Optional.of(found);
    }
}
