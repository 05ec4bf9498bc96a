package crux.notation;

import crux.model.Answer;
import crux.model.Credence;
import crux.model.Interval;
import crux.notation.Scrutiny.Style;
import crux.notation.Written.Code;
import crux.notation.Written.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers to one credence as people write them, and back.
 *
 * <p>The forms are listed in {@code src/docs/written-forms.md}; the table {@code crux/vectors/written-credences.json} is their
 * specification, case by case, for this reader and for the page's. The locale of the machine has no say: a point marks decimals, a
 * comma never does. Immutable; safe to share between threads.
 *
 * <pre>{@code
 * Written written = CredenceText.of(credence).read("1:3");
 * }</pre>
 */
public final class CredenceText {

    private static final Pattern HEDGE = Pattern.compile("(?:about|around|approximately|roughly|~|≈) *(?=[0-9.+-])");
    private static final Pattern BETA = Pattern.compile("beta ?\\( ?([^ ,;()]+) ?[,; ] ?([^ ,;()]+) ?\\)");
    private static final Pattern POSITIVE = Pattern.compile("(?:[0-9]+(?:\\.[0-9]+)?|\\.[0-9]+)(?:e[+-]?[0-9]{1,4})?");

    /** Within which a Beta distribution can be computed: beyond, it all lies at 0 and 1, or at one value. */
    private static final double LEAST_PARAMETER = 1e-3;

    private static final double MOST_PARAMETER = 1e9;

    private final Credence credence;
    private final Acceptable acceptable;
    private final Scrutiny scrutiny;

    private CredenceText(Credence credence) {
        this.credence = credence;
        acceptable = new Acceptable(credence);
        scrutiny = new Scrutiny(credence);
    }

    /** What may be written in answer to {@code credence}. */
    public static CredenceText of(Credence credence) {
        return new CredenceText(credence);
    }

    /** What would be accepted, in words with examples: a help text. */
    public String forms() {
        return acceptable.forms();
    }

    /** The answer a text stands for, or why it stands for none. */
    public Written read(String text) {
        try {
            return accepted(Tokens.cleaned(text));
        } catch (Refusal refusal) {
            return refusal.refused();
        }
    }

    /** The answer that plain numbers stand for, one value or a share for each state, or why they stand for none. */
    public Written read(List<Double> values) {
        try {
            return numbers(values);
        } catch (Refusal refusal) {
            return refusal.refused();
        }
    }

    /** A text that reads back as the same answer, to the bit: what a file keeps. Not for a rejected question. */
    public String write(Answer answer) {
        if (answer instanceof Answer.Point point) {
            return String.join(" ", point.values().stream().map(NumberText::of).toList());
        }
        if (answer instanceof Answer.Range range) {
            return NumberText.of(range.low()) + ".." + NumberText.of(range.high());
        }
        if (answer instanceof Answer.Spread spread) {
            return NumberText.of(spread.low())
                    + (spread.hasBest() ? " " + NumberText.of(spread.best()) + " " : " to ")
                    + NumberText.of(spread.high());
        }
        if (answer instanceof Answer.Beta beta) {
            return "beta(" + NumberText.of(beta.a()) + "," + NumberText.of(beta.b()) + ")";
        }
        throw new IllegalArgumentException("a rejected question has no written form");
    }

    private Written accepted(String text) {
        if (text.isEmpty()) {
            throw acceptable.refusal("nothing is written");
        }
        String word = text.replace('-', ' ');
        Optional<Interval> range = VerbalScale.range(word);
        if (range.isPresent()) {
            return word(word, range.get());
        }
        if (text.startsWith("beta")) {
            return written(beta(text), Style.OTHER, List.of());
        }
        Matcher hedge = HEDGE.matcher(text);
        List<Note> notes = new ArrayList<>();
        if (hedge.lookingAt()) {
            notes.add(new Note(
                    Code.HEDGE,
                    "“%s” is not kept: write 10%% to 40%% to say how unsure you are"
                            .formatted(hedge.group().trim())));
        }
        return values(text.substring(hedge.lookingAt() ? hedge.end() : 0), notes);
    }

    private Written values(String text, List<Note> notes) {
        Tokens tokens = Tokens.of(text, acceptable);
        if (tokens.hasGrouping()) {
            notes.add(new Note(Code.THOUSANDS, "a comma groups thousands; a point marks decimals"));
        }
        if (credence.isDistribution()) {
            return shares(new SharesReader(acceptable, tokens.list()).read(), notes);
        }
        return written(new SingleReader(acceptable, tokens.list()).read(), style(tokens.list()), notes);
    }

    private static Style style(List<Token> tokens) {
        if (tokens.size() == 1) {
            return Style.BARE;
        }
        boolean percent =
                tokens.stream().allMatch(token -> token.is(Token.Kind.NUMBER) || token.is(Token.Kind.PERCENT));
        return percent ? Style.PERCENT : Style.OTHER;
    }

    private Written shares(WrittenShares shares, List<Note> notes) {
        List<Note> all = new ArrayList<>(notes);
        if (shares.isScaled()) {
            all.add(new Note(
                    Code.NORMALISED,
                    "the shares summed to %s and were scaled to 100 %%"
                            .formatted(Figures.number(100 * shares.total(), "") + " %")));
        }
        return written(new Answer.Point(shares.shares()), Style.OTHER, all);
    }

    private Written numbers(List<Double> values) {
        if (values.size() != credence.size()) {
            throw acceptable.refusal("%s numbers where %s are asked for".formatted(values.size(), credence.size()));
        }
        if (values.stream().anyMatch(value -> Double.isNaN(value) || Double.isInfinite(value))) {
            throw acceptable.refusal("a number is not finite");
        }
        if (!credence.isDistribution()) {
            return written(new Answer.Point(values), Style.BARE, List.of());
        }
        return shares(WrittenShares.of(values, false, acceptable), List.of());
    }

    private Written word(String word, Interval range) {
        if (credence.kind() != Credence.Kind.PROBABILITY) {
            throw acceptable.refusal("“%s” is a word for the chance of an event".formatted(word));
        }
        String text = "“%s” is %s to %s on the scale of ICD 203; the range is kept"
                .formatted(word, Figures.percent(range.low()), Figures.percent(range.high()));
        return written(new Answer.Range(range.low(), range.high()), Style.OTHER, List.of(new Note(Code.WORD, text)));
    }

    private Answer beta(String text) {
        if (credence.isDistribution() || credence.kind() == Credence.Kind.NUMBER) {
            throw acceptable.refusal("a Beta distribution is for a chance");
        }
        Matcher matcher = BETA.matcher(text);
        if (!matcher.matches()) {
            throw new Refusal("a Beta distribution takes two numbers", "write beta(2,6)");
        }
        return new Answer.Beta(positive(matcher.group(1)), positive(matcher.group(2)));
    }

    private static double positive(String number) {
        double value = POSITIVE.matcher(number).matches() ? Double.parseDouble(number) : 0;
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new Refusal(
                    "%s is no parameter of a Beta distribution".formatted(number), "write two positive numbers");
        }
        if (value < LEAST_PARAMETER || value > MOST_PARAMETER) {
            throw new Refusal(
                    "%s is too %s for a Beta distribution".formatted(number, value < 1 ? "small" : "large"),
                    "write two numbers from 0.001 to 1000000000");
        }
        return value;
    }

    private Written written(Answer answer, Style style, List<Note> notes) {
        scrutiny.enforceDomain(answer);
        List<Note> all = new ArrayList<>(notes);
        all.addAll(scrutiny.notes(answer, style));
        return new Written.Accepted(answer, all);
    }
}
