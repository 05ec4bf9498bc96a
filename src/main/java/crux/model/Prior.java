package crux.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * The distribution of a variable without parents.
 *
 * @param shares its distribution
 */
public record Prior(Shares shares) implements Conditional {

    @Override
    public <N> List<N> row(Configuration configuration, Algebra<N> algebra) {
        return shares.of(configuration.family().child().states(), algebra, configuration);
    }

    @Override
    public Stream<Coordinate> coordinates(Family family) {
        return shares.coordinates(family.child().states());
    }

    @Override
    public List<Flaw> flaws(Family family, FormCheck check) {
        if (!family.parents().isEmpty()) {
            return List.of(new Flaw("", "a prior has no parents", "remove the parents, or use a table"));
        }
        return check.shares("p", shares, family.child().states(), family);
    }
}
