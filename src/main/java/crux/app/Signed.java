package crux.app;

import crux.notation.Figures;
import java.util.OptionalDouble;

/** Moves up and down as people read them: {@code +12.3}, {@code −0.4}, {@code 0}. */
final class Signed {

    private Signed() {}

    /** To hundredths; a dash where there is none. */
    static String of(OptionalDouble value) {
        return value.isPresent() ? of(value.getAsDouble()) : "–";
    }

    /** To hundredths. */
    static String of(double value) {
        String size = Figures.number(Math.round(Math.abs(value) * 100) / 100.0, "");
        return size.equals("0") ? "0" : (value < 0 ? "−" : "+") + size;
    }

    /** Whether there is anything to see of it but 0. */
    static boolean shows(double value) {
        return Math.round(Math.abs(value) * 100) > 0;
    }

    /** A move of probability in points. */
    static String points(OptionalDouble value) {
        return value.isPresent() ? of(100 * value.getAsDouble()) : "–";
    }
}
