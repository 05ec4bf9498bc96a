package crux.format;

import crux.model.BeliefNetwork;
import crux.model.Conditional;
import crux.model.Dependence;
import crux.model.Description;
import crux.model.Deterministic;
import crux.model.Flaw;
import crux.model.Soundness;
import crux.model.State;
import crux.model.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

/** A network that is being read: its variables so far, and what is wrong with them. */
final class NetworkDraft {

    /** What one state takes, in numbers. */
    private static final int STATE = 16;

    private final String file;
    private final ProblemLog log;
    private final RowSums sums;
    private final EntryBudget budget;
    private final Map<String, DraftVariable> variables = new LinkedHashMap<>();
    private boolean complete = true;

    NetworkDraft(String file, ProblemLog log) {
        this.file = file;
        this.log = log;
        sums = new RowSums(file, log);
        budget = EntryBudget.ofThisMachine();
    }

    /** Adds a variable. One that cannot be used is told of, and returned all the same so that reading can go on. */
    DraftVariable declare(String id, List<String> states, Location place) throws Misread {
        return declare(id, states, List.of(), place);
    }

    /** The same, with the number that each state stands for, where there is one for each. */
    DraftVariable declare(String id, List<String> states, List<Double> numbers, Location place) throws Misread {
        budget.take(place, "the states of " + id, states.size() + 1L, STATE);
        Optional<String> flaw = flaw(id, states);
        if (flaw.isPresent()) {
            log.error(place, flaw.get(), "give it at least one state, and every state a name of its own");
            return declareBroken(id, place);
        }
        boolean numbered = numbers.size() == states.size();
        return add(new DraftVariable(
                id,
                place,
                IntStream.range(0, states.size())
                        .mapToObj(i -> numbered
                                ? new State(states.get(i), states.get(i), OptionalDouble.of(numbers.get(i)))
                                : State.of(states.get(i)))
                        .toList()));
    }

    /** Adds a variable of whose declaration something wrong was told already. */
    DraftVariable declareBroken(String id, Location place) {
        return add(DraftVariable.broken(id, place));
    }

    private static Optional<String> flaw(String id, List<String> states) {
        if (id.isEmpty() || states.isEmpty()) {
            return Optional.of(id.isEmpty() ? "a variable without a name" : "%s has no states".formatted(id));
        }
        Set<String> seen = new HashSet<>();
        return states.stream()
                .filter(state -> state.isEmpty() || !seen.add(state))
                .findFirst()
                .map(state -> state.isEmpty()
                        ? "%s has a state without a name".formatted(id)
                        : "%s has two states named %s".formatted(id, state));
    }

    private DraftVariable add(DraftVariable variable) {
        DraftVariable earlier = variables.putIfAbsent(variable.id(), variable);
        if (earlier != null) {
            log.error(
                    variable.location(),
                    "a second variable named %s (the first is in line %s)"
                            .formatted(variable.id(), earlier.location().line()),
                    "rename or remove one");
        }
        return variable;
    }

    /** The variable of that name, which the file names here. */
    DraftVariable named(String id, Location place) throws Misread {
        DraftVariable found = variables.get(id);
        if (found == null) {
            throw unknown(id, place);
        }
        return found;
    }

    /** The variable of that name, or where there is none, which is told, one that nothing can be read of. */
    DraftVariable namedOrBroken(String id, Location place) {
        DraftVariable found = variables.get(id);
        if (found == null) {
            log.add(unknown(id, place).problem());
            return DraftVariable.broken(id, place);
        }
        return found;
    }

    private static Misread unknown(String id, Location place) {
        return new Misread(place, "no variable is named " + id, "declare it before it is used, or correct the name");
    }

    /** Says that nothing more can be read of the file. */
    void breakOff(Misread last) {
        log.add(last.problem());
        complete = false;
    }

    /** An empty table for a variable whose parents are known. */
    TableDraft table(DraftVariable child) throws Misread {
        return new TableDraft(child, sums, budget);
    }

    /** Room for this many numbers, taken from what is left for the file's tables. */
    void reserve(Location place, String what, long numbers) throws Misread {
        budget.take(place, what, numbers);
    }

    /** Sees to it that each {@code states} numbers in a row sum to 1, as the rows of a table do. */
    void settle(double[] numbers, int states, Location place) {
        for (int at = 0; at < numbers.length; at += states) {
            sums.settle(numbers, at, states, place.line(), place.column());
        }
    }

    /** Says what a variable depends on, once. */
    void depend(DraftVariable child, List<DraftVariable> parents, Location place) throws Misread {
        Optional<Location> earlier = child.dependenceAt();
        if (earlier.isPresent()) {
            throw new Misread(
                    place,
                    "a second distribution of %s (the first is in line %s)"
                            .formatted(child.id(), earlier.get().line()),
                    "remove one");
        }
        child.dependsOn(List.of(), place);
        Set<DraftVariable> seen = new HashSet<>();
        for (DraftVariable parent : parents) {
            if (!seen.add(parent)) {
                throw new Misread(place, "%s is a parent of %s twice".formatted(parent.id(), child.id()), "remove one");
            }
        }
        child.dependsOn(parents, place);
    }

    /** The network, or everything that keeps it from being one. */
    Loaded<BeliefNetwork> finish(Description description) {
        if (complete) {
            tellMissing();
        }
        tellCycles();
        sums.tell();
        return log.hasErrors() ? Loaded.failed(log.inOrder()) : Loaded.of(network(description), log.inOrder());
    }

    private void tellMissing() {
        if (variables.isEmpty() && !log.hasErrors()) {
            log.error(Location.of(file), "no variable in it", "declare at least one");
        }
        for (DraftVariable variable : variables.values()) {
            if (variable.dependenceAt().isEmpty()) {
                log.error(variable.location(), "no distribution of " + variable.id(), "say how it is distributed");
            }
        }
    }

    private BeliefNetwork network(Description description) {
        Conditional none = new Deterministic(List.of(), "");
        return new BeliefNetwork(
                description,
                List.of(),
                variables.values().stream()
                        .map(variable -> variable.dependence(none))
                        .toList(),
                Optional.empty(),
                List.of());
    }

    /** Cycles are looked for in the bare structure, whether or not the tables could be read. */
    private void tellCycles() {
        Conditional none = new Deterministic(List.of(), "any");
        List<DraftVariable> drafts = new ArrayList<>(variables.values());
        List<Dependence> structure = drafts.stream()
                .map(draft -> new Dependence(Variable.of(draft.id(), "any"), knownParents(draft), none))
                .toList();
        for (Flaw flaw : Soundness.flaws(List.of(), structure, Optional.empty(), List.of())) {
            DraftVariable draft = drafts.get(Integer.parseInt(flaw.path().split("/")[1]));
            log.error(draft.dependenceAt().orElse(draft.location()), flaw.what(), flaw.mend());
        }
    }

    private List<String> knownParents(DraftVariable draft) {
        return draft.parents().stream()
                .map(DraftVariable::id)
                .filter(variables::containsKey)
                .toList();
    }
}
