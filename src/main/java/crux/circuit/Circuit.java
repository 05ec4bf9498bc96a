package crux.circuit;

import crux.model.Coordinates;
import java.util.Arrays;
import java.util.List;

/**
 * A conclusion as a function of a network's credences, compiled: a flat list of operations over inputs, constants and earlier results.
 *
 * <p>Values are numbered: first the inputs, then the constants, then the operations in the order in which they are done. With t and r
 * the two outputs, P(target | evidence) = t / (t + r) and P(evidence) = t + r [Darw03]. There are no dead operations. The first inputs
 * are the coordinates of the credences in their order; indicators of evidence follow in a circuit that is open to it. Immutable; safe
 * to share between threads.
 */
public final class Circuit {

    private final Coordinates coordinates;
    private final List<Input> inputs;
    private final double[] constants;
    private final byte[] codes;
    private final int[] first;
    private final int[] second;
    private final int target;
    private final int rest;
    private final boolean reliesOnUsualInputs;

    /** Of these parts; the arrays are not copied. */
    Circuit(
            Coordinates coordinates,
            List<Input> inputs,
            double[] constants,
            byte[] codes,
            int[][] operands,
            int[] outputs,
            boolean reliesOnUsualInputs) {
        this.coordinates = coordinates;
        this.inputs = List.copyOf(inputs);
        this.constants = constants;
        this.codes = codes;
        first = operands[0];
        second = operands[1];
        target = outputs[0];
        rest = outputs[1];
        this.reliesOnUsualInputs = reliesOnUsualInputs;
    }

    /** The order of the credences, which is that of the first inputs. */
    public Coordinates coordinates() {
        return coordinates;
    }

    /** The inputs. */
    public List<Input> inputs() {
        return inputs;
    }

    /** How many constants there are. */
    public int constants() {
        return constants.length;
    }

    /** A constant. */
    public double constant(int index) {
        return constants[index];
    }

    /** How many operations there are. */
    public int operations() {
        return codes.length;
    }

    /** What is done at one place of the list. */
    public Operation operation(int index) {
        return Operation.of(codes[index]);
    }

    /** The number of the first operand of an operation. */
    public int first(int index) {
        return first[index];
    }

    /** The number of the second operand; of an operation that takes one, the first again. */
    public int second(int index) {
        return second[index];
    }

    /** The number of the value that is the weight of the target together with the evidence. */
    public int target() {
        return target;
    }

    /** The number of the value that is the weight of everything else together with the evidence. */
    public int rest() {
        return rest;
    }

    /**
     * Whether plain doubles have room for every value of this circuit under these inputs. Some circuits leave out the guards against
     * overflow, relying on inputs that are usual; under others they are to be run with exponents ({@link ScaledRun}).
     */
    boolean hasRoomFor(double[] inputs) {
        for (int i = 0; reliesOnUsualInputs && i < inputs.length; i++) {
            if (!UsualBits.isUsual(this.inputs.get(i), inputs[i])) {
                return false;
            }
        }
        return true;
    }

    /** The same of many settings: those of {@code settings}, by input and then by lane, from {@code from} on, so many of them. */
    boolean[] hasRoomFor(double[][] settings, int from, int lanes) {
        boolean[] room = new boolean[lanes];
        Arrays.fill(room, true);
        for (int i = 0; reliesOnUsualInputs && i < settings.length; i++) {
            boolean all = UsualBits.areUsual(inputs.get(i), settings[i], from, lanes);
            for (int lane = 0; !all && lane < lanes; lane++) {
                room[lane] &= UsualBits.isUsual(inputs.get(i), settings[i][from + lane]);
            }
        }
        return room;
    }

    /** How many values there are: inputs, constants and results. */
    public int values() {
        return firstOperation() + codes.length;
    }

    /** The number of the first constant. */
    public int firstConstant() {
        return inputs.size();
    }

    /** The number of the first result. */
    public int firstOperation() {
        return inputs.size() + constants.length;
    }
}
