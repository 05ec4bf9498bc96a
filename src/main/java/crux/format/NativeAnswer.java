package crux.format;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An answer as a file has it: what it means depends on the credence it answers.
 *
 * @param at where it stands
 * @param isSaid whether what it says could be read; where not, that has been reported
 * @param values plain numbers, where it is written as such
 * @param written a text, where it is written as one
 * @param rejected the reason, where the question is rejected
 * @param date when it was given
 * @param note why; may be empty
 * @param asked the mark of the question it was given to; empty where not known
 */
record NativeAnswer(
        Spot at,
        boolean isSaid,
        List<Double> values,
        Optional<String> written,
        Optional<String> rejected,
        Optional<LocalDate> date,
        String note,
        String asked) {

    /** Copies its list. */
    NativeAnswer {
        values = List.copyOf(values);
    }

    /** Reads {@code is} or {@code rejected}, {@code date} and {@code note}; what is wrong is reported. */
    static NativeAnswer read(NativeFields fields, ProblemList problems) {
        int before = problems.errors();
        Optional<LocatedJson> is = fields.find("is");
        Optional<String> rejected = fields.find("rejected").flatMap(value -> fields.asText(value, "rejected"));
        if (fields.has("rejected") && is.isPresent()) {
            problems.error(fields.at("rejected"), "both an answer and a rejection", "keep \"is\" or \"rejected\"");
        } else if (!fields.has("rejected") && is.isEmpty()) {
            problems.error(
                    fields.at(),
                    "an answer without \"is\"",
                    "add it, or \"rejected\" with the reason, or remove the answer");
        }
        List<Double> values = is.map(value -> values(fields, value)).orElse(List.of());
        Optional<String> written = is.flatMap(
                value -> value instanceof LocatedJson.Text text ? Optional.of(text.value()) : Optional.empty());
        return new NativeAnswer(
                is.map(LocatedJson::at).orElse(fields.at()),
                problems.errors() == before,
                values,
                written,
                rejected,
                NativeDates.read(fields, problems),
                fields.textOrNone("note"),
                asked(fields, problems));
    }

    /** The mark of what was asked; one that can be none is reported. */
    static String asked(NativeFields fields, ProblemList problems) {
        String asked = fields.textOrNone("asked");
        if (!asked.isEmpty() && !ContentHash.isMark(asked)) {
            problems.error(
                    fields.at("asked"),
                    "this is no question's mark",
                    "leave the key out: the next answer writes it anew");
        }
        return asked;
    }

    private static List<Double> values(NativeFields fields, LocatedJson is) {
        if (is instanceof LocatedJson.NumberText number) {
            return List.of(number.value());
        }
        List<Double> values = new ArrayList<>();
        if (is instanceof LocatedJson.Elements list) {
            list.elements()
                    .forEach(element -> fields.asNumber(element, "a share").ifPresent(values::add));
        } else if (!(is instanceof LocatedJson.Text)) {
            fields.wrongType(is, "is", "a number, a list of shares or a text");
        }
        return values;
    }
}
