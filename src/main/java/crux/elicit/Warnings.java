package crux.elicit;

import crux.elicit.Warning.Code;
import crux.model.Answer;
import crux.model.BeliefNetwork;
import crux.model.Claim;
import crux.model.Credence;
import crux.model.Variable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which warnings a moment of a questionnaire calls for. It does not know which were given before.
 *
 * <p>Before a question: anchoring at the first; the converse, and learning against making, at a conditional one; stages at one whose
 * condition comes from two or more others; counting twice where it bears on the same variable as one already answered; a weight at a
 * weight. After an answer: false precision. After the last: salience.
 */
record Warnings(BeliefNetwork network, Conditions conditions) {

    private static final Pattern DECIMALS = Pattern.compile("\\s*[+]?[0-9]*\\.?[0-9]*\\s*%?\\s*");

    /** Before a question is asked; {@code answered} are the credences answered so far. */
    List<Warning> before(Credence credence, Set<String> answered, boolean first) {
        List<Warning> due = new ArrayList<>();
        if (first) {
            due.add(
                    new Warning(
                            Code.ANCHORING,
                            "Settle on a number of your own before you look at anybody else's, or at what follows from it: a number seen first"
                                    + " pulls yours towards it. No default is shown until you have been through the questions once."));
        }
        if (credence.kind() == Credence.Kind.WEIGHT) {
            due.add(new Warning(
                    Code.WEIGHT,
                    "This is a weight: how much you lean on one way of reasoning rather than another. You choose it; it is the chance of"
                            + " no event."));
        }
        conditions.given(credence.id()).ifPresent(given -> conditional(given, due));
        sharedWith(credence, answered).ifPresent(shared -> due.add(countedTwice(shared)));
        return due;
    }

    private void conditional(Given given, List<Warning> due) {
        due.add(new Warning(
                Code.LEARNING,
                "Take the condition as something you learn, not as something somebody brought about: let it change your mind about"
                        + " whatever it is a sign of."));
        due.add(new Warning(
                Code.CONVERSE,
                "Mind the direction: how often %s where %s, and not the other way round."
                        .formatted(
                                "“" + network.variable(given.variable()).label() + "” comes out so",
                                given.words(network))));
        if (given.sources(network).size() >= 2) {
            due.add(new Warning(
                    Code.STAGES,
                    "This stands late in a chain of questions, which multiply. People put each link a little too low, as if the ones"
                            + " before it had not already come true, and the product shrinks. Answer it as it would look once they"
                            + " have; and state the conclusion directly too, to see the two side by side."));
        }
    }

    private static Warning countedTwice(Variable shared) {
        return new Warning(
                Code.COUNTED_TWICE,
                "This bears on “%s”, as an earlier answer of yours does. Count each consideration under one of them only."
                        .formatted(shared.label()));
    }

    /** The first variable that the credence and an answered one both bear on: a child of both their variables, or their own. */
    private Optional<Variable> sharedWith(Credence credence, Set<String> answered) {
        Set<String> borne = new LinkedHashSet<>();
        answered.stream().filter(id -> !id.equals(credence.id())).forEach(id -> borne.addAll(bearsOn(id)));
        return bearsOn(credence.id()).stream()
                .filter(borne::contains)
                .findFirst()
                .map(network::variable);
    }

    private Set<String> bearsOn(String credence) {
        Set<String> borne = new LinkedHashSet<>();
        conditions
                .variables(credence)
                .forEach(variable -> network.children(variable).forEach(child -> borne.add(child.id())));
        return borne;
    }

    /** After an answer: more than two digits of a chance that is not far out. */
    List<Warning> after(Credence credence, Answer answer, String written) {
        if (credence.kind() == Credence.Kind.NUMBER
                || credence.isDistribution()
                || !(answer instanceof Answer.Point point)
                || !DECIMALS.matcher(written).matches()) {
            return List.of();
        }
        double percent = 100 * point.values().get(0);
        boolean fine = Math.abs(percent - Math.rint(percent)) > 1e-9;
        return fine && percent > 2 && percent < 98
                ? List.of(
                        new Warning(
                                Code.PRECISION,
                                "Nobody knows a chance like this to a tenth of a percent. A range, such as 10% to 40%, says how well you do."))
                : List.of();
    }

    /** After the last question. */
    List<Warning> atTheEnd() {
        String place = network.description().claims().stream()
                .filter(claim -> (claim.text() + claim.place().words())
                        .toLowerCase(Locale.ROOT)
                        .contains("salien"))
                .findFirst()
                .map(Warnings::cited)
                .orElse("");
        return List.of(new Warning(
                Code.SALIENCE,
                "You have just thought about one possibility for a while, and so has everybody who writes about it. What is dwelt on seems"
                        + " likelier. Ask yourself what you would have said had nobody brought it up." + place));
    }

    private static String cited(Claim claim) {
        return " The text says so of itself: " + claim.text();
    }

    /** Where effects are asked for before the first pass is done. */
    Warning effects() {
        return new Warning(
                Code.EFFECTS,
                "From here on you see what each answer does to the conclusion. It is easy to steer by that without meaning to.");
    }
}
