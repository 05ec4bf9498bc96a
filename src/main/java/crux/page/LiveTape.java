package crux.page;

import crux.app.Json;
import crux.page.Tape.Kind;
import crux.page.Tape.Operation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The operations of a tape that an answer needs, as data.
 *
 * <p>{@code inputs} the coordinates read, in rising order, {@code constants} the constants, then one operation after another: its letter
 * in {@code kinds}, its operands in {@code left} and {@code right}. Numbers are counted through: inputs, constants, operations.
 */
final class LiveTape {

    private static final Map<Kind, Character> LETTERS = new LinkedHashMap<>();

    static {
        LETTERS.put(Kind.ADD, '+');
        LETTERS.put(Kind.MULTIPLY, '*');
        LETTERS.put(Kind.DIVIDE, '/');
        LETTERS.put(Kind.EXP2, 'e');
        LETTERS.put(Kind.LOG2, 'l');
        LETTERS.put(Kind.MIN, '<');
        LETTERS.put(Kind.MAX, '>');
        LETTERS.put(Kind.NORMAL_CDF, 'n');
    }

    private LiveTape() {}

    static ObjectNode of(Tape tape, WrittenAnswer answer) {
        List<Operation> all = tape.operations();
        BitSet live = live(all, answer);
        List<Integer> order = new ArrayList<>();
        add(order, all, live, Kind.INPUT);
        add(order, all, live, Kind.CONSTANT);
        live.stream().filter(i -> LETTERS.containsKey(all.get(i).kind())).forEach(order::add);
        int[] place = new int[all.size()];
        for (int i = 0; i < order.size(); i++) {
            place[order.get(i)] = i;
        }
        ObjectNode node = Json.object();
        ArrayNode inputs = node.putArray("inputs");
        ArrayNode constants = node.putArray("constants");
        StringBuilder kinds = new StringBuilder();
        StringJoiner left = new StringJoiner(" ");
        StringJoiner right = new StringJoiner(" ");
        for (int i : order) {
            Operation operation = all.get(i);
            switch (operation.kind()) {
                case INPUT -> inputs.add(operation.left());
                case CONSTANT -> constants.add(Json.number(operation.value()));
                default -> {
                    kinds.append(LETTERS.get(operation.kind()));
                    left.add(Integer.toString(place[operation.left()]));
                    right.add(Integer.toString(place[operation.right()]));
                }
            }
        }
        return node.put("kinds", kinds.toString())
                .put("left", left.toString())
                .put("right", right.toString())
                .put("target", place[answer.target()])
                .put("rest", place[answer.rest()]);
    }

    private static void add(List<Integer> order, List<Operation> all, BitSet live, Kind kind) {
        live.stream().filter(i -> all.get(i).kind() == kind).forEach(order::add);
    }

    private static BitSet live(List<Operation> all, WrittenAnswer answer) {
        BitSet live = new BitSet();
        live.set(answer.target());
        live.set(answer.rest());
        for (int i = all.size() - 1; i >= 0; i--) {
            if (live.get(i) && LETTERS.containsKey(all.get(i).kind())) {
                live.set(all.get(i).left());
                live.set(all.get(i).right());
            }
        }
        return live;
    }
}
