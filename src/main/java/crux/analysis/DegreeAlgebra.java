package crux.analysis;

import crux.model.Algebra;
import crux.model.Coordinate;

/** Arithmetic over {@link Degree}s: what kind of function of each credence a conditional form writes into its table. */
final class DegreeAlgebra implements Algebra<Degree> {

    static final DegreeAlgebra INSTANCE = new DegreeAlgebra();

    private DegreeAlgebra() {}

    @Override
    public Degree constant(double value) {
        return Degree.ZERO;
    }

    @Override
    public Degree credence(Coordinate coordinate) {
        return Degree.ofCredence(coordinate.credence());
    }

    @Override
    public Degree add(Degree a, Degree b) {
        return a.plus(b);
    }

    @Override
    public Degree multiply(Degree a, Degree b) {
        return a.times(b);
    }

    @Override
    public Degree divide(Degree a, Degree b) {
        return a.times(b.transcended());
    }

    @Override
    public Degree exp2(Degree a) {
        return a.transcended();
    }

    @Override
    public Degree log2(Degree a) {
        return a.transcended();
    }

    @Override
    public Degree min(Degree a, Degree b) {
        return a.plus(b).transcended();
    }

    @Override
    public Degree max(Degree a, Degree b) {
        return a.plus(b).transcended();
    }

    @Override
    public Degree normalCdf(Degree a) {
        return a.transcended();
    }
}
