package crux.notation;

import crux.notation.Token.Kind;

/**
 * One value as written: a number, its sign or unit, or two numbers and what stands between them.
 *
 * @param first the number, or the first of two
 * @param form {@code NUMBER} where nothing follows the number
 * @param second the second of two; the first again where there is one alone
 */
record WrittenValue(Token first, Kind form, Token second) {

    /** Whether a percent sign or a unit ends it. */
    boolean hasSuffix() {
        return form == Kind.PERCENT || form == Kind.BITS || form == Kind.UNIT;
    }

    /** This value with the sign or unit of {@code last}, where it has none. */
    WrittenValue withSuffixOf(WrittenValue last) {
        return form == Kind.NUMBER && last.hasSuffix() ? new WrittenValue(first, last.form, first) : this;
    }

    private String text() {
        return switch (form) {
            case PERCENT -> first.text() + "%";
            case SLASH -> first.text() + "/" + second.text();
            case IN -> first.text() + " in " + second.text();
            default -> first.text();
        };
    }

    /** A number of the credence's unit. */
    double asNumber(Acceptable acceptable) {
        return switch (form) {
            case NUMBER, UNIT -> first.number(0);
            case SLASH -> quotient();
            case BITS -> throw acceptable.refusal("this is not asked in bits");
            case PERCENT -> throw acceptable.refusal("this is asked as a number, not in percent");
            default -> throw acceptable.refusal("this is asked as a number, not as a chance");
        };
    }

    /** A chance from 0 to 1. */
    double asChance(Acceptable acceptable) {
        return switch (form) {
            case NUMBER -> plainChance();
            case PERCENT -> inUnit(told(first.number(-2)));
            case BITS -> ofBits(first.number(0));
            case COLON -> ofOdds();
            case SLASH -> ofFraction();
            case IN -> ofFrequency();
            default -> throw acceptable.refusal("this is asked as a chance");
        };
    }

    private double plainChance() {
        double value = first.number(0);
        if (value < 0) {
            throw new Refusal(
                    "%s is below 0".formatted(first.text()),
                    "write a chance from 0 to 1, or name bits: %s bits".formatted(first.text()));
        }
        if (value > 1 && value <= 100) {
            throw new Refusal(
                    "%s is above 1".formatted(first.text()), "for %1$s of 100 write %1$s%%".formatted(first.text()));
        }
        return inUnit(value);
    }

    private double inUnit(double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new Refusal("%s is not a chance".formatted(text()), "write one from 0 to 100 %, or from 0 to 1");
        }
        return value;
    }

    private static double ofBits(double bits) {
        double other = Math.pow(2, -Math.abs(bits));
        return representable(bits < 0 ? other / (1 + other) : 1 / (1 + other));
    }

    private double ofOdds() {
        double won = first.number(0);
        double lost = second.number(0);
        if (won < 0 || lost < 0 || won + lost == 0) {
            throw new Refusal("odds have no negative side and not two of 0", "write odds such as 1:3 or 3:1");
        }
        // Halves, where the sum of the two is beyond all numbers.
        double part = Double.isInfinite(won + lost) ? 0.5 : 1;
        double chance = part * won / (part * won + part * lost);
        return won == 0 || lost == 0 ? chance : representable(chance);
    }

    private double ofFraction() {
        double fraction = inUnit(quotient());
        if (fraction > 0 && first.number(0) + second.number(0) == 100) {
            throw new Refusal(
                    "%s may be read as odds or as a fraction".formatted(text()),
                    "write %s:%s for odds, or %s for the fraction"
                            .formatted(first.text(), second.text(), Figures.percent(fraction)));
        }
        return fraction;
    }

    private double ofFrequency() {
        double of = second.number(0);
        if (first.number(0) > of) {
            throw new Refusal(
                    "%s is more than %s".formatted(first.text(), second.text()),
                    "write how many of how many: 25 of 100");
        }
        return inUnit(quotient());
    }

    private double quotient() {
        double below = second.number(0);
        if (below <= 0) {
            throw new Refusal("nothing can be divided by %s".formatted(second.text()), "write a fraction such as 1/4");
        }
        double quotient = told(first.number(0) / below);
        if (Double.isInfinite(quotient)) {
            throw new Refusal("%s is too large".formatted(text()), "write a number below 10^308");
        }
        return quotient;
    }

    /** Refuses what would be kept as 0 and is not 0. */
    private double told(double value) {
        if (value == 0 && first.number(0) != 0) {
            throw new Refusal("%s cannot be told from 0".formatted(text()), "write 0, or a number above 10^-308");
        }
        return value;
    }

    /** Refuses what would be kept as 0 or 1 and was not so meant. */
    private static double representable(double chance) {
        if (chance == 0 || chance == 1) {
            throw new Refusal(
                    "a chance so near %s cannot be told from it".formatted(chance == 0 ? "0" : "1"),
                    "write %s, or at most %s"
                            .formatted(chance == 0 ? "0%" : "100%", chance == 0 ? "-1074 bits" : "53 bits"));
        }
        return chance;
    }
}
