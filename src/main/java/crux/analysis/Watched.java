package crux.analysis;

import crux.inference.Answerer;
import crux.inference.Coalitions;
import crux.inference.Reading;
import crux.inference.Readings;
import crux.inference.Slope;
import crux.inference.Slopes;
import crux.model.Coordinates;
import crux.model.Settings;
import java.util.List;

/**
 * An answerer that says before each answer that it is under way, so that work which asks it many times can be given up from without. What it
 * answers is what it watches answers.
 *
 * @param watched who answers
 * @param progress told of no fraction, since how much is to come is not known
 */
public record Watched(Answerer watched, Progress progress) implements Answerer {

    @Override
    public Coordinates coordinates() {
        return watched.coordinates();
    }

    @Override
    public int threads() {
        return watched.threads();
    }

    @Override
    public Reading at(Settings settings) {
        progress.reached(0);
        return watched.at(settings);
    }

    @Override
    public Slope slopeAt(Settings settings) {
        progress.reached(0);
        return watched.slopeAt(settings);
    }

    @Override
    public Slope slopeAt(Settings settings, String credence) {
        progress.reached(0);
        return watched.slopeAt(settings, credence);
    }

    @Override
    public Readings at(double[][] settings, int lanes) {
        progress.reached(0);
        return watched.at(settings, lanes);
    }

    @Override
    public Slopes slopesAt(double[][] settings, int lanes) {
        progress.reached(0);
        return watched.slopesAt(settings, lanes);
    }

    @Override
    public Slopes slopesAt(double[][] settings, int lanes, String credence) {
        progress.reached(0);
        return watched.slopesAt(settings, lanes, credence);
    }

    @Override
    public Coalitions coalitions(Settings from, Settings to, List<String> credences) {
        progress.reached(0);
        return watched.coalitions(from, to, credences);
    }
}
