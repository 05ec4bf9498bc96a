package crux.page.graph;

import crux.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Draws a network where its file says.
 *
 * <p>A position is taken for the centre of a box. O(n²) pairs of n variables are looked at for the scale; a dependence is straight, or
 * bent as little as keeps it off the boxes between.
 */
final class StatedPlaces {

    private static final double GAP_ACROSS = 30;
    private static final double GAP_DOWN = 34;
    /** How many times as large as its boxes together a picture may be before they are lost in it. */
    private static final double MOST_ROOM = 60;

    private static final double[] BENDS = {0, 40, -40, 80, -80, 130, -130, 200, -200};
    private static final int STEPS = 16;
    private static final double CLEAR = 4;

    private final List<Box> boxes;

    private StatedPlaces(List<Box> boxes) {
        this.boxes = boxes;
    }

    /** The drawing, where every variable has a place and no two the same. */
    static Optional<Drawing> of(List<Variable.Position> positions, List<Box> unplaced, List<int[]> dependences) {
        if (positions.size() < unplaced.size()) {
            return Optional.empty();
        }
        double scale = scale(positions, unplaced);
        List<Box> boxes = IntStream.range(0, unplaced.size())
                .mapToObj(i -> unplaced.get(i)
                        .centredAt(
                                scale * positions.get(i).x(),
                                scale * positions.get(i).y()))
                .toList();
        if (!isLegible(boxes)) {
            return Optional.empty();
        }
        List<Route> routes = new ArrayList<>();
        StatedPlaces places = new StatedPlaces(boxes);
        dependences.forEach(ends -> routes.add(places.route(ends[0], ends[1])));
        return Optional.of(Drawing.framed(Drawing.Origin.FILE, boxes, routes));
    }

    /** The least scale at which no two boxes touch; infinite where two stand in one place, 1 for a box alone. */
    private static double scale(List<Variable.Position> positions, List<Box> boxes) {
        double scale = 0;
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = 0; j < i; j++) {
                double across = Math.abs(positions.get(i).x() - positions.get(j).x());
                double down = Math.abs(positions.get(i).y() - positions.get(j).y());
                double wide = (boxes.get(i).width() + boxes.get(j).width()) / 2 + GAP_ACROSS;
                double high = (boxes.get(i).height() + boxes.get(j).height()) / 2 + GAP_DOWN;
                scale = Math.max(scale, Math.min(wide / across, high / down));
            }
        }
        return scale == 0 ? 1 : scale;
    }

    private static boolean isLegible(List<Box> boxes) {
        double area = boxes.stream()
                .mapToDouble(box -> (box.width() + GAP_ACROSS) * (box.height() + GAP_DOWN))
                .sum();
        Drawing all = Drawing.framed(Drawing.Origin.FILE, boxes, List.of());
        double room = all.width() * all.height();
        return Double.isFinite(room) && room <= MOST_ROOM * area;
    }

    private Route route(int parent, int child) {
        Point from = boxes.get(parent).centre();
        Point to = boxes.get(child).centre();
        double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
        for (double bend : BENDS) {
            Point middle = from.towards(to, 0.5)
                    .plus(-bend * (to.y() - from.y()) / length, bend * (to.x() - from.x()) / length);
            List<Point> points = between(parent, child, middle);
            if (isClear(points, parent, child)) {
                return new Route(parent, child, points);
            }
        }
        return new Route(parent, child, between(parent, child, from.towards(to, 0.5)));
    }

    private List<Point> between(int parent, int child, Point middle) {
        return Route.bent(
                boxes.get(parent).borderTowards(middle),
                middle,
                boxes.get(child).borderTowards(middle));
    }

    private boolean isClear(List<Point> points, int parent, int child) {
        for (int step = 1; step < STEPS; step++) {
            Point point = at(points, (double) step / STEPS);
            for (int i = 0; i < boxes.size(); i++) {
                if (i != parent && i != child && boxes.get(i).holds(point, CLEAR)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** A point of a cubic piece. */
    private static Point at(List<Point> points, double share) {
        Point first = points.get(0).towards(points.get(1), share);
        Point middle = points.get(1).towards(points.get(2), share);
        Point last = points.get(2).towards(points.get(3), share);
        return first.towards(middle, share).towards(middle.towards(last, share), share);
    }
}
