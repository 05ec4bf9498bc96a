package crux.notation;

import crux.model.Answer;
import crux.model.Credence;
import crux.notation.Token.Kind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Reads an answer to a credence of a single value: one value, hard bounds, a 90 % interval, or three percentiles.
 *
 * <p>text = value | value ".." value | value "to" value | value separator value separator value; a value without a sign or unit
 * takes that of the last.
 */
final class SingleReader {

    private static final Set<Kind> SEPARATORS = EnumSet.of(Kind.NUMBER, Kind.COMMA, Kind.SEMICOLON);
    private static final Set<Kind> JOINTS = EnumSet.of(Kind.NUMBER, Kind.COMMA, Kind.SEMICOLON, Kind.DOTS, Kind.TO);

    private final Acceptable acceptable;
    private final List<Token> tokens;
    private final List<WrittenValue> values = new ArrayList<>();
    private final List<Kind> joints = new ArrayList<>();
    private int at;

    SingleReader(Acceptable acceptable, List<Token> tokens) {
        this.acceptable = acceptable;
        this.tokens = tokens;
    }

    Answer read() {
        split();
        double[] read = numbers();
        if (values.size() == 1) {
            return Answer.Point.of(read[0]);
        }
        if (values.size() == 2 && joints.get(0) == Kind.DOTS) {
            inOrder("hard bounds", "the low end comes first", read[0] <= read[1]);
            return new Answer.Range(read[0], read[1]);
        }
        if (values.size() == 2 && joints.get(0) == Kind.TO) {
            inOrder("an interval", "the low end comes first, the high end is above it", read[0] < read[1]);
            return Answer.Spread.interval(read[0], read[1]);
        }
        if (values.size() == 3 && SEPARATORS.containsAll(joints)) {
            inOrder("percentiles", "each is above the one before it", read[0] < read[1] && read[1] < read[2]);
            return new Answer.Spread(read[0], read[1], read[2]);
        }
        throw acceptable.refusal(
                values.size() == 2
                        ? "two values with nothing between them say neither bounds nor an interval"
                        : "%s values are no answer to this question".formatted(values.size()));
    }

    private void inOrder(String what, String rule, boolean holds) {
        if (!holds) {
            throw new Refusal(what + " out of order", rule);
        }
    }

    /** Values and what joins them; a dash is refused, for it may mean bounds or an interval. */
    private void split() {
        while (true) {
            values.add(value());
            if (at == tokens.size()) {
                return;
            }
            Token joint = tokens.get(at);
            if (joint.is(Kind.DASH)) {
                throw new Refusal(
                        "a dash between two values may mean bounds or an interval",
                        "write .. for hard bounds, to for a 90 % interval: 10..40% or 10% to 40%");
            }
            if (!JOINTS.contains(joint.kind())) {
                throw acceptable.refusal("“%s” is not understood there".formatted(joint.text()));
            }
            joints.add(joint.kind());
            if (!joint.is(Kind.NUMBER)) {
                at++;
            }
        }
    }

    private WrittenValue value() {
        Token first = expectNumber();
        if (at == tokens.size()) {
            return new WrittenValue(first, Kind.NUMBER, first);
        }
        Token next = tokens.get(at);
        switch (next.kind()) {
            case PERCENT, BITS, UNIT -> {
                at++;
                return new WrittenValue(first, next.kind(), first);
            }
            case COLON, SLASH, IN -> {
                at++;
                return new WrittenValue(first, next.kind(), expectNumber());
            }
            default -> {
                return new WrittenValue(first, Kind.NUMBER, first);
            }
        }
    }

    private Token expectNumber() {
        if (at == tokens.size()) {
            throw acceptable.refusal("a number is missing at the end");
        }
        Token token = tokens.get(at);
        if (!token.is(Kind.NUMBER)) {
            throw acceptable.refusal("a number is missing before “%s”".formatted(token.text()));
        }
        if (Double.isInfinite(token.number(0))) {
            throw new Refusal("%s is too large".formatted(token.text()), "write a number below 10^308");
        }
        if (token.vanishes()) {
            throw new Refusal("%s cannot be told from 0".formatted(token.text()), "write 0, or a number above 10^-308");
        }
        at++;
        return token;
    }

    private double[] numbers() {
        refuseDecimalComma();
        refuseOddsInWords();
        Credence.Kind kind = acceptable.credence().kind();
        WrittenValue last = values.get(values.size() - 1);
        return values.stream()
                .map(value -> value.withSuffixOf(last))
                .mapToDouble(
                        value -> kind == Credence.Kind.NUMBER ? value.asNumber(acceptable) : value.asChance(acceptable))
                .toArray();
    }

    /** A comma after bare digits marks decimals, unless both commas of three values separate them. */
    private void refuseDecimalComma() {
        if (values.size() == 3 && joints.equals(List.of(Kind.COMMA, Kind.COMMA))) {
            return;
        }
        for (int i = 0; i < joints.size(); i++) {
            if (joints.get(i) == Kind.COMMA && !values.get(i).hasSuffix()) {
                throw new Refusal(
                        "a comma never marks decimals here",
                        "write a point: %s.%s"
                                .formatted(
                                        values.get(i).second().text(),
                                        values.get(i + 1).first().text()));
            }
        }
    }

    /** "3 to 1" is how odds are spoken; an interval of chances has none above 1. */
    private void refuseOddsInWords() {
        boolean chance = acceptable.credence().kind() != Credence.Kind.NUMBER;
        if (chance
                && joints.equals(List.of(Kind.TO))
                && values.stream().allMatch(value -> value.form() == Kind.NUMBER)
                && values.stream().anyMatch(value -> value.first().number(0) > 1)) {
            String low = values.get(0).first().text();
            String high = values.get(1).first().text();
            throw new Refusal(
                    "%s to %s is no interval of chances".formatted(low, high),
                    "write %s:%s for odds, or 10%% to 40%% for a 90 %% interval".formatted(low, high));
        }
    }
}
