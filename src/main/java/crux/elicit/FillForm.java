package crux.elicit;

/** A form that the rows of a variable may be proposed in. */
public enum FillForm {
    /** Each parent brings it about on its own. */
    NOISY_OR("noisy-or", "each parent alone may bring it about"),
    /** Each parent may keep it from coming about. */
    NOISY_AND("noisy-and", "each parent alone may keep it away"),
    /** Each parent adds its bits. */
    LOG_ODDS("log-odds", "each parent adds bits of its own"),
    /** A normal distribution about the weighted mean of the parents' ranks. */
    RANKED("ranked", "a weighted mean of the parents' ranks, with one spread"),
    /** Rows between the worst and the best. */
    INTERPOLATED("interpolated", "rows between the worst and the best, written out"),
    /** Every row by itself. */
    TABLE("table", "every row by itself");

    private final String title;
    private final String meaning;

    FillForm(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    /** What it says of the parents, in words. */
    public String meaning() {
        return meaning;
    }

    /** The name people write. */
    @Override
    public String toString() {
        return title;
    }
}
