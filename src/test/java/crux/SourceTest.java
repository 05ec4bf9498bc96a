package crux;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import crux.testing.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** The size of what a reader has to hold in mind at once: of files and of methods. */
class SourceTest {

    private static final int LONGEST_FILE = 500;
    private static final int LONGEST_METHOD = 60;

    @Test
    void noFile_isTooLong() {
        assertThat(SourceTree.files(SourceTree.MAIN, ".java"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(SourceTree.text(file).lines().count())
                        .as("lines of %s", file)
                        .isLessThanOrEqualTo(LONGEST_FILE));
    }

    @Test
    void noMethod_isTooLong() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> tooLong = new ArrayList<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<Path> sources = SourceTree.files(SourceTree.MAIN, ".java");
            JavacTask parse = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            SourcePositions positions = Trees.instance(parse).getSourcePositions();
            parse.parse().forEach(unit -> new MethodLengths(unit, positions, tooLong).scan(unit, null));
        }
        assertThat(tooLong).as("methods above %s lines", LONGEST_METHOD).isEmpty();
    }

    /** Notes each method of one file that is too long. */
    private static final class MethodLengths extends TreePathScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> tooLong;

        MethodLengths(CompilationUnitTree unit, SourcePositions positions, List<String> tooLong) {
            this.unit = unit;
            this.positions = positions;
            this.tooLong = tooLong;
        }

        @Override
        public Void visitMethod(MethodTree method, Void unused) {
            LineMap lines = unit.getLineMap();
            long first = lines.getLineNumber(positions.getStartPosition(unit, method));
            long last = lines.getLineNumber(positions.getEndPosition(unit, method));
            if (last - first + 1 > LONGEST_METHOD) {
                String file =
                        Path.of(unit.getSourceFile().getName()).getFileName().toString();
                tooLong.add(file + ":" + first + " " + method.getName() + " has " + (last - first + 1) + " lines");
            }
            return super.visitMethod(method, null);
        }
    }
}
