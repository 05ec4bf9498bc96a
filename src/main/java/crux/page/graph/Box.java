package crux.page.graph;

/**
 * What stands for a variable: a rectangle.
 *
 * @param label what is written in it
 * @param x its left edge
 * @param y its upper edge
 */
public record Box(Label label, double x, double y, double width, double height) {

    private static final double NARROWEST = 112;
    private static final double MARGIN = 13;
    private static final double LINE = 16;
    /** Above the first line and below the last. */
    private static final double PADDING = 20;
    /** Room for the chance of the state of interest and its bar. */
    private static final double FIGURE = 26;

    /** The box of a name, at the origin. */
    static Box of(String name) {
        Label label = Label.of(name);
        return new Box(
                label,
                0,
                0,
                Math.max(NARROWEST, Math.ceil(label.width()) + 2 * MARGIN),
                PADDING + LINE * label.lines().size() + FIGURE);
    }

    Box at(double left, double top) {
        return new Box(label, left, top, width, height);
    }

    Box centredAt(double across, double down) {
        return at(across - width / 2, down - height / 2);
    }

    Point centre() {
        return new Point(x + width / 2, y + height / 2);
    }

    boolean holds(Point point, double margin) {
        return point.x() > x - margin
                && point.x() < x + width + margin
                && point.y() > y - margin
                && point.y() < y + height + margin;
    }

    /** Where the way from its centre towards a point outside leaves it. */
    Point borderTowards(Point outside) {
        Point centre = centre();
        double across = Math.abs(outside.x() - centre.x()) / (width / 2);
        double down = Math.abs(outside.y() - centre.y()) / (height / 2);
        double most = Math.max(across, down);
        return most <= 1 ? outside : centre.towards(outside, 1 / most);
    }
}
