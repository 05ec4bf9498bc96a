package crux.notation;

import crux.model.Credence;
import java.util.Locale;

/** What may be written in answer to one credence, in words. */
record Acceptable(Credence credence) {

    private static final String CHANCE = "25%, 0.25, 1:3, 1/4, 1 in 4, -1.6 bits";
    private static final String UNCERTAIN =
            "10..40% (hard bounds), 10% to 40% (a 90 % interval), 5% 25% 60% (5th, 50th and 95th percentiles), beta(2,6)";

    /** Every form that is accepted, with examples. */
    String forms() {
        return switch (credence.kind()) {
            case PROBABILITY -> "write " + CHANCE + ", a word such as likely, " + UNCERTAIN;
            case WEIGHT -> "write " + CHANCE + ", " + UNCERTAIN;
            case NUMBER ->
                "write a number"
                        + (credence.unit().isEmpty() ? "" : " of " + credence.unit())
                        + ": 3, 1..5 (hard bounds), 1 to 5 (a 90 % interval), 1 3 5 (5th, 50th and 95th percentiles)";
            case DISTRIBUTION -> "write " + shares();
        };
    }

    private String shares() {
        int size = credence.size();
        return "%s shares that sum to 100 %% or to 1, in the order %s: %s, or their proportions: %s"
                .formatted(size, String.join(", ", credence.shares()), example(size, " ", "%"), example(size, ":", ""));
    }

    /** Falling shares that sum to 100. */
    private static String example(int size, String between, String sign) {
        StringBuilder text = new StringBuilder();
        int left = 100;
        for (int i = 0; i < size; i++) {
            int share = i == size - 1 ? left : Math.max(left / 2, 0);
            text.append(i == 0 ? "" : between).append(share).append(sign);
            left -= share;
        }
        return text.toString();
    }

    /** The refusal of a word or sign that means nothing here. */
    Refusal notUnderstood(String piece) {
        return new Refusal("“%s” is not understood".formatted(piece), forms());
    }

    /** The refusal of a text for what is wrong with it as a whole. */
    Refusal refusal(String what) {
        return new Refusal(what, forms());
    }

    /** The unit as it stands at a place of a cleaned text, in singular or plural; empty where it does not. */
    String unitAt(String text, int at) {
        String unit = credence.unit().toLowerCase(Locale.ROOT);
        if (unit.isEmpty()) {
            return "";
        }
        String stem = unit.endsWith("s") && unit.length() > 1 ? unit.substring(0, unit.length() - 1) : unit;
        for (String form : new String[] {stem + "s", unit, stem}) {
            if (text.startsWith(form, at) && !letterAt(text, at + form.length())) {
                return form;
            }
        }
        return "";
    }

    private static boolean letterAt(String text, int at) {
        return at < text.length() && Character.isLetter(text.charAt(at));
    }
}
