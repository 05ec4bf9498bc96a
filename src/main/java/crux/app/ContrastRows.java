package crux.app;

import crux.analysis.Attribution;
import crux.app.text.Section;
import crux.compare.ChangeEffects;
import crux.compare.Divergence;
import crux.compare.Matching;
import crux.compare.NetworkGap;
import crux.format.Problem;
import crux.inference.Reading;
import crux.model.BeliefNetwork;
import crux.model.Variable;
import crux.notation.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Two networks side by side in the sections that a person reads. */
final class ContrastRows {

    private static final int MOST = 30;

    /** How many names a row holds: more make it wider than a terminal. */
    private static final int A_ROW = 3;

    private final Contrast found;
    private final NetworkGap gap;

    ContrastRows(Contrast found) {
        this.found = found;
        gap = found.gap();
    }

    String title() {
        return "%s against %s".formatted(found.nameB(), found.nameA());
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(size());
        found.overall().ifPresent(view -> sections.add(conclusions(view)));
        if (found.overall().isEmpty()) {
            sections.add(Section.of(
                    "Conclusions",
                    List.of("One of them names no conclusion: --target VARIABLE=STATE says what is asked of both.")));
        }
        sections.add(variables());
        sections.add(changes());
        sections.add(questions());
        found.overall().ifPresent(view -> sections.addAll(effects("overall", view)));
        found.granted().ifPresent(view -> sections.addAll(effects("granted", view)));
        gap.divergence().ifPresent(divergence -> sections.add(distances(divergence)));
        if (!found.notes().isEmpty()) {
            sections.add(Section.of(
                    "Notes", found.notes().stream().map(Problem::toString).toList()));
        }
        return sections;
    }

    static int edges(BeliefNetwork network) {
        return network.dependences().stream()
                .mapToInt(dependence -> dependence.parents().size())
                .sum();
    }

    private Section size() {
        List<List<String>> rows = new ArrayList<>();
        for (boolean first : List.of(true, false)) {
            BeliefNetwork network = (first ? found.a() : found.b()).network();
            rows.add(List.of(
                    first ? found.nameA() : found.nameB(),
                    "" + network.variables().size(),
                    "" + edges(network),
                    "" + network.credences().size()));
        }
        List<String> remarks = gap.isNone() ? List.of("They differ in nothing that is computed.") : List.of();
        return new Section("Size", "lrrr", List.of("", "variables", "edges", "questions"), rows, remarks);
    }

    private Section conclusions(Contrast.View view) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(conclusion(found.nameA(), view, Contrast.View::a));
        if (view.answers().isPresent()) {
            rows.add(conclusion(found.nameB() + ", under the answers of the other", view, Contrast.View::shared));
        }
        rows.add(conclusion(found.nameB(), view, Contrast.View::own));
        List<String> remarks = new ArrayList<>();
        remarks.add("Asked: %s; %s."
                .formatted(asked(found.a()), asked(found.b()))
                .replaceAll("Asked: (.*); \\1\\.", "Asked: $1."));
        if (view.effects().isEmpty()) {
            remarks.add("They conclude about different variables, so that no change of the one leads to the other.");
        }
        return new Section(
                "Conclusions",
                "lrr",
                List.of("", "overall", found.granted().isPresent() ? "granted" : ""),
                rows,
                remarks);
    }

    private static String asked(Standpoint at) {
        return at.target()
                .map(target -> Wording.state(at.network(), target.variable(), target.state()))
                .orElse("");
    }

    private List<String> conclusion(
            String name, Contrast.View view, java.util.function.Function<Contrast.View, Reading> which) {
        return List.of(
                name,
                percent(which.apply(view)),
                found.granted().map(which).map(ContrastRows::percent).orElse(""));
    }

    private static String percent(Reading reading) {
        return reading.chance().map(Figures::percent).orElse("impossible");
    }

    private Section variables() {
        List<List<String>> rows = new ArrayList<>();
        gap.matching().onlyA().forEach(one -> rows.add(List.of("−", one.id(), label(one))));
        gap.matching().onlyB().forEach(one -> rows.add(List.of("+", one.id(), label(one))));
        gap.matching().pairs().stream()
                .filter(match -> match.how() != Matching.How.ID)
                .forEach(match -> rows.add(List.of(
                        "=",
                        "%s is %s".formatted(match.a().id(), match.b().id()),
                        match.how() == Matching.How.NAME ? "by its label" : "by its place")));
        return limited("Variables of one alone (−, +), or under another name (=)", "lll", List.of(), rows, List.of());
    }

    private static String label(Variable variable) {
        return variable.label().equals(variable.id()) ? "" : variable.label();
    }

    private Section changes() {
        List<List<String>> rows = new ArrayList<>();
        for (NetworkGap.VariableChange change : gap.variables()) {
            List<String> what = what(change);
            for (int i = 0; i < what.size(); i++) {
                rows.add(List.of(i == 0 ? change.match().a().id() : "", what.get(i)));
            }
        }
        return limited("What is different about the others", "ll", List.of(), rows, List.of());
    }

    private static List<String> what(NetworkGap.VariableChange change) {
        List<String> what = new ArrayList<>();
        list(what, "states added", change.statesAdded());
        list(what, "states removed", change.statesRemoved());
        list(what, "parents added", change.parentsAdded());
        list(what, "parents removed", change.parentsRemoved());
        if (!change.formA().equals(change.formB())) {
            what.add("form %s, was %s".formatted(change.formB(), change.formA()));
        }
        if (change.greatest().orElse(0) > 0) {
            what.add("numbers, by up to " + points(change.greatest().orElse(0)));
        }
        return what;
    }

    private static void list(List<String> what, String kind, List<String> names) {
        for (int i = 0; i < names.size(); i += A_ROW) {
            what.add(kind + ": " + String.join(", ", names.subList(i, Math.min(i + A_ROW, names.size()))));
        }
    }

    private static String points(double difference) {
        return difference < 0.0005
                ? Figures.number(100 * difference, "points")
                : Figures.number(Math.round(1000 * difference) / 10.0, "points");
    }

    private Section questions() {
        List<List<String>> rows = gap.questions().stream()
                .map(question -> List.of(
                        question.credence(),
                        question.aspects().stream()
                                .map(aspect -> switch (aspect) {
                                    case ADDED -> "asked by the second alone";
                                    case REMOVED -> "asked by the first alone";
                                    case KIND -> "asks for something else";
                                    case WORDING -> "other words";
                                    case DEFAULT -> "other default";
                                })
                                .collect(Collectors.joining(", "))))
                .toList();
        return limited("Questions", "ll", List.of(), rows, List.of());
    }

    private List<Section> effects(String when, Contrast.View view) {
        List<Section> sections = new ArrayList<>();
        view.effects()
                .filter(effects -> !effects.list().isEmpty())
                .ifPresent(effects -> sections.add(changes(when, effects, view)));
        List<Attribution.Share> shares = view.answers().map(Attribution::shares).orElse(List.of());
        if (!shares.isEmpty()) {
            sections.add(limited(
                    "What the other answers to the same questions do, %s, in points".formatted(when),
                    "lr",
                    List.of(),
                    shares.stream()
                            .map(share -> List.of(share.player().id(), Signed.points(share.probability())))
                            .toList(),
                    List.of()));
        }
        return sections;
    }

    private Section changes(String when, ChangeEffects effects, Contrast.View view) {
        List<List<String>> rows = effects.list().stream()
                .map(effect -> List.of(
                        String.join(", ", effect.variables()),
                        Signed.points(effect.alone()),
                        Signed.points(effect.last()),
                        Signed.points(effect.share()) + error(effect)))
                .toList();
        List<String> remarks = new ArrayList<>();
        if (effects.method() instanceof Attribution.Method.Sampled sampled) {
            remarks.add(
                    "More than %s changes: shares are sampled, over %s pairs of orders with seed %s, ± their standard error."
                            .formatted(ChangeEffects.EXACT, sampled.pairs(), sampled.seed()));
        }
        if (Math.abs(effects.to() - view.shared().probability()) > 1e-9) {
            remarks.add("All changes together come to %s; what is left to the second's conclusion lies in evidence that"
                            .formatted(Figures.percent(effects.to()))
                    + " means something in one of them alone.");
        }
        return limited(
                "What each change of the network does, %s, in points".formatted(when),
                "lrrr",
                List.of("", "alone", "last of all", "share"),
                rows,
                remarks);
    }

    private static String error(ChangeEffects.Effect effect) {
        if (effect.error().isEmpty()) {
            return "";
        }
        double points = 100 * effect.error().getAsDouble();
        return points > 0 && points < 0.005
                ? " ± <0.01"
                : " ± " + Signed.of(points).replace("+", "");
    }

    private static Section limited(
            String title, String alignments, List<String> head, List<List<String>> rows, List<String> remarks) {
        List<String> all = new ArrayList<>(remarks);
        if (rows.size() > MOST) {
            all.add("and %s more; --format json lists all".formatted(rows.size() - MOST));
        }
        return new Section(title, alignments, head, rows.subList(0, Math.min(MOST, rows.size())), all);
    }

    private static Section distances(Divergence divergence) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Chan–Darwiche distance", number(divergence.distance())));
        rows.add(List.of("divergence of the second from the first, in bits", number(divergence.fromA())));
        rows.add(List.of("divergence of the first from the second, in bits", number(divergence.fromB())));
        List<String> remarks = new ArrayList<>();
        why(divergence).ifPresent(remarks::add);
        double distance = divergence.distance().orElse(Double.POSITIVE_INFINITY);
        if (distance > 0 && distance < 300) {
            remarks.add("No odds, under any evidence, differ by a factor of more than %s."
                    .formatted(Figures.number(
                            Double.parseDouble(String.format(Locale.ROOT, "%.3g", Math.exp(distance))), "")));
        }
        return new Section("How far apart they are", "lr", List.of(), rows, remarks);
    }

    /** Why a distance is missing, or infinite. */
    static Optional<String> why(Divergence divergence) {
        if (divergence.distance().isEmpty()) {
            return Optional.of("the distance is too large a computation");
        }
        return Double.isInfinite(divergence.distance().getAsDouble())
                ? Optional.of("one of them rules out what the other does not, so that the distance is infinite")
                : Optional.empty();
    }

    private static String number(OptionalDouble value) {
        if (value.isEmpty()) {
            return "–";
        }
        return Double.isInfinite(value.getAsDouble())
                ? "∞"
                : Figures.number(Math.round(1e4 * value.getAsDouble()) / 1e4, "");
    }
}
