package crux.model;

/**
 * A domain of numbers stretched over the whole line, so that no distribution laid on the line leaves the domain.
 *
 * <p>Between two ends, t = ln((x − low) / (high − x)), for a probability its logit; above one end, t = ln(x − low); below one, −ln(high −
 * x); with no end, x itself.
 *
 * @param domain where the numbers lie
 */
record LineScale(Interval domain) {

    /** The place of a number within the domain; infinite at an end. */
    double toLine(double x) {
        if (isOpenBelow()) {
            return isOpenAbove() ? x : -Math.log(domain.high() - x);
        }
        return isOpenAbove() ? Math.log(x - domain.low()) : Math.log((x - domain.low()) / (domain.high() - x));
    }

    /** The number at a place. */
    double fromLine(double t) {
        if (isOpenBelow()) {
            return isOpenAbove() ? t : domain.high() - Math.exp(-t);
        }
        if (isOpenAbove()) {
            return domain.low() + Math.exp(t);
        }
        double part = Math.exp(-Math.abs(t));
        double inwards = domain.width() * part / (1 + part);
        return t < 0 ? domain.low() + inwards : domain.high() - inwards;
    }

    /** dt/dx at a number inside the domain. */
    double slope(double x) {
        if (isOpenBelow()) {
            return isOpenAbove() ? 1 : 1 / (domain.high() - x);
        }
        double above = 1 / (x - domain.low());
        return isOpenAbove() ? above : above + 1 / (domain.high() - x);
    }

    private boolean isOpenBelow() {
        return Double.isInfinite(domain.low());
    }

    private boolean isOpenAbove() {
        return Double.isInfinite(domain.high());
    }
}
