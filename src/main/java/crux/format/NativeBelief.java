package crux.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A directly stated belief as a file has it.
 *
 * @param object where it stands
 * @param variable spoken of
 * @param state spoken of
 * @param given the states it is conditional on, by variable
 * @param answer the probability, with date, note and mark
 * @param sure 1 to 5
 */
record NativeBelief(
        LocatedJson.Members object,
        String variable,
        String state,
        Map<String, String> given,
        NativeAnswer answer,
        int sure) {

    private static final int SURE_UNSAID = 3;

    static NativeBelief read(LocatedJson.Members object, ProblemList problems) {
        NativeFields fields = new NativeFields(object, "a belief", problems);
        String variable = fields.text("variable");
        String state = fields.text("state");
        Map<String, String> given = new LinkedHashMap<>();
        fields.object(
                "given",
                known -> known.members()
                        .forEach((parent, member) -> fields.asText(member.value(), "the state of " + parent)
                                .ifPresent(name -> given.put(parent, name))));
        NativeAnswer answer = probability(fields, problems);
        int sure = fields.find("sure")
                .map(value -> fields.asWhole(value, "sure", 1, 5))
                .orElse(SURE_UNSAID);
        fields.close();
        return new NativeBelief(object, variable, state, given, answer, sure);
    }

    private static NativeAnswer probability(NativeFields fields, ProblemList problems) {
        int before = problems.errors();
        Optional<LocatedJson> is = fields.require("is");
        List<Double> values =
                is.orElse(null) instanceof LocatedJson.NumberText number ? List.of(number.value()) : List.of();
        Optional<String> written =
                is.orElse(null) instanceof LocatedJson.Text text ? Optional.of(text.value()) : Optional.empty();
        if (is.isPresent() && values.isEmpty() && written.isEmpty()) {
            fields.wrongType(is.get(), "is", "a number or a text");
        }
        return new NativeAnswer(
                fields.at("is"),
                problems.errors() == before,
                values,
                written,
                Optional.empty(),
                NativeDates.read(fields, problems),
                fields.textOrNone("note"),
                NativeAnswer.asked(fields, problems));
    }
}
