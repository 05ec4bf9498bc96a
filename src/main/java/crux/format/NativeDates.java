package crux.format;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads dates: {@code 2026-11-20}. */
final class NativeDates {

    private NativeDates() {}

    /** The date under {@code date}, if there is one. */
    static Optional<LocalDate> read(NativeFields fields, ProblemList problems) {
        String text = fields.textOrNone("date");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException none) {
            problems.error(fields.at("date"), "\"%s\" is no date".formatted(text), "write year-month-day: 2026-11-20");
            return Optional.empty();
        }
    }
}
