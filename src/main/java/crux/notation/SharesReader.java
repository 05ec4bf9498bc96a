package crux.notation;

import crux.notation.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads shares over the states of a distribution.
 *
 * <p>shares = share (separator share)* | number (":" number)*; a share is a number, a percentage or a fraction. Commas, semicolons
 * and spaces separate; colons make proportions of whatever they sum to.
 */
final class SharesReader {

    private final Acceptable acceptable;
    private final List<Token> tokens;
    private final List<Token> firsts = new ArrayList<>();
    private final List<Token> seconds = new ArrayList<>();
    private boolean percent;
    private boolean colons;
    private boolean commas;
    private int at;

    SharesReader(Acceptable acceptable, List<Token> tokens) {
        this.acceptable = acceptable;
        this.tokens = tokens;
    }

    /** As many numbers as there are states, in proportion to the shares. */
    WrittenShares read() {
        while (at < tokens.size()) {
            share();
            separator();
        }
        checkCount();
        return colons ? proportions() : ofAWhole();
    }

    private void share() {
        Token first = number();
        firsts.add(first);
        if (nextIs(Kind.SLASH)) {
            at++;
            seconds.add(number());
        } else {
            seconds.add(ONE);
        }
        if (nextIs(Kind.PERCENT)) {
            at++;
            percent = true;
        }
    }

    private void separator() {
        if (nextIs(Kind.COMMA) || nextIs(Kind.SEMICOLON) || nextIs(Kind.COLON)) {
            colons |= nextIs(Kind.COLON);
            commas |= nextIs(Kind.COMMA);
            at++;
            if (at == tokens.size()) {
                throw acceptable.refusal("a share is missing at the end");
            }
        }
    }

    private Token number() {
        if (at == tokens.size() || !tokens.get(at).is(Kind.NUMBER)) {
            throw acceptable.refusal(
                    at == tokens.size()
                            ? "a share is missing at the end"
                            : "“%s” is not understood there"
                                    .formatted(tokens.get(at).text()));
        }
        Token token = tokens.get(at++);
        double value = token.number(0);
        if (!(value >= 0) || Double.isInfinite(value)) {
            throw acceptable.refusal("%s is no share".formatted(token.text()));
        }
        if (token.vanishes()) {
            throw new Refusal("%s cannot be told from 0".formatted(token.text()), "write 0, or a number above 10^-308");
        }
        return token;
    }

    private boolean nextIs(Kind kind) {
        return at < tokens.size() && tokens.get(at).is(kind);
    }

    private void checkCount() {
        int size = acceptable.credence().size();
        if (firsts.size() != size) {
            String comma = commas ? "; a comma separates shares and never marks decimals" : "";
            throw acceptable.refusal("%s where %s are asked for%s"
                    .formatted(firsts.size() == 1 ? "1 share" : firsts.size() + " shares", size, comma));
        }
    }

    private WrittenShares proportions() {
        List<Double> shares = values(0);
        double total = sum(shares);
        if (percent || total == 0 || Double.isInfinite(total)) {
            throw acceptable.refusal("these are no proportions");
        }
        return new WrittenShares(shares.stream().map(share -> share / total).toList(), 1);
    }

    /** Shares of 1, or of 100 where a percent sign says so or they sum so. */
    private WrittenShares ofAWhole() {
        List<Double> ofOne = values(0);
        List<Double> ofHundred = values(-2);
        boolean hundred = percent || Math.abs(sum(ofHundred) - 1) <= WrittenShares.TOLERANCE;
        return WrittenShares.of(hundred ? ofHundred : ofOne, percent, acceptable);
    }

    private List<Double> values(int powerOfTen) {
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < firsts.size(); i++) {
            double below = seconds.get(i).number(0);
            if (below == 0) {
                throw acceptable.refusal("nothing can be divided by 0");
            }
            values.add(firsts.get(i).number(powerOfTen) / below);
        }
        return values;
    }

    private static final Token ONE = new Token(Kind.NUMBER, "1");

    private static double sum(List<Double> values) {
        return values.stream().reduce(0.0, Double::sum);
    }
}
