package crux.format;

import crux.model.BeliefNetwork;
import crux.model.MarkovNetwork;
import crux.model.Potential;
import crux.model.Variable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Reads UAI, the format of the competitions in inference: numbers alone, after the word BAYES or MARKOV.
 *
 * <p>How many variables; how many states each has; how many factors; for each factor how many variables and which; for each factor
 * how many entries and the entries, the last variable's state fastest. In a Bayesian network the last variable of each factor
 * is the child. Names there are none: variables become {@code x0}, {@code x1}, …, states {@code 0}, {@code 1}, …
 */
final class UaiReader {

    private static final int MOST = 1 << 24;

    private final String file;
    private final Lexer lexer;
    private final ProblemLog log;
    private final EntryBudget budget = EntryBudget.ofThisMachine();
    private final List<Variable> variables = new ArrayList<>();
    private final List<List<Integer>> scopes = new ArrayList<>();
    private final List<Location> places = new ArrayList<>();
    private final List<double[]> tables = new ArrayList<>();

    private UaiReader(String file, InputStream in) {
        this.file = file;
        lexer = new Lexer(file, in, Syntax.words());
        log = new ProblemLog(file);
    }

    /** Reads a Bayesian network; {@code file} is what problems are told of. */
    static Loaded<BeliefNetwork> read(String file, InputStream in) throws IOException {
        return new UaiReader(file, in).beliefNetwork();
    }

    /** Reads a Markov network; nothing where the file says that it is of another kind. */
    static Optional<Loaded<MarkovNetwork>> readMarkov(String file, InputStream in) throws IOException {
        return new UaiReader(file, in).markovNetwork();
    }

    private Loaded<BeliefNetwork> beliefNetwork() throws IOException {
        NetworkDraft draft = new NetworkDraft(file, log);
        try {
            lexer.next();
            if (lexer.isWord("markov")) {
                throw Misread.last(
                        lexer.location(),
                        "this is a Markov network: its numbers are weights, not probabilities",
                        "ask for its posteriors (crux posterior) or its most probable states (crux explain)");
            }
            begin("bayes");
            structure();
            List<DraftVariable> drafts = new ArrayList<>();
            for (Variable variable : variables) {
                drafts.add(draft.declare(
                        variable.id(),
                        variable.states().stream().map(state -> state.id()).toList(),
                        Location.of(file)));
            }
            for (int i = 0; i < scopes.size(); i++) {
                family(draft, drafts, i);
            }
        } catch (Misread last) {
            draft.breakOff(last);
        }
        return draft.finish(new NetworkHeader(file).description());
    }

    private void family(NetworkDraft draft, List<DraftVariable> drafts, int number) throws Misread {
        List<DraftVariable> family =
                scopes.get(number).stream().map(drafts::get).toList();
        if (family.isEmpty()) {
            throw new Misread(
                    places.get(number), "a distribution of no variable", "name at least one variable, the child last");
        }
        DraftVariable child = family.get(family.size() - 1);
        draft.depend(child, family.subList(0, family.size() - 1), places.get(number));
        TableDraft table = draft.table(child);
        double[] entries = tables.get(number);
        double[] row = new double[child.size()];
        for (int i = 0; i < table.rows(); i++) {
            System.arraycopy(entries, i * row.length, row, 0, row.length);
            table.row(i, row, places.get(number).line(), places.get(number).column());
        }
        child.conditional(table.finish(places.get(number)));
    }

    private Optional<Loaded<MarkovNetwork>> markovNetwork() throws IOException {
        try {
            lexer.next();
            if (!lexer.isWord("markov")) {
                return Optional.empty();
            }
            begin("markov");
            structure();
        } catch (Misread last) {
            log.add(last.problem());
        }
        if (log.hasErrors()) {
            return Optional.of(Loaded.failed(log.inOrder()));
        }
        List<Potential> potentials = IntStream.range(0, scopes.size())
                .mapToObj(i ->
                        Potential.of(scopes.get(i).stream().map(variables::get).toList(), tables.get(i)))
                .toList();
        String id = new NetworkHeader(file).description().id();
        return Optional.of(Loaded.of(new MarkovNetwork(id, variables, potentials), log.inOrder()));
    }

    private void begin(String word) throws IOException, Misread {
        if (!lexer.isWord(word)) {
            throw expected("BAYES or MARKOV");
        }
        lexer.next();
    }

    private Misread expected(String what) {
        return Misread.last(
                lexer.location(),
                "%s where %s is expected".formatted(lexer.shown(), what),
                "correct what stands here, or the count that stands before it");
    }

    /** Everything after the first word. */
    private void structure() throws IOException, Misread {
        int count = whole("the number of variables", 1, MOST);
        for (int i = 0; i < count; i++) {
            Location place = lexer.location();
            int states = whole("the number of states of x" + i, 1, MOST);
            budget.take(place, "the states of x" + i, states, 16);
            variables.add(Variable.of(
                    "x" + i,
                    IntStream.range(0, states).mapToObj(Integer::toString).toArray(String[]::new)));
        }
        int factors = whole("the number of factors", 0, MOST);
        for (int i = 0; i < factors; i++) {
            scope(i);
        }
        for (int i = 0; i < factors; i++) {
            tables.add(table(i));
        }
        if (lexer.kind() != Lexer.Kind.END) {
            throw expected("the end of the file");
        }
    }

    private void scope(int factor) throws IOException, Misread {
        places.add(lexer.location());
        int rank = whole("the number of variables of factor " + factor, 0, variables.size());
        List<Integer> scope = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < rank; i++) {
            Location place = lexer.location();
            int variable = whole("the number of a variable, from 0,", 0, variables.size() - 1);
            if (!seen.add(variable)) {
                throw Misread.last(place, "factor %s names x%s twice".formatted(factor, variable), "remove one");
            }
            scope.add(variable);
        }
        scopes.add(scope);
    }

    private double[] table(int factor) throws IOException, Misread {
        Location place = lexer.location();
        long[] sides = scopes.get(factor).stream()
                .mapToLong(variable -> variables.get(variable).size())
                .toArray();
        int size = budget.take(place, "the table of factor " + factor, sides);
        int given = whole("the number of entries of factor " + factor, 0, Integer.MAX_VALUE);
        if (given != size) {
            log.error(
                    place,
                    "factor %s says %s entries where its variables have %s configurations"
                            .formatted(factor, given, size),
                    "give one entry a configuration, the last variable's state fastest");
        }
        double[] entries = new double[size];
        for (int i = 0; i < given; i++) {
            double entry = lexer.number();
            if (!(entry >= 0) || Double.isInfinite(entry)) {
                if (!lexer.isName()) {
                    throw expected("entry %s of factor %s".formatted(i, factor));
                }
                log.error(
                        lexer.location(), lexer.shown() + " is no weight", "give a finite number that is not negative");
                entry = 1;
            }
            if (i < size) {
                entries[i] = entry;
            }
            lexer.next();
        }
        return entries;
    }

    private int whole(String what, int least, int most) throws IOException, Misread {
        double number = lexer.number();
        if (!(number >= least && number <= most) || number != Math.rint(number)) {
            throw expected("%s (a whole number from %s to %s)".formatted(what, least, most));
        }
        lexer.next();
        return (int) number;
    }
}
