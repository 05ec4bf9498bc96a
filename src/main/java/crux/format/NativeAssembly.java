package crux.format;

import crux.model.BeliefNetwork;
import crux.model.Conditional;
import crux.model.Coordinate;
import crux.model.Credence;
import crux.model.Dependence;
import crux.model.Description;
import crux.model.Deterministic;
import crux.model.Family;
import crux.model.Finding;
import crux.model.Flaw;
import crux.model.Soundness;
import crux.model.Target;
import crux.model.Variable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts together what could be read of a network, and finds what is wrong with the whole.
 *
 * <p>A part that could not be read has been reported already. It must neither hide what is wrong elsewhere nor make sound parts
 * look wrong: where a form, a parent's states or a credence is not to be had, a form without flaws stands in for every form that
 * leans on it, and whatever would only follow from that is left out.
 */
final class NativeAssembly {

    private static final int MOST_COMPARED = 4_000_000;

    private final List<NativeOutline> variables;
    private final List<Optional<Conditional>> forms;
    private final List<NativeCredences.Outline> credences;
    private final Optional<Target> conclusion;
    private final List<Finding.Observed> granted;

    private final Map<String, NativeOutline> variableOf = new LinkedHashMap<>();
    private final Map<String, NativeCredences.Outline> credenceOf = new LinkedHashMap<>();
    private final boolean isEveryVariableNamed;
    private final boolean isEveryCredenceNamed;
    /** Credences that forms not looked at name, or may name. */
    private final Set<String> perhapsUsed = new LinkedHashSet<>();
    /** Names that wrong ones were compared with. */
    private long compared;

    NativeAssembly(
            List<NativeOutline> variables,
            List<Optional<Conditional>> forms,
            List<NativeCredences.Outline> credences,
            Optional<Target> conclusion,
            List<Finding.Observed> granted) {
        this.variables = variables;
        this.forms = forms;
        this.credences = credences;
        this.conclusion = conclusion;
        this.granted = granted;
        variables.forEach(outline -> outline.id().ifPresent(id -> variableOf.putIfAbsent(id, outline)));
        credences.forEach(outline -> outline.id().ifPresent(id -> credenceOf.putIfAbsent(id, outline)));
        isEveryVariableNamed =
                variables.stream().allMatch(outline -> outline.id().isPresent());
        isEveryCredenceNamed =
                credences.stream().allMatch(outline -> outline.id().isPresent());
    }

    /** The network, where nothing is wrong with the whole; for use where no problem was found with its parts. */
    Optional<BeliefNetwork> network(Description description) {
        List<Dependence> dependences = new ArrayList<>();
        for (NativeOutline outline : variables) {
            dependences.add(new Dependence(
                    outline.variable().orElseThrow(),
                    outline.parents(),
                    forms.get(outline.index()).orElseThrow()));
        }
        return BeliefNetwork.ifSound(description, soundCredences(), dependences, conclusion, granted);
    }

    private List<Credence> soundCredences() {
        return credences.stream()
                .flatMap(outline -> outline.credence().stream())
                .toList();
    }

    /** Everything wrong that does not merely follow from what has been reported. Paths are those of the file. */
    List<Flaw> flaws() {
        variables.stream().filter(outline -> !isRead(outline)).forEach(this::noteUses);
        List<NativeOutline> named =
                variables.stream().filter(outline -> outline.id().isPresent()).toList();
        List<Integer> places = named.stream().map(NativeOutline::index).toList();
        List<Integer> credencePlaces = credences.stream()
                .filter(outline -> outline.credence().isPresent())
                .map(NativeCredences.Outline::index)
                .toList();
        List<Flaw> flaws = Soundness.flaws(
                soundCredences(),
                named.stream().map(this::dependence).toList(),
                conclusion.filter(target -> isKnown(target.variable())),
                granted.stream().filter(finding -> isKnown(finding.variable())).toList());
        compared = 0;
        return flaws.stream()
                .map(flaw -> moved(flaw, "credences", credencePlaces))
                .map(flaw -> moved(flaw, "variables", places))
                .filter(flaw -> !isFollowing(flaw))
                .map(flaw -> suggesting(flaw, "no credence is named ", credenceOf.keySet()))
                .map(flaw -> suggesting(flaw, "no variable is named ", variableOf.keySet()))
                .toList();
    }

    private boolean isRead(NativeOutline outline) {
        return outline.id().isPresent() && forms.get(outline.index()).isPresent();
    }

    /** Notes what a form that cannot be looked at may name: every word in it. */
    private void noteUses(NativeOutline outline) {
        outline.fields()
                .flatMap(fields -> fields.find("form"))
                .ifPresent(form -> LocatedJson.words(form).forEach(perhapsUsed::add));
    }

    /** Whether something can be said of a variable: it is there with its states, or certainly not there. */
    private boolean isKnown(String id) {
        NativeOutline outline = variableOf.get(id);
        return outline == null ? isEveryVariableNamed : outline.variable().isPresent();
    }

    private Dependence dependence(NativeOutline outline) {
        List<String> parents = isEveryVariableNamed
                ? outline.parents()
                : outline.parents().stream().filter(variableOf::containsKey).toList();
        Variable child = outline.standIn();
        Optional<Conditional> form = forms.get(outline.index());
        if (form.isPresent() && canBeChecked(outline, form.get())) {
            return new Dependence(child, parents, form.get());
        }
        return new Dependence(
                child,
                parents,
                new Deterministic(List.of(), child.states().get(0).id()));
    }

    private boolean canBeChecked(NativeOutline outline, Conditional form) {
        boolean isFamilyKnown = outline.hasParents()
                && outline.variable().isPresent()
                && outline.parents().stream().allMatch(this::isKnown)
                && !isTooLarge(outline);
        Set<String> named = named(outline, form);
        named.stream()
                .filter(id -> !credenceOf.containsKey(id))
                .flatMap(id -> nearest(id, credenceOf.keySet()).stream())
                .forEach(perhapsUsed::add);
        boolean areCredencesKnown = named.stream().allMatch(this::isCredenceKnown);
        if (!isFamilyKnown || !areCredencesKnown) {
            perhapsUsed.addAll(named);
        }
        return isFamilyKnown && areCredencesKnown;
    }

    private boolean isCredenceKnown(String id) {
        NativeCredences.Outline outline = credenceOf.get(id);
        return outline == null ? isEveryCredenceNamed : outline.credence().isPresent();
    }

    /** The credences that a form names. */
    private Set<String> named(NativeOutline outline, Conditional form) {
        Set<String> named = new LinkedHashSet<>();
        form.coordinates(new Family(outline.standIn(), parentsOf(outline)))
                .map(Coordinate::credence)
                .forEach(named::add);
        return named;
    }

    private List<Variable> parentsOf(NativeOutline outline) {
        return outline.parents().stream()
                .flatMap(parent -> Optional.ofNullable(variableOf.get(parent)).stream())
                .map(NativeOutline::standIn)
                .toList();
    }

    private boolean isTooLarge(NativeOutline outline) {
        double entries = parentsOf(outline).stream()
                .mapToDouble(Variable::size)
                .reduce(outline.standIn().size(), (a, b) -> a * b);
        return entries > Soundness.MOST_ENTRIES;
    }

    /** The flaw with the place it has in the file's list in place of that among the parts that were checked. */
    private static Flaw moved(Flaw flaw, String list, List<Integer> places) {
        String[] parts = flaw.path().split("/", 3);
        if (!parts[0].equals(list) || parts.length < 2) {
            return flaw;
        }
        String place = String.valueOf(places.get(Integer.parseInt(parts[1])));
        return new Flaw(list + "/" + place + (parts.length > 2 ? "/" + parts[2] : ""), flaw.what(), flaw.mend());
    }

    /** The flaw with a suggestion, if it is about a name that resembles one that exists. */
    private Flaw suggesting(Flaw flaw, String start, Set<String> names) {
        return flaw.what().startsWith(start)
                ? nearest(flaw.what().substring(start.length()), names)
                        .map(name -> new Flaw(flaw.path(), flaw.what(), "did you mean %s?".formatted(name)))
                        .orElse(flaw)
                : flaw;
    }

    /** The name that was probably meant, unless so many were looked for before that the file is wrong in some other way. */
    private Optional<String> nearest(String word, Collection<String> names) {
        compared += names.size();
        return compared > MOST_COMPARED ? Optional.empty() : NearestName.to(word, names);
    }

    /** Whether a flaw may only follow from a part that was not checked: a credence that part would have used. */
    private boolean isFollowing(Flaw flaw) {
        String[] parts = flaw.path().split("/", 3);
        if (!parts[0].equals("credences") || parts.length != 2) {
            return false;
        }
        Optional<String> id = credences.get(Integer.parseInt(parts[1])).id();
        return id.isEmpty() || perhapsUsed.contains(id.get());
    }
}
