package crux.app;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One case's answer.
 *
 * @param number of the row: 1 is the first below the head
 * @param name of the case; empty where no column names them
 * @param logEvidence ln of the probability of what is known
 * @param probabilities of the targets; empty where there are none to tell
 * @param problem why there are none
 * @param bad whether the row could not be read
 */
record CaseAnswer(
        int number,
        String name,
        OptionalDouble logEvidence,
        List<Double> probabilities,
        Optional<String> problem,
        boolean bad) {

    CaseAnswer {
        probabilities = List.copyOf(probabilities);
    }
}
