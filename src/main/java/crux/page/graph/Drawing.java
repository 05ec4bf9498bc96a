package crux.page.graph;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The picture of a network: where each variable and each dependence stands.
 *
 * @param origin who says so
 * @param boxes one a variable, in the network's order
 * @param routes one a dependence on a parent
 */
public record Drawing(Origin origin, double width, double height, List<Box> boxes, List<Route> routes) {

    private static final double MARGIN = 12;

    /** Who says where things stand. */
    public enum Origin {
        /** The network's file. */
        FILE,
        /** The layout in layers. */
        LAYERS
    }

    /** Copies its lists. */
    public Drawing {
        boxes = List.copyOf(boxes);
        routes = List.copyOf(routes);
    }

    /** A drawing moved so that all of it begins a little off its upper left corner. */
    static Drawing framed(Origin origin, List<Box> boxes, List<Route> routes) {
        double left = x(boxes, routes).min().orElse(0) - MARGIN;
        double top = y(boxes, routes).min().orElse(0) - MARGIN;
        return new Drawing(
                origin,
                x(boxes, routes).max().orElse(0) + MARGIN - left,
                y(boxes, routes).max().orElse(0) + MARGIN - top,
                boxes.stream().map(box -> box.at(box.x() - left, box.y() - top)).toList(),
                routes.stream()
                        .map(route -> new Route(
                                route.parent(),
                                route.child(),
                                route.points().stream()
                                        .map(point -> point.plus(-left, -top))
                                        .toList()))
                        .toList());
    }

    private static DoubleStream x(List<Box> boxes, List<Route> routes) {
        return DoubleStream.concat(
                boxes.stream().flatMapToDouble(box -> DoubleStream.of(box.x(), box.x() + box.width())),
                routes.stream().flatMap(route -> route.points().stream()).mapToDouble(Point::x));
    }

    private static DoubleStream y(List<Box> boxes, List<Route> routes) {
        return DoubleStream.concat(
                boxes.stream().flatMapToDouble(box -> DoubleStream.of(box.y(), box.y() + box.height())),
                routes.stream().flatMap(route -> route.points().stream()).mapToDouble(Point::y));
    }
}
