package crux.model;

import java.util.OptionalDouble;

/**
 * One of the exclusive, exhaustive values of a variable.
 *
 * @param id the name other parts refer to, unique within the variable
 * @param label what people see
 * @param number the value it stands for in arithmetic, where it stands for one
 */
public record State(String id, String label, OptionalDouble number) {

    /** Checks that the state has a name. */
    public State {
        if (id.isEmpty()) {
            throw new IllegalArgumentException("a state needs a name");
        }
    }

    /** A state known by its name alone; a name that reads as a decimal number carries that number. */
    public static State of(String id) {
        return new State(id, id, numberIn(id));
    }

    /** The number that a state's name reads as, where it is one that arithmetic can hold. */
    public static OptionalDouble numberIn(String id) {
        if (!id.matches("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?")) {
            return OptionalDouble.empty();
        }
        double number = Double.parseDouble(id);
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }
}
