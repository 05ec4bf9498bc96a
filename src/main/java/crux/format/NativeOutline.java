package crux.format;

import crux.model.Variable;
import java.util.List;
import java.util.Optional;

/**
 * A variable as far as it could be read before its form.
 *
 * @param index its place in the file's list
 * @param fields its members, of which the form is still to be read; absent where it is no object
 * @param id its id, as far as it has one
 * @param variable itself, where id and states are sound
 * @param parents those that are texts
 * @param hasParents whether all of the parents could be read
 */
record NativeOutline(
        int index,
        Optional<NativeFields> fields,
        Optional<String> id,
        Optional<Variable> variable,
        List<String> parents,
        boolean hasParents) {

    /** Copies its list. */
    NativeOutline {
        parents = List.copyOf(parents);
    }

    /** Something that stands for the variable where it could not be read. */
    Variable standIn() {
        return variable.orElseGet(() -> Variable.of(id.orElse("?"), "?"));
    }
}
