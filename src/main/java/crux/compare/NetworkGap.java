package crux.compare;

import crux.analysis.Progress;
import crux.format.ContentHash;
import crux.format.NativeNetworkWriter;
import crux.inference.Engine;
import crux.model.BeliefNetwork;
import crux.model.Credence;
import crux.model.PlainTable;
import crux.model.Query;
import crux.model.Settings;
import crux.model.State;
import crux.model.Target;
import crux.model.Variable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * How two networks differ: in their variables, edges, forms and numbers, and in the questions they ask.
 *
 * @param matching which variable of the one is which of the other
 * @param variables what is different about variables of both, in the first network's order
 * @param questions what is different about the questions, in the first network's order, then the second's
 * @param divergence how far apart the two distributions are; nothing where their spaces differ
 */
public record NetworkGap(
        Matching matching,
        List<VariableChange> variables,
        List<QuestionChange> questions,
        Optional<Divergence> divergence) {

    /**
     * What is different about a variable of both.
     *
     * @param match the variable
     * @param statesAdded states that only the second has, by id
     * @param statesRemoved states that only the first has
     * @param parentsAdded by their ids in the first network where they have one
     * @param parentsRemoved by their ids in the first network
     * @param formA the type of its form in the first, as its file has it: {@code noisy-or}
     * @param formB in the second
     * @param greatest difference between two numbers of the same place; nothing where the places differ
     */
    public record VariableChange(
            Matching.Match match,
            List<String> statesAdded,
            List<String> statesRemoved,
            List<String> parentsAdded,
            List<String> parentsRemoved,
            String formA,
            String formB,
            OptionalDouble greatest) {

        /** Copies its lists. */
        public VariableChange {
            statesAdded = List.copyOf(statesAdded);
            statesRemoved = List.copyOf(statesRemoved);
            parentsAdded = List.copyOf(parentsAdded);
            parentsRemoved = List.copyOf(parentsRemoved);
        }

        /** Whether the parents or the states differ. */
        public boolean isStructural() {
            return !(statesAdded.isEmpty()
                    && statesRemoved.isEmpty()
                    && parentsAdded.isEmpty()
                    && parentsRemoved.isEmpty());
        }

        private boolean isSome() {
            return isStructural() || match.how() != Matching.How.ID || !formA.equals(formB) || greatest.orElse(0) > 0;
        }
    }

    /** What can be different about a question. */
    public enum Aspect {
        /** Only the second network asks it. */
        ADDED,
        /** Only the first network asks it. */
        REMOVED,
        /** It asks for something of another kind. */
        KIND,
        /** It is worded otherwise. */
        WORDING,
        /** Its default is another. */
        DEFAULT
    }

    /** A question that is not the same in both, by its id. */
    public record QuestionChange(String credence, List<Aspect> aspects) {

        /** Copies its list. */
        public QuestionChange {
            aspects = List.copyOf(aspects);
        }
    }

    /** Copies its lists. */
    public NetworkGap {
        variables = List.copyOf(variables);
        questions = List.copyOf(questions);
    }

    /** Whether nothing differs. */
    public boolean isNone() {
        return variables.isEmpty()
                && questions.isEmpty()
                && matching.onlyA().isEmpty()
                && matching.onlyB().isEmpty();
    }

    /** The difference of two networks under answers that are the same where both ask. */
    public static NetworkGap of(BeliefNetwork a, Settings ofA, BeliefNetwork b, Settings ofB, Engine engine) {
        Matching matching = Matching.of(a, b);
        CommonGround ground = CommonGround.of(matching, ofA, ofB);
        List<VariableChange> variables = new ArrayList<>();
        for (Matching.Match match : matching.pairs()) {
            VariableChange change = change(matching, match, ground);
            if (change.isSome()) {
                variables.add(change);
            }
        }
        Optional<Divergence> divergence =
                matching.isSameSpace() ? Optional.of(Divergence.of(ground, engine)) : Optional.empty();
        return new NetworkGap(matching, variables, questions(a, b), divergence);
    }

    /**
     * What each change does to a conclusion that both networks have.
     *
     * @param query over the first network's variables, with a target
     * @param targetB the second network's target
     * @return nothing where the two conclude about different things
     */
    public Optional<ChangeEffects> effects(
            Settings ofA, Settings ofB, Query query, Target targetB, Engine engine, long seed, Progress progress) {
        CommonGround ground = CommonGround.of(matching, ofA, ofB);
        return query.target().equals(Optional.of(ground.target(targetB)))
                ? Optional.of(ChangeEffects.of(ground, query, engine, seed, progress))
                : Optional.empty();
    }

    private static VariableChange change(Matching matching, Matching.Match match, CommonGround ground) {
        String idA = match.a().id();
        String idB = match.b().id();
        Set<String> parentsA = new LinkedHashSet<>(matching.a().dependence(idA).parents());
        Set<String> parentsB = new LinkedHashSet<>(matching.parentsOfB(idB));
        List<String> added = new ArrayList<>(parentsB);
        added.removeAll(parentsA);
        List<String> removed = new ArrayList<>(parentsA);
        removed.removeAll(parentsB);
        return new VariableChange(
                match,
                match.isSameSpace() ? List.of() : without(match.b(), match.a()),
                match.isSameSpace() ? List.of() : without(match.a(), match.b()),
                added,
                removed,
                form(matching.a(), idA),
                form(matching.b(), idB),
                match.isSameSpace() && parentsA.equals(parentsB) ? greatest(ground, idA) : OptionalDouble.empty());
    }

    private static List<String> without(Variable one, Variable other) {
        List<String> ids = new ArrayList<>(one.states().stream().map(State::id).toList());
        ids.removeAll(other.states().stream().map(State::id).toList());
        return ids;
    }

    private static OptionalDouble greatest(CommonGround ground, String id) {
        if (!ground.inA(id).parents().equals(ground.inB(id).parents())) {
            return OptionalDouble.empty();
        }
        PlainTable mine = (PlainTable) ground.inA(id).conditional();
        PlainTable theirs = (PlainTable) ground.inB(id).conditional();
        double greatest = 0;
        for (int i = 0; i < mine.size(); i++) {
            greatest = Math.max(greatest, Math.abs(mine.entry(i) - theirs.entry(i)));
        }
        return OptionalDouble.of(greatest <= 1e-12 ? 0 : greatest);
    }

    private static String form(BeliefNetwork network, String variable) {
        return NativeNetworkWriter.formType(network.dependence(variable));
    }

    private static List<QuestionChange> questions(BeliefNetwork a, BeliefNetwork b) {
        List<QuestionChange> changes = new ArrayList<>();
        for (Credence mine : a.credences()) {
            Optional<Credence> theirs = b.findCredence(mine.id());
            List<Aspect> aspects = theirs.isEmpty() ? List.of(Aspect.REMOVED) : aspects(mine, theirs.get());
            if (!aspects.isEmpty()) {
                changes.add(new QuestionChange(mine.id(), aspects));
            }
        }
        b.credences().stream()
                .filter(theirs -> a.findCredence(theirs.id()).isEmpty())
                .forEach(theirs -> changes.add(new QuestionChange(theirs.id(), List.of(Aspect.ADDED))));
        return changes;
    }

    private static List<Aspect> aspects(Credence mine, Credence theirs) {
        List<Aspect> aspects = new ArrayList<>();
        if (mine.kind() != theirs.kind() || !mine.shares().equals(theirs.shares())) {
            aspects.add(Aspect.KIND);
        } else if (!ContentHash.ofQuestion(mine).equals(ContentHash.ofQuestion(theirs))) {
            aspects.add(Aspect.WORDING);
        }
        if (!mine.defaults().equals(theirs.defaults())) {
            aspects.add(Aspect.DEFAULT);
        }
        return aspects;
    }
}
