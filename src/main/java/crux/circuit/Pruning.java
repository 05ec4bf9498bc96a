package crux.circuit;

import crux.model.Coordinates;
import java.util.Arrays;

/** Leaves out what no output needs, and numbers the rest. */
final class Pruning {

    private final Nodes nodes;
    private final boolean[] live;
    private final int[] number;

    private Pruning(Nodes nodes, int target, int rest) {
        this.nodes = nodes;
        live = new boolean[nodes.size()];
        number = new int[nodes.size()];
        live[target] = true;
        live[rest] = true;
        for (int node = nodes.size() - 1; node >= 0; node--) {
            if (live[node] && isOperation(node)) {
                live[nodes.first(node)] = true;
                live[nodes.second(node)] = true;
            }
        }
    }

    /** The circuit of two outputs; every input is kept, used or not. */
    static Circuit circuit(Nodes nodes, Coordinates coordinates, int target, int rest, boolean usual) {
        return new Pruning(nodes, target, rest).circuit(coordinates, target, rest, usual);
    }

    private Circuit circuit(Coordinates coordinates, int target, int rest, boolean usual) {
        int inputs = nodes.inputs().size();
        double[] constants = new double[count(false)];
        byte[] codes = new byte[count(true)];
        int[][] operands = new int[2][codes.length];
        int constant = 0;
        int operation = 0;
        for (int node = 0; node < live.length; node++) {
            if (nodes.isInput(node)) {
                number[node] = nodes.first(node);
            } else if (live[node] && nodes.isConstant(node)) {
                number[node] = inputs + constant;
                constants[constant++] = nodes.value(node);
            } else if (live[node]) {
                number[node] = inputs + constants.length + operation;
                codes[operation] = (byte) nodes.operation(node).code();
                operands[0][operation] = nodes.first(node);
                operands[1][operation++] = nodes.second(node);
            }
        }
        for (int[] side : operands) {
            Arrays.setAll(side, i -> number[side[i]]);
        }
        int[] outputs = {number[target], number[rest]};
        return new Circuit(coordinates, nodes.inputs(), constants, codes, operands, outputs, usual);
    }

    private int count(boolean operations) {
        int count = 0;
        for (int node = 0; node < live.length; node++) {
            boolean counts = operations ? isOperation(node) : nodes.isConstant(node);
            count += live[node] && counts ? 1 : 0;
        }
        return count;
    }

    private boolean isOperation(int node) {
        return !nodes.isInput(node) && !nodes.isConstant(node);
    }
}
