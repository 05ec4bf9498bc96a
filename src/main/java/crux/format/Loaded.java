package crux.format;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What reading a file gave: a value with notes, or no value and every error at once.
 *
 * @param value what was read; present exactly where no problem is an error
 * @param problems in the order of the file
 */
public record Loaded<T>(Optional<T> value, List<Problem> problems) {

    /** Copies its list. */
    public Loaded {
        problems = List.copyOf(problems);
        if (value.isPresent() == problems.stream().anyMatch(Problem::isError)) {
            throw new IllegalArgumentException("a value, or errors: one of the two");
        }
    }

    /** A value with notes. */
    public static <T> Loaded<T> of(T value, List<Problem> notes) {
        return new Loaded<>(Optional.of(value), notes);
    }

    /** No value: at least one of the problems is an error. */
    public static <T> Loaded<T> failed(List<Problem> problems) {
        return new Loaded<>(Optional.empty(), problems);
    }

    /** The value made into another. */
    public <U> Loaded<U> map(Function<? super T, ? extends U> change) {
        return new Loaded<>(value.map(change), problems);
    }
}
