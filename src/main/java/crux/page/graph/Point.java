package crux.page.graph;

/** A place in a drawing: x to the right, y down. */
public record Point(double x, double y) {

    Point plus(double across, double down) {
        return new Point(x + across, y + down);
    }

    /** The place at a share of the way to another. */
    Point towards(Point other, double share) {
        return new Point(x + share * (other.x - x), y + share * (other.y - y));
    }
}
