package crux.page.graph;

import crux.model.BeliefNetwork;
import crux.model.Dependence;
import crux.model.Variable;
import java.util.List;

/**
 * Says where the picture of a network puts its variables.
 *
 * <p>Where the network has a position for every variable, they are kept up to one scale for both axes: the least at which no two boxes
 * touch, for every tool has units of its own. Where it has none, has them for some alone, or would need so large a scale that the boxes
 * were lost in it (two at one place need one without end), all are laid out in layers. The same network gives the same picture to the
 * bit. Stateless; safe to share between threads.
 */
public final class GraphLayout {

    private GraphLayout() {}

    /** The picture of a network. */
    public static Drawing of(BeliefNetwork network) {
        List<Box> boxes =
                network.variables().stream().map(Variable::label).map(Box::of).toList();
        List<Variable.Position> positions = network.variables().stream()
                .flatMap(variable -> variable.position().stream())
                .toList();
        List<int[]> dependences = dependences(network);
        return StatedPlaces.of(positions, boxes, dependences).orElseGet(() -> Layers.of(boxes, dependences));
    }

    /** Every dependence on a parent: the places of parent and child in the network's order. */
    private static List<int[]> dependences(BeliefNetwork network) {
        return network.dependences().stream()
                .flatMap(dependence -> dependence.parents().stream()
                        .map(parent -> new int[] {network.indexOf(parent), place(network, dependence)}))
                .toList();
    }

    private static int place(BeliefNetwork network, Dependence dependence) {
        return network.indexOf(dependence.variable().id());
    }
}
