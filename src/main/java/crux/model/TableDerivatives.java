package crux.model;

import java.util.List;
import java.util.function.Predicate;

/**
 * The derivatives of a conditional table by the coordinates its form names. Immutable.
 *
 * <p>Entries are ordered as in {@link ConditionalTable}. Each coordinate moves alone; shares do not co-vary here.
 */
public final class TableDerivatives {

    private final List<Coordinate> coordinates;
    private final double[][] byCoordinate;

    private TableDerivatives(List<Coordinate> coordinates, double[][] byCoordinate) {
        this.coordinates = coordinates;
        this.byCoordinate = byCoordinate;
    }

    /** The derivatives at {@code settings}, by forward differentiation: exact to rounding. */
    public static TableDerivatives of(Family family, Conditional conditional, Settings settings) {
        return of(family, conditional, settings, coordinate -> true);
    }

    /** The same by those of the coordinates alone that are {@code wanted}. */
    public static TableDerivatives of(
            Family family, Conditional conditional, Settings settings, Predicate<Coordinate> wanted) {
        List<Coordinate> coordinates =
                conditional.coordinates(family).filter(wanted).distinct().toList();
        GradientAlgebra algebra = new GradientAlgebra(coordinates, settings::value);
        int states = family.child().size();
        double[][] byCoordinate = new double[coordinates.size()][family.configurationCount() * states];
        if (!coordinates.isEmpty()) {
            FormRows<Gradient> rows = new FormRows<>(family, conditional, algebra);
            for (int number = 0; number < family.configurationCount(); number++) {
                List<Gradient> row = rows.row(number);
                for (int state = 0; state < states; state++) {
                    for (int i = 0; i < coordinates.size(); i++) {
                        byCoordinate[i][number * states + state] =
                                row.get(state).derivative(i);
                    }
                }
            }
        }
        return new TableDerivatives(coordinates, byCoordinate);
    }

    /** The coordinates the form names, each once. */
    public List<Coordinate> coordinates() {
        return coordinates;
    }

    /** The derivative of one entry by the coordinate at {@code index}. */
    public double entry(int index, int entry) {
        return byCoordinate[index][entry];
    }
}
