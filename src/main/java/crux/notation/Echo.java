package crux.notation;

import crux.model.Answer;
import crux.model.BeliefNetwork;
import crux.model.Credence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * An answer said back in every form it may be written in, so that its writer sees what was understood: {@code 25 % · 1 : 3 · −1.6
 * bits}. What the command line and the page show beside an answer.
 */
public final class Echo {

    private Echo() {}

    /** The line for one answer to a question of this network, shares by the labels of their states. */
    public static String of(BeliefNetwork network, Credence credence, Answer answer) {
        return of(credence, network.shareLabels(credence), answer);
    }

    /** The line for one answer to {@code credence}, shares by their states' ids. */
    public static String of(Credence credence, Answer answer) {
        return of(credence, credence.shares(), answer);
    }

    private static String of(Credence credence, List<String> labels, Answer answer) {
        if (answer instanceof Answer.Rejected rejected) {
            return rejected.reason().isEmpty() ? "rejected" : "rejected: " + rejected.reason();
        }
        if (answer instanceof Answer.Beta beta) {
            double mean = beta.a() / (beta.a() + beta.b());
            return "beta(%s, %s), mean %s"
                    .formatted(Figures.number(beta.a(), ""), Figures.number(beta.b(), ""), Figures.percent(mean));
        }
        if (answer instanceof Answer.Point point) {
            return point(credence, labels, point);
        }
        return credence.kind() == Credence.Kind.NUMBER
                ? spanned(answer, value -> Figures.number(value, credence.unit()))
                : String.join(
                        Figures.DOT,
                        spanned(answer, Figures::percent),
                        ends(answer, value -> Figures.odds(Figures.chance(value))),
                        ends(answer, value -> Figures.bits(Figures.chance(value))));
    }

    private static String point(Credence credence, List<String> labels, Answer.Point point) {
        double first = point.values().get(0);
        return switch (credence.kind()) {
            case PROBABILITY -> Figures.all(Figures.chance(first));
            case WEIGHT -> Figures.percent(first) + Figures.DOT + Figures.odds(Figures.chance(first));
            case NUMBER -> Figures.number(first, credence.unit());
            case DISTRIBUTION -> shares(labels, point);
        };
    }

    private static String shares(List<String> labels, Answer.Point point) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < point.values().size(); i++) {
            parts.add(labels.get(i) + " " + Figures.percent(point.values().get(i)));
        }
        return String.join(", ", parts);
    }

    /** The values of an uncertain answer with what they are. */
    private static String spanned(Answer answer, DoubleFunction<String> show) {
        if (answer instanceof Answer.Spread spread) {
            String ends = "90 % between " + show.apply(spread.low()) + " and " + show.apply(spread.high());
            return spread.hasBest() ? ends + ", median " + show.apply(spread.best()) : ends;
        }
        return "between " + ends(answer, show);
    }

    private static String ends(Answer answer, DoubleFunction<String> show) {
        if (answer instanceof Answer.Range range) {
            return show.apply(range.low()) + " and " + show.apply(range.high());
        }
        if (answer instanceof Answer.Spread spread) {
            return show.apply(spread.low()) + " and " + show.apply(spread.high());
        }
        throw new IllegalArgumentException("no ends of " + answer);
    }
}
