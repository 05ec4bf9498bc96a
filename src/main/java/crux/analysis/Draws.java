package crux.analysis;

import crux.model.Coordinates;
import java.util.List;

/** Answers drawn, each with its conclusion: one row a draw. Immutable. */
public final class Draws {

    private final Coordinates coordinates;
    private final List<double[][]> answers;
    private final int each;
    private final double[] conclusions;

    /** Of blocks of as many draws each, the answers by coordinate and then by draw. */
    Draws(Coordinates coordinates, List<double[][]> answers, double[] conclusions) {
        this.coordinates = coordinates;
        this.answers = List.copyOf(answers);
        this.conclusions = conclusions.clone();
        each = answers.isEmpty() ? 0 : conclusions.length / answers.size();
    }

    /** The order of the answers. */
    public Coordinates coordinates() {
        return coordinates;
    }

    /** How many draws. */
    public int size() {
        return conclusions.length;
    }

    /** The value of one coordinate in one draw. */
    public double answer(int draw, int coordinate) {
        return answers.get(draw / each)[coordinate][draw % each];
    }

    /** The conclusion of one draw; NaN where the evidence is impossible there. */
    public double conclusion(int draw) {
        return conclusions[draw];
    }
}
