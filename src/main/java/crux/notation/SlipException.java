package crux.notation;

/** Carries the first slip out of a reader of text; it never leaves this package. */
final class SlipException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Slip slip;

    SlipException(int offset, String what, String mend) {
        super(what, null, false, false);
        slip = new Slip(offset, what, mend);
    }

    Slip slip() {
        return slip;
    }
}
