package crux.format;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Numbers with blanks between them, as XML formats write a table. */
final class XmlNumbers {

    private XmlNumbers() {}

    /** Exactly so many probabilities of an element. */
    static double[] probabilities(XmlElement element, int count, String what) throws Misread {
        double[] numbers = new double[count];
        byte[] text = element.text().getBytes(StandardCharsets.UTF_8);
        int found = 0;
        int at = 0;
        while (at < text.length) {
            if (isBlank(text[at])) {
                at++;
                continue;
            }
            int start = at;
            while (at < text.length && !isBlank(text[at])) {
                at++;
            }
            double number = probability(element, text, start, at);
            if (found < count) {
                numbers[found] = number;
            }
            found++;
        }
        if (found != count) {
            throw new Misread(
                    element.location(),
                    "%s: %s numbers where %s are needed".formatted(what, found, count),
                    "give one number a state for each configuration of the parents");
        }
        return numbers;
    }

    private static double probability(XmlElement element, byte[] text, int from, int to) throws Misread {
        double number = Decimal.parse(text, from, to);
        if (!(number >= 0)) {
            String shown = new String(text, from, Math.min(to - from, 40), StandardCharsets.UTF_8);
            throw new Misread(
                    element.location(), "`%s` is not a probability".formatted(shown), "give a number from 0 to 1");
        }
        return number;
    }

    private static boolean isBlank(byte character) {
        return (character >= 0 && character <= ' ') || character == ',';
    }

    /** The rows of a table in which the child's state changes fastest. */
    static void childFastest(TableDraft table, double[] numbers, int states, Location at) {
        for (int row = 0; row < table.rows(); row++) {
            double[] shares = Arrays.copyOfRange(numbers, row * states, (row + 1) * states);
            table.row(row, shares, at.line(), at.column());
        }
    }
}
