package crux.format;

import crux.model.Finding;
import crux.model.Variable;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

/**
 * Reads the evidence that goes with a network in UAI: how many variables are observed, then for each its number and its state's.
 *
 * <p>Older files say before it how many bodies of evidence follow; one is read.
 */
public final class UaiEvidence {

    /** What the names of such files end with, packed or not. */
    private static final Pattern ENDING = Pattern.compile("\\.evid(\\.gz)?$", Pattern.CASE_INSENSITIVE);

    /** More bytes than any findings take, and fewer than memory holds: a small file may unpack to any size. */
    private static final int LARGEST = 32 << 20;

    private UaiEvidence() {}

    /** Whether a file is called as such files are. */
    public static boolean isNamedSo(Path file) {
        return ENDING.matcher(file.toString()).find();
    }

    /** The findings in a file, packed with gzip or not, by the places of {@code variables}. */
    public static Loaded<List<Finding>> read(Path file, List<Variable> variables) throws IOException {
        ProblemLog log = new ProblemLog(file.toString());
        try (InputStream in = InputFile.open(file)) {
            InputStream bytes = new ByteArrayInputStream(bytes(file, in));
            List<Finding> findings = findings(new Lexer(file.toString(), bytes, Syntax.words()), variables, log);
            return log.hasErrors() ? Loaded.failed(log.inOrder()) : Loaded.of(findings, log.inOrder());
        } catch (Misread last) {
            log.add(last.problem());
            return Loaded.failed(log.inOrder());
        } catch (ZipException | EOFException damaged) {
            return Loaded.failed(List.of(InputFile.damaged(file)));
        }
    }

    private static byte[] bytes(Path file, InputStream in) throws IOException, Misread {
        byte[] bytes = in.readNBytes(LARGEST);
        if (in.read() >= 0) {
            throw Misread.last(
                    Location.of(file.toString()),
                    "more than %s bytes, which findings do not take".formatted(LARGEST),
                    "give how many variables are observed, then the number and the state of each");
        }
        return bytes;
    }

    private static List<Finding> findings(Lexer lexer, List<Variable> variables, ProblemLog log)
            throws IOException, Misread {
        List<Integer> numbers = new ArrayList<>();
        List<Location> places = new ArrayList<>();
        while (lexer.next() != Lexer.Kind.END) {
            double number = lexer.number();
            if (!(number >= 0 && number < Integer.MAX_VALUE) || number != Math.rint(number)) {
                throw Misread.last(
                        lexer.location(),
                        lexer.shown() + " is not a whole number",
                        "give how many variables are observed, then the number and the state of each");
            }
            if (numbers.size() > 2L * variables.size() + 1) {
                throw Misread.last(
                        lexer.location(),
                        "more numbers than findings on %s variables take".formatted(variables.size()),
                        "give how many variables are observed, then the number and the state of each");
            }
            numbers.add((int) number);
            places.add(lexer.location());
        }
        boolean isOlder = numbers.size() % 2 == 0 && !numbers.isEmpty() && numbers.get(0) <= 1;
        int first = isOlder ? 1 : 0;
        if (first == numbers.size() ? !isOlder : numbers.get(first) * 2L + 1 != numbers.size() - first) {
            log.error(
                    Location.of(lexer.location().file()),
                    "%s numbers are not a count of findings and two numbers each".formatted(numbers.size()),
                    "give how many variables are observed, then the number and the state of each");
            return List.of();
        }
        return findings(numbers, places, first + 1, variables, log);
    }

    private static List<Finding> findings(
            List<Integer> numbers, List<Location> places, int first, List<Variable> variables, ProblemLog log) {
        List<Finding> findings = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (int i = first; i + 1 < numbers.size(); i += 2) {
            int variable = numbers.get(i);
            int state = numbers.get(i + 1);
            if (variable >= variables.size()) {
                log.error(places.get(i), "there is no variable number " + variable, "they are numbered from 0");
            } else if (!seen.add(variable)) {
                log.error(places.get(i), "a second finding on variable number " + variable, "remove one");
            } else if (state >= variables.get(variable).size()) {
                log.error(
                        places.get(i + 1),
                        "variable number %s has no state number %s".formatted(variable, state),
                        "they are numbered from 0");
            } else {
                Variable observed = variables.get(variable);
                findings.add(new Finding.Observed(
                        observed.id(), observed.states().get(state).id()));
            }
        }
        return findings;
    }
}
