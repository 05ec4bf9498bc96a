package crux.analysis;

import crux.model.Chance;
import crux.model.Settings;
import java.util.Optional;

/** The greatest conclusion met so far, or the least, and the answers that attain it. */
final class Extreme {

    private final int sign;
    private Optional<Chance> chance = Optional.empty();
    private Optional<Settings> attained = Optional.empty();

    /** Of the greatest for sign 1, of the least for sign −1. */
    Extreme(int sign) {
        this.sign = sign;
    }

    int sign() {
        return sign;
    }

    Optional<Settings> attained() {
        return attained;
    }

    void offer(Chance other, Settings settings) {
        if (chance.isEmpty() || sign * compare(other, chance.get()) > 0) {
            chance = Optional.of(other);
            attained = Optional.of(settings);
        }
    }

    /** Signed log2 odds: the greater the better; negative infinity before anything was met. */
    double bits() {
        return chance.map(value -> sign * Moves.bits(value)).orElse(Double.NEGATIVE_INFINITY);
    }

    /** As a bound that nothing goes beyond. */
    Bound exact() {
        return new Bound(reached(), attained.orElseThrow(), reached());
    }

    /** As a bound that nothing goes further beyond than {@code outer}. */
    Bound within(Chance outer) {
        return new Bound(reached(), attained.orElseThrow(), sign * compare(outer, reached()) < 0 ? reached() : outer);
    }

    private Chance reached() {
        return chance.orElseThrow(
                () -> new IllegalArgumentException("the evidence is impossible wherever the answers may lie"));
    }

    private static int compare(Chance a, Chance b) {
        int byProbability = Double.compare(a.probability(), b.probability());
        return byProbability != 0 ? byProbability : Double.compare(b.complement(), a.complement());
    }
}
