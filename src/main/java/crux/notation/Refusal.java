package crux.notation;

/** Carries a refusal out of the reading of a text. It never leaves the package. */
final class Refusal extends RuntimeException {

    private final Written.Refused refused;

    Refusal(String what, String mend) {
        super(what, null, false, false);
        refused = new Written.Refused(what, mend);
    }

    Written.Refused refused() {
        return refused;
    }
}
