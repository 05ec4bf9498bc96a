package crux.analysis;

import java.util.List;

/** Many settings, laid out as an answerer takes them: by coordinate, then by lane. */
public final class Block {

    private Block() {}

    /** The settings of each lane, given lane by lane. */
    public static double[][] of(List<double[]> lanes) {
        int coordinates = lanes.isEmpty() ? 0 : lanes.get(0).length;
        double[][] block = new double[coordinates][lanes.size()];
        for (int lane = 0; lane < lanes.size(); lane++) {
            for (int i = 0; i < coordinates; i++) {
                block[i][lane] = lanes.get(lane)[i];
            }
        }
        return block;
    }
}
