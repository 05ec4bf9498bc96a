package crux.page.graph;

import java.util.List;

/**
 * The curve of a dependence, from the border of its parent's box to that of its child's: cubic pieces end to end.
 *
 * @param parent the place of the parent in the network's order
 * @param child the place of the child
 * @param points where it starts; then for each piece its two handles and its end
 */
public record Route(int parent, int child, List<Point> points) {

    private static final int PIECE = 3;

    /** Copies its list. */
    public Route {
        points = List.copyOf(points);
        if (points.size() < PIECE + 1 || points.size() % PIECE != 1) {
            throw new IllegalArgumentException("a route of %s points has no whole pieces".formatted(points.size()));
        }
    }

    /** A straight piece. */
    static List<Point> straight(Point from, Point to) {
        return List.of(from, from.towards(to, 1.0 / PIECE), from.towards(to, 2.0 / PIECE), to);
    }

    /** One piece, bent towards a point. */
    static List<Point> bent(Point from, Point towards, Point to) {
        return List.of(from, from.towards(towards, 2.0 / PIECE), to.towards(towards, 2.0 / PIECE), to);
    }

    /** Where it starts. */
    public Point start() {
        return points.get(0);
    }

    /** Where its arrow points. */
    public Point end() {
        return points.get(points.size() - 1);
    }
}
