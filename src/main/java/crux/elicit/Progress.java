package crux.elicit;

/**
 * How far a questionnaire has come.
 *
 * @param total questions asked at its tiers
 * @param answered by the person
 * @param rejected by the person
 * @param skipped in this sitting
 */
public record Progress(int total, int answered, int rejected, int skipped) {

    /** Neither answered nor rejected nor skipped. */
    public int unanswered() {
        return total - answered - rejected - skipped;
    }

    /** Whether every question has been met once. */
    public boolean firstPassDone() {
        return unanswered() == 0;
    }

    /** In words: {@code 4 of 9 are yours, the rest are illustrations}. */
    public String line() {
        if (total == 0) {
            return "nothing is asked";
        }
        String rejections = rejected == 0 ? "" : ", %s rejected".formatted(rejected);
        if (answered + rejected == 0) {
            return "0 of %s answered, all numbers are illustrations".formatted(total);
        }
        if (answered + rejected == total) {
            return (rejected == 0 ? "all %s are yours" : "%2$s of %1$s are yours").formatted(total, answered)
                    + rejections;
        }
        return "%s of %s are yours%s, the rest are illustrations".formatted(answered, total, rejections);
    }
}
