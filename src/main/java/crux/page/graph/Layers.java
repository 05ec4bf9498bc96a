package crux.page.graph;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** Lays a network out in layers, every dependence downward, by the Eclipse Layout Kernel. The seed is fixed: so is the picture. */
final class Layers {

    private static final int SEED = 1;
    private static final double BETWEEN_BOXES = 20;
    private static final double BETWEEN_LAYERS = 50;
    private static final double BESIDE_EDGES = 12;
    private static final double ASPECT = 1.7;

    static {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    private Layers() {}

    static Drawing of(List<Box> boxes, List<int[]> dependences) {
        ElkNode graph = graph();
        List<ElkNode> nodes = new ArrayList<>();
        for (Box box : boxes) {
            ElkNode node = ElkGraphUtil.createNode(graph);
            node.setDimensions(box.width(), box.height());
            nodes.add(node);
        }
        List<ElkEdge> edges = new ArrayList<>();
        for (int[] ends : dependences) {
            edges.add(ElkGraphUtil.createSimpleEdge(nodes.get(ends[0]), nodes.get(ends[1])));
        }
        new RecursiveGraphLayoutEngine().layout(graph, new BasicProgressMonitor());
        List<Box> placed = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            placed.add(boxes.get(i).at(nodes.get(i).getX(), nodes.get(i).getY()));
        }
        List<Route> routes = new ArrayList<>();
        for (int i = 0; i < edges.size(); i++) {
            int[] ends = dependences.get(i);
            routes.add(new Route(
                    ends[0], ends[1], points(edges.get(i).getSections().get(0))));
        }
        return Drawing.framed(Drawing.Origin.LAYERS, placed, routes);
    }

    private static ElkNode graph() {
        ElkNode graph = ElkGraphUtil.createGraph();
        graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        graph.setProperty(CoreOptions.DIRECTION, Direction.DOWN);
        graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.SPLINES);
        graph.setProperty(CoreOptions.RANDOM_SEED, SEED);
        graph.setProperty(CoreOptions.ASPECT_RATIO, ASPECT);
        graph.setProperty(CoreOptions.SPACING_NODE_NODE, BETWEEN_BOXES);
        graph.setProperty(CoreOptions.SPACING_COMPONENT_COMPONENT, BETWEEN_BOXES);
        graph.setProperty(CoreOptions.SPACING_EDGE_NODE, BESIDE_EDGES);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_LAYERS);
        return graph;
    }

    /** The bends of a spline are the handles and ends of its pieces; what is none is joined straight. */
    private static List<Point> points(ElkEdgeSection section) {
        List<Point> way = new ArrayList<>();
        way.add(new Point(section.getStartX(), section.getStartY()));
        section.getBendPoints().forEach(bend -> way.add(new Point(bend.getX(), bend.getY())));
        way.add(new Point(section.getEndX(), section.getEndY()));
        if (way.size() % 3 == 1) {
            return way;
        }
        List<Point> points = new ArrayList<>(way.subList(0, 1));
        for (int i = 1; i < way.size(); i++) {
            points.addAll(Route.straight(way.get(i - 1), way.get(i)).subList(1, 4));
        }
        return points;
    }
}
