package crux.format;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Networks written by hand in every format, right or wrong, where no writer of the program would. */
final class HandWritten {

    private HandWritten() {}

    /** A network of two-state variables; of those with parents so many numbers are given. */
    static String network(FileFormat format, Map<String, List<String>> parents, int numbers) {
        return switch (format) {
            case BIF -> bif(parents, numbers);
            case XMLBIF -> xmlBif(parents, numbers);
            case XDSL -> xdsl(parents, numbers);
            case NET -> net(parents, numbers);
            case UAI -> uai(parents, numbers);
            case NATIVE -> json(parents, numbers);
        };
    }

    private static String halves(List<String> parents, int numbers, String between) {
        return IntStream.range(0, parents.isEmpty() ? 2 : numbers)
                .mapToObj(i -> "0.5")
                .collect(Collectors.joining(between));
    }

    private static String bif(Map<String, List<String>> parents, int numbers) {
        StringBuilder text = new StringBuilder("network n { }\n");
        parents.keySet().forEach(id -> text.append("variable %s { type discrete [2] { yes, no }; }\n".formatted(id)));
        parents.forEach((id, given) -> text.append("probability ( %s %s ) { table %s; }\n"
                .formatted(id, given.isEmpty() ? "" : "| " + String.join(", ", given), halves(given, numbers, ", "))));
        return text.toString();
    }

    private static String xmlBif(Map<String, List<String>> parents, int numbers) {
        StringBuilder text =
                new StringBuilder("<?xml version=\"1.0\"?>\n<BIF VERSION=\"0.3\"><NETWORK><NAME>n</NAME>\n");
        parents.keySet()
                .forEach(id -> text.append(
                        "<VARIABLE TYPE=\"nature\"><NAME>%s</NAME><OUTCOME>yes</OUTCOME><OUTCOME>no</OUTCOME></VARIABLE>\n"
                                .formatted(id)));
        parents.forEach((id, given) -> text.append("<DEFINITION><FOR>%s</FOR>%s<TABLE>%s</TABLE></DEFINITION>\n"
                .formatted(
                        id,
                        given.stream().map("<GIVEN>%s</GIVEN>"::formatted).collect(Collectors.joining()),
                        halves(given, numbers, " "))));
        return text + "</NETWORK></BIF>\n";
    }

    private static String xdsl(Map<String, List<String>> parents, int numbers) {
        StringBuilder text = new StringBuilder("<?xml version=\"1.0\"?>\n<smile version=\"1.0\" id=\"n\"><nodes>\n");
        parents.forEach((id, given) -> text.append(
                "<cpt id=\"%s\"><state id=\"yes\"/><state id=\"no\"/>%s<probabilities>%s</probabilities></cpt>\n"
                        .formatted(
                                id,
                                given.isEmpty() ? "" : "<parents>" + String.join(" ", given) + "</parents>",
                                halves(given, numbers, " "))));
        return text + "</nodes></smile>\n";
    }

    private static String net(Map<String, List<String>> parents, int numbers) {
        StringBuilder text = new StringBuilder("net { }\n");
        parents.keySet().forEach(id -> text.append("node %s { states = (\"yes\" \"no\"); }\n".formatted(id)));
        parents.forEach((id, given) -> text.append("potential (%s%s) { data = (%s); }\n"
                .formatted(id, given.isEmpty() ? "" : " | " + String.join(" ", given), halves(given, numbers, " "))));
        return text.toString();
    }

    private static String uai(Map<String, List<String>> parents, int numbers) {
        List<String> ids = List.copyOf(parents.keySet());
        StringBuilder text =
                new StringBuilder("BAYES\n%s\n%s\n%s\n".formatted(ids.size(), "2 ".repeat(ids.size()), ids.size()));
        parents.forEach((id, given) -> {
            String scope = given.stream()
                    .map(one -> "" + (ids.contains(one) ? ids.indexOf(one) : 99))
                    .collect(Collectors.joining(" "));
            text.append("%s %s %s\n".formatted(given.size() + 1, scope, ids.indexOf(id)));
        });
        parents.forEach((id, given) -> {
            long declared = given.size() > 30 ? 1L << 41 : given.isEmpty() ? 2 : numbers;
            text.append("%s %s\n".formatted(declared, halves(given, numbers, " ")));
        });
        return text.toString();
    }

    private static String json(Map<String, List<String>> parents, int numbers) {
        String variables = parents.entrySet().stream()
                .map(entry ->
                        "{\"id\": \"%s\", \"states\": [\"yes\", \"no\"], \"parents\": [%s], \"form\": {\"type\": \"cpt\", \"values\": [%s]}}"
                                .formatted(
                                        entry.getKey(),
                                        entry.getValue().stream()
                                                .map("\"%s\""::formatted)
                                                .collect(Collectors.joining(", ")),
                                        IntStream.range(0, entry.getValue().isEmpty() ? 1 : numbers / 2)
                                                .mapToObj(i -> "[0.5, 0.5]")
                                                .collect(Collectors.joining(", "))))
                .collect(Collectors.joining(", "));
        return "{\"crux\": 1, \"kind\": \"network\", \"id\": \"n\", \"title\": \"n\", \"variables\": [" + variables
                + "]}";
    }
}
