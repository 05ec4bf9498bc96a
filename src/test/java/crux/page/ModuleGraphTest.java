package crux.page;

import static org.assertj.core.api.Assertions.assertThat;

import crux.testing.SourceTree;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ModuleGraphTest {

    private static final Path SOURCES = Path.of("src", "main", "resources", "crux", "page");
    private static final Pattern RELATIVE = Pattern.compile("(?:from|import)\\s*[\"']\\.");
    private static final int LONGEST_FILE = 300;

    private final ModuleGraph graph = ModuleGraph.ofPage();

    @Test
    void everyModuleOfTheSources_isReached() {
        List<String> sources = SourceTree.files(SOURCES, ".js").stream()
                .map(file -> "crux/" + SOURCES.relativize(file).toString().replace('\\', '/'))
                .toList();
        assertThat(graph.modules().keySet()).containsAll(sources);
    }

    @Test
    void noImport_isRelative() {
        assertThat(graph.modules())
                .isNotEmpty()
                .allSatisfy((name, text) ->
                        assertThat(RELATIVE.matcher(text).find()).as(name).isFalse());
    }

    @Test
    void libraries_areThoseThatAreUsedAlone() {
        assertThat(graph.modules()).containsKey("lit-html/lit-html.js").doesNotContainKey("d3-shape/src/index.js");
    }

    @Test
    void bareText_losesCommentsOnLinesOfTheirOwnAlone() {
        assertThat(ModuleGraph.bare("/** Says.\n * a*b */\nconst a = '/** kept */'; // kept\n  /* gone */\nb;\n"))
                .isEqualTo("const a = '/** kept */'; // kept\nb;\n");
    }

    @Test
    void everySourceFile_isShort() {
        assertThat(Stream.of(".js", ".css").flatMap(kind -> SourceTree.files(SOURCES, kind).stream()))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(SourceTree.text(file).lines().count())
                        .as("lines of %s", file)
                        .isLessThanOrEqualTo(LONGEST_FILE));
    }
}
