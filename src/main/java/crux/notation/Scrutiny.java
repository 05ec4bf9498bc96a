package crux.notation;

import crux.model.Answer;
import crux.model.Credence;
import crux.model.Interval;
import crux.notation.Written.Code;
import crux.notation.Written.Note;
import java.util.ArrayList;
import java.util.List;

/** Holds an answer against its credence: the domain is enforced, the rest is worth a note. */
record Scrutiny(Credence credence) {

    /** How a single value was written. */
    enum Style {
        /** A number and nothing else. */
        BARE,
        /** With percent signs. */
        PERCENT,
        /** In any other form. */
        OTHER
    }

    /** Where percent says enough. */
    private static final Interval PLAIN = new Interval(0.02, 0.98);

    /** Refuses an answer outside the domain, and percentiles on its edge. */
    void enforceDomain(Answer answer) {
        Interval domain = credence.domain();
        ends(answer).stream()
                .filter(value -> !domain.contains(value))
                .findFirst()
                .ifPresent(value -> {
                    throw new Refusal(
                            "%s is outside the limits".formatted(Figures.number(value, credence.unit())),
                            "write a value " + limits());
                });
        if (answer instanceof Answer.Spread spread
                && (spread.low() == domain.low() || spread.high() == domain.high())) {
            throw new Refusal(
                    "a 5th or 95th percentile at the limit leaves nothing beyond it",
                    "write .. for hard bounds, or percentiles inside the limits");
        }
    }

    /** What the writer of an answer should know. */
    List<Note> notes(Answer answer, Style style) {
        List<Note> notes = new ArrayList<>();
        credence.range().ifPresent(range -> {
            if (ends(answer).stream().anyMatch(value -> !range.contains(value))) {
                notes.add(new Note(
                        Code.OUTSIDE,
                        "outside %s, where the author looked; it is taken as written".formatted(show(range))));
            }
        });
        if (answer instanceof Answer.Point point && credence.kind() != Credence.Kind.NUMBER) {
            chance(point, style, notes);
        }
        return notes;
    }

    private void chance(Answer.Point point, Style style, List<Note> notes) {
        if (point.values().stream().anyMatch(value -> value == 0 || value == 1)) {
            notes.add(new Note(Code.CERTAIN, certain(point.values().get(0), style)));
        } else if (style != Style.OTHER
                && !credence.isDistribution()
                && !PLAIN.contains(point.values().get(0))) {
            var chance = Figures.chance(point.values().get(0));
            notes.add(new Note(
                    Code.FAR,
                    "so far out, odds or bits are the finer scale: %s, %s"
                            .formatted(Figures.odds(chance), Figures.bits(chance))));
        }
    }

    private String certain(double value, Style style) {
        String text = switch (credence.kind()) {
            case DISTRIBUTION -> "a share of 0 or 100 % is certainty: no evidence can move it again";
            case WEIGHT -> "%s leaves one way of reasoning out altogether".formatted(show(value));
            default -> "%s is certainty: no evidence can move it again".formatted(show(value));
        };
        return text + (style == Style.BARE && value == 1 ? "; 1 of 100 is written 1%" : "");
    }

    private String limits() {
        Interval domain = credence.domain();
        if (Double.isInfinite(domain.low())) {
            return "of at most " + show(domain.high());
        }
        return Double.isInfinite(domain.high()) ? "of at least " + show(domain.low()) : "from " + show(domain);
    }

    private String show(Interval interval) {
        return show(interval.low()) + " to " + show(interval.high());
    }

    private String show(double value) {
        return credence.kind() == Credence.Kind.NUMBER
                ? Figures.number(value, credence.unit())
                : Figures.percent(value);
    }

    /** Every value an answer names. */
    private static List<Double> ends(Answer answer) {
        if (answer instanceof Answer.Point point) {
            return point.values();
        }
        if (answer instanceof Answer.Range range) {
            return List.of(range.low(), range.high());
        }
        if (answer instanceof Answer.Spread spread) {
            return List.of(spread.low(), spread.high());
        }
        return List.of();
    }
}
