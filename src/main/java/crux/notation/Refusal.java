package crux.notation;

/** Carries a refusal out of the reading of a text. It never leaves the package. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Written.Refused refused;

    Refusal(String what, String mend) {
        super(what, null, false, false);
        refused = new Written.Refused(what, mend);
    }

    Written.Refused refused() {
        return refused;
    }
}
