package crux.notation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What reading a text gave: a value, or everything that is wrong with the text.
 *
 * @param value what was read; present exactly where nothing is wrong
 * @param slips in the order of the text
 */
public record Parsed<T>(Optional<T> value, List<Slip> slips) {

    /** Copies its list. */
    public Parsed {
        slips = List.copyOf(slips);
        if (value.isPresent() != slips.isEmpty()) {
            throw new IllegalArgumentException("a value, or slips: one of the two");
        }
    }

    /** A value. */
    public static <T> Parsed<T> of(T value) {
        return new Parsed<>(Optional.of(value), List.of());
    }

    /** No value, for this reason. */
    public static <T> Parsed<T> failed(Slip slip) {
        return new Parsed<>(Optional.empty(), List.of(slip));
    }

    /** The value made into another. */
    public <U> Parsed<U> map(Function<? super T, ? extends U> change) {
        return new Parsed<>(value.map(change), slips);
    }
}
