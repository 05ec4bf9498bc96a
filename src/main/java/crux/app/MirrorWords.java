package crux.app;

import crux.model.Belief;
import crux.model.BeliefNetwork;
import crux.notation.Figures;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Beliefs and sizes as the mirror words them. */
final class MirrorWords {

    private static final int TENTHS = 10;

    private MirrorWords() {}

    /** Bits with their sign, to a tenth. */
    static String bits(OptionalDouble bits) {
        return bits(bits, TENTHS);
    }

    /** Bits with their sign, rounded to so many parts of one. */
    static String bits(OptionalDouble bits, int parts) {
        if (bits.isEmpty()) {
            return "";
        }
        String size = Figures.number(Math.rint(parts * Math.abs(bits.getAsDouble())) / parts, "");
        return (size.equals("0") ? "" : bits.getAsDouble() < 0 ? "−" : "+") + size + " bits";
    }

    /** A belief by the labels of what it speaks of. */
    static String of(BeliefNetwork network, Belief belief) {
        String heading = Wording.heading(
                network, belief.target().variable(), belief.target().state());
        String condition = belief.given().entrySet().stream()
                .map(entry -> Wording.state(network, entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(" and "));
        return condition.isEmpty() ? heading : heading + ", given " + condition;
    }

    /** A number to three figures. */
    static double rounded(double value) {
        return BigDecimal.valueOf(value).round(new MathContext(3)).doubleValue();
    }
}
