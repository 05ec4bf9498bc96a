package crux;

import static org.assertj.core.api.Assertions.assertThat;

import crux.testing.SourceTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keys cited in the source, such as {@code [Darw03 §4]}, against the one list of references. */
class BibliographyTest {

    private static final Path REFERENCES = Path.of("src", "docs", "references.md");
    private static final Pattern KEY = Pattern.compile("[A-Z][A-Za-z+]{2,5}[0-9]{2}[a-z]?");
    private static final Pattern CITATION = Pattern.compile("\\[(" + KEY + "(?:[ ,;][^\\[\\]]*)?)]");
    private static final Pattern ENTRY = Pattern.compile("(?m)^- \\[(" + KEY + ")] \\S");

    @Test
    void everyCitedKey_isListed() {
        Set<String> listed = new TreeSet<>(entries());
        List<String> unknown = sources()
                .flatMap(file -> cited(file)
                        .filter(key -> !listed.contains(key))
                        .map(key -> file + " cites [" + key + "], which " + REFERENCES + " does not list"))
                .distinct()
                .toList();
        assertThat(unknown).isEmpty();
    }

    @Test
    void everyKey_isListedOnceAndInOrder() {
        List<String> entries = entries();
        assertThat(entries).isNotEmpty().doesNotHaveDuplicates().isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    }

    @Test
    void citations_areFoundInEveryFormTheyAreWritten() {
        assertThat(keysIn("by [Darw03], [ChDa05b §2.1] and [KjGa00, CGH97]; of [SBF+14 §3, p. 7]; not a[i] or [A1]"))
                .containsExactly("Darw03", "ChDa05b", "KjGa00", "CGH97", "SBF+14");
    }

    private static List<String> entries() {
        return ENTRY.matcher(SourceTree.text(REFERENCES))
                .results()
                .map(entry -> entry.group(1))
                .toList();
    }

    private static Stream<Path> sources() {
        List<Path> files = new ArrayList<>(SourceTree.files(SourceTree.MAIN, ".java"));
        files.addAll(SourceTree.files(SourceTree.ALL, ".md"));
        files.remove(REFERENCES);
        return files.stream();
    }

    private static Stream<String> cited(Path file) {
        return keysIn(SourceTree.text(file));
    }

    private static Stream<String> keysIn(String text) {
        return CITATION.matcher(text)
                .results()
                .flatMap(citation -> KEY.matcher(citation.group(1)).results())
                .map(MatchResult::group);
    }
}
