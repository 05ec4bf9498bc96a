package crux.inference;

/**
 * An exact answer needs more memory than is allowed: refused with its size, before memory is taken.
 *
 * <p>Not a fault of the program or of the input but of their meeting; whoever faces the user catches it.
 */
public final class TooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient TreeSize size;
    private final long limit;

    TooLarge(TreeSize size, long limit) {
        super(size.inWords(limit));
        this.size = size;
        this.limit = limit;
    }

    /** What it would have needed. */
    public TreeSize size() {
        return size;
    }

    /** How many bytes are allowed. */
    public long limit() {
        return limit;
    }
}
