package crux.web;

import crux.app.Json;
import crux.app.Unusable;
import crux.format.Problem;
import tools.jackson.databind.node.ObjectNode;

/** A request that is not met: with what status, what is wrong and how to mend it. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String mend;

    Refusal(int status, String what, String mend) {
        super(what, null, false, false);
        this.status = status;
        this.mend = mend;
    }

    /** What a use case found wrong; the first problem stands for all. */
    static Refusal of(int status, Unusable unusable) {
        Problem first = unusable.problems().get(0);
        return new Refusal(status, first.what(), first.mend());
    }

    int status() {
        return status;
    }

    String mend() {
        return mend;
    }

    ObjectNode json() {
        return Json.object().put("what", getMessage()).put("mend", mend);
    }
}
