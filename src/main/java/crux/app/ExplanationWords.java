package crux.app;

import crux.analysis.Consideration;
import crux.analysis.Ledger;
import crux.analysis.Player;
import crux.analysis.Worth;
import crux.model.BeliefNetwork;
import crux.model.Credence;
import crux.model.Finding;
import crux.notation.Figures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** An explanation as a paragraph: where the conclusion stands, and the three heaviest considerations with their direction. */
final class ExplanationWords {

    private static final int NAMED = 3;

    private ExplanationWords() {}

    static String paragraph(BeliefNetwork network, Worth worth, Ledger ledger, String reference) {
        String stands = "The conclusion stands at %s.".formatted(Figures.all(worth.now()));
        List<Consideration> all = Consideration.of(ledger);
        if (all.isEmpty()) {
            return stands + " " + learning(network, worth, found(ledger));
        }
        List<Consideration> heaviest = all.subList(0, Math.min(NAMED, all.size()));
        String from = ledger.reference()
                .chance()
                .map(chance -> " at %s".formatted(Figures.percent(chance)))
                .orElse("");
        String named = heaviest.stream().map(one -> words(network, one)).collect(Collectors.joining("; "));
        double others = all.subList(heaviest.size(), all.size()).stream()
                .mapToDouble(Consideration::push)
                .sum();
        String rest = all.size() == heaviest.size()
                ? ""
                : " The %s others together %s it by %s."
                        .formatted(
                                all.size() - heaviest.size(),
                                others < 0 ? "lower" : "raise",
                                size(others, heaviest.get(0).inBits()));
        String heading = heaviest.size() == 1 ? "what weighs is this" : "what weighs most is this";
        return "%s Starting from %s%s, %s: %s.%s".formatted(stands, reference, from, heading, named, rest);
    }

    private static String words(BeliefNetwork network, Consideration one) {
        return "%s %s it by %s"
                .formatted(
                        player(network, one.player()),
                        one.push() < 0 ? "lowers" : "raises",
                        size(one.push(), one.inBits()));
    }

    static String size(double push, boolean inBits) {
        double size = Math.abs(push);
        return inBits
                ? Figures.number(Math.round(100 * size) / 100.0, "bits")
                : Figures.number(Math.round(1e4 * size) / 100.0, "points");
    }

    /** What pushes: {@code the answer to “Goal-guarding works” (50 %)}. */
    static String player(BeliefNetwork network, Player player) {
        if (player instanceof Player.Answered answered) {
            Credence credence = network.coordinates().credence(answered.id());
            String value = IntStream.range(0, answered.b().size())
                    .mapToObj(i -> Wording.value(
                                    network,
                                    credence.coordinates().get(i),
                                    answered.b().get(i))
                            .replace(" %", "%"))
                    .collect(Collectors.joining("/"));
            return "the answer to “%s” (%s)".formatted(credence.label(), value);
        }
        if (player instanceof Player.Evidence evidence) {
            return evidence.b()
                    .map(finding -> found(network, finding))
                    .orElse("the lack of a finding on " + evidence.id());
        }
        Player.Done done = (Player.Done) player;
        return done.b().map(act -> Wording.act(network, act)).orElse(done.id());
    }

    /** {@code the finding that the X-ray is abnormal}. */
    private static String found(BeliefNetwork network, Finding finding) {
        if (finding instanceof Finding.Observed seen) {
            return "the finding that " + Wording.state(network, seen.variable(), seen.state());
        }
        return (finding instanceof Finding.Likelihood ? "the " : "what is ") + Wording.finding(network, finding);
    }

    /** Where nothing pushes: no answers are asked and nothing is known, so what is left is what could be learned. */
    private static String learning(BeliefNetwork network, Worth worth, String found) {
        List<Worth.Lesson> lessons = worth.lessons().stream()
                .filter(lesson -> lesson.information() > 0)
                .limit(NAMED)
                .toList();
        if (lessons.isEmpty()) {
            return "Nothing pushes it: no answer differs from where the ledger starts, %s, and no variable bears on it."
                    .formatted(found);
        }
        List<String> parts = new ArrayList<>();
        for (Worth.Lesson lesson : lessons) {
            Worth.Prospect up = extreme(lesson, true);
            Worth.Prospect down = extreme(lesson, false);
            parts.add("“%s”, which would raise it to %s if %s and lower it to %s if %s"
                    .formatted(
                            network.variable(lesson.variable()).label(),
                            Figures.percent(up.conclusion()),
                            up.state(),
                            Figures.percent(down.conclusion()),
                            down.state()));
        }
        return "Nothing pushes it yet: no answer differs from where the ledger starts, and %s. What bears on it most is %s."
                .formatted(found, String.join("; ", parts));
    }

    private static String found(Ledger ledger) {
        return ledger.inOrder().isEmpty() ? "nothing was found" : "what was found does not bear on it";
    }

    private static Worth.Prospect extreme(Worth.Lesson lesson, boolean high) {
        Comparator<Worth.Prospect> order = Comparator.comparingDouble(Worth.Prospect::conclusion);
        return lesson.states().stream().max(high ? order : order.reversed()).orElseThrow();
    }
}
