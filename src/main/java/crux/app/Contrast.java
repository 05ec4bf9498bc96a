package crux.app;

import crux.analysis.Attribution;
import crux.compare.ChangeEffects;
import crux.compare.NetworkGap;
import crux.format.Problem;
import crux.inference.Reading;
import java.util.List;
import java.util.Optional;

/**
 * Two networks side by side.
 *
 * @param a the first
 * @param nameA what it is called
 * @param b the second
 * @param nameB what it is called
 * @param gap what is different, under the first one's answers where both ask
 * @param overall their conclusions, where both have one
 * @param granted the same granted what each grants, where both grant something
 * @param notes what only one of them knows
 */
record Contrast(
        Standpoint a,
        String nameA,
        Standpoint b,
        String nameB,
        NetworkGap gap,
        Optional<View> overall,
        Optional<View> granted,
        List<Problem> notes) {

    /**
     * The conclusions, and what makes them differ.
     *
     * @param a the first network's
     * @param shared the second network's under the first one's answers, where both ask
     * @param own the second network's under its own
     * @param effects what each change of the network does; nothing where the two conclude about different things
     * @param answers the shares of the answers that differ, from shared to own
     */
    record View(
            Reading a, Reading shared, Reading own, Optional<ChangeEffects> effects, Optional<Attribution> answers) {}

    Contrast {
        notes = List.copyOf(notes);
    }
}
