package crux.compare;

import crux.analysis.Inquiry;
import crux.model.Profile;

/**
 * One of several structures of one question, with the weight it is given.
 *
 * @param name what it is called
 * @param weight not negative; those of all rivals sum to 1
 * @param inquiry its question under the answers
 * @param profile the answers, whose ranges count where their own are asked for
 */
public record Rival(String name, double weight, Inquiry inquiry, Profile profile) {

    /** The same structure with another weight. */
    Rival weighing(double other) {
        return new Rival(name, other, inquiry, profile);
    }
}
