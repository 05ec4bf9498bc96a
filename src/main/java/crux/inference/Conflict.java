package crux.inference;

import crux.model.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Finds a minimal set of findings that conflict, by deletion. */
final class Conflict {

    private Conflict() {}

    /**
     * A subset that fails the test although it passes with any one finding dropped.
     *
     * @param findings a set that fails
     * @param possible whether a set of findings can hold together; a subset of what can, can
     */
    static List<Finding> minimal(List<Finding> findings, Predicate<List<Finding>> possible) {
        List<Finding> conflict = new ArrayList<>(findings);
        for (Finding finding : findings) {
            List<Finding> without = new ArrayList<>(conflict);
            without.remove(finding);
            if (!possible.test(without)) {
                conflict = without;
            }
        }
        return conflict;
    }
}
