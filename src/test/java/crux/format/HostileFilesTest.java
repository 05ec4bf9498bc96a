package crux.format;

import static org.assertj.core.api.Assertions.assertThat;

import crux.model.BeliefNetwork;
import crux.model.Finding;
import crux.model.Variable;
import crux.testing.ShippedNetworks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files in every format that are cut short, absurd, or not text at all: each is told, and none does harm. */
class HostileFilesTest {

    private static final String MANY = " ".repeat(10_000_000);

    @TempDir
    private Path folder;

    private static byte[] asia(FileFormat format) {
        BeliefNetwork asia = ShippedNetworks.network("asia");
        return NetworkFiles.export(format, asia, asia.defaults()).text().getBytes(StandardCharsets.UTF_8);
    }

    private static Loaded<BeliefNetwork> read(FileFormat format, byte[] bytes) throws IOException {
        return NetworkFiles.read(format, "hostile", new ByteArrayInputStream(bytes));
    }

    private static Loaded<BeliefNetwork> read(FileFormat format, String text) throws IOException {
        return read(format, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(Loaded<BeliefNetwork> loaded, String what) {
        assertThat(loaded.value()).as(what).isEmpty();
        assertThat(loaded.problems())
                .as(what)
                .anySatisfy(problem -> assertThat(problem.isError()).isTrue())
                .allSatisfy(problem -> assertThat(problem.location().file()).isEqualTo("hostile"));
    }

    /** Up to its last thousand bytes no file in any format is whole. */
    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void aFileThatIsCutShortAnywhere_isRefused(FileFormat format) throws IOException {
        byte[] whole = asia(format);
        String text = new String(whole, StandardCharsets.UTF_8).stripTrailing();
        int last = text.lastIndexOf(format == FileFormat.UAI ? " " : format == FileFormat.BIF ? "}" : ">");
        int sound = Math.max(last, text.length() - 16);
        for (int length = 0; length < whole.length; length += 5) {
            Loaded<BeliefNetwork> loaded = read(format, Arrays.copyOf(whole, length));
            if (length < sound) {
                assertRefused(loaded, format + " cut at " + length);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void bytesThatAreNoText_areRefused(FileFormat format) throws IOException {
        String text = new String(asia(format), StandardCharsets.ISO_8859_1);
        byte[] broken = text.replace(format == FileFormat.UAI ? "0.05" : "smoke", "smo\u00ff\u00fe")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertRefused(read(format, broken), format.toString());
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void aLineOfTenMegabytes_isRead(FileFormat format) throws IOException {
        String text = new String(asia(format), StandardCharsets.UTF_8);
        int at = text.indexOf(' ', text.length() / 2);
        String wide = (text.substring(0, at) + MANY + text.substring(at)).replace("\n", " ");
        Loaded<BeliefNetwork> loaded = read(format, wide);
        assertThat(loaded.value().isPresent() || loaded.problems().stream().anyMatch(Problem::isError))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void aWordOfTenMegabytes_isRefused(FileFormat format) throws IOException {
        String text = new String(asia(format), StandardCharsets.UTF_8);
        int at = text.indexOf("0.9");
        assertRefused(read(format, text.substring(0, at) + MANY.replace(' ', 'x') + text.substring(at)), "" + format);
    }

    /** Two variables, each the other's parent. */
    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void aCycle_isRefused(FileFormat format) throws IOException {
        Map<String, List<String>> parents = new LinkedHashMap<>();
        parents.put("a", List.of("b"));
        parents.put("b", List.of("a"));
        Loaded<BeliefNetwork> loaded = read(format, HandWritten.network(format, parents, 4));
        assertRefused(loaded, format.toString());
        assertThat(loaded.problems())
                .anySatisfy(problem -> assertThat(problem.what()).containsIgnoringCase("cycle"));
    }

    /** A table of 2^41 numbers would take 18 TB. */
    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void anAbsurdTable_isRefusedBeforeMemoryIsTaken(FileFormat format) throws IOException {
        Map<String, List<String>> parents = new LinkedHashMap<>();
        IntStream.range(0, 40).forEach(i -> parents.put("v" + i, List.of()));
        parents.put("c", List.copyOf(parents.keySet()));
        assertRefused(read(format, HandWritten.network(format, parents, 2)), format.toString());
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void anUnknownParent_andARowMissing_areRefused(FileFormat format) throws IOException {
        Map<String, List<String>> unknown = new LinkedHashMap<>();
        unknown.put("a", List.of());
        unknown.put("b", List.of("nobody"));
        assertRefused(read(format, HandWritten.network(format, unknown, 4)), format + " unknown");
        Map<String, List<String>> lacking = new LinkedHashMap<>();
        lacking.put("a", List.of());
        lacking.put("b", List.of("a"));
        assertRefused(read(format, HandWritten.network(format, lacking, 2)), format + " row missing");
        assertRefused(read(format, HandWritten.network(format, lacking, 6)), format + " row too many");
    }

    /** A noisy-MAX is a small file, and its table would be immense: 3 · 2^40 numbers. */
    @Test
    void anAbsurdForm_isRefusedBeforeMemoryIsTaken() throws IOException {
        String parents = IntStream.range(0, 40).mapToObj(i -> "v" + i).collect(Collectors.joining(" "));
        StringBuilder nodes = new StringBuilder();
        for (String parent : parents.split(" ", -1)) {
            nodes.append(
                    "<cpt id=\"%s\"><state id=\"t\"/><state id=\"f\"/><probabilities>0.5 0.5</probabilities></cpt>\n"
                            .formatted(parent));
        }
        for (String kind : List.of("noisymax", "deterministic", "cpt")) {
            String values =
                    kind.equals("noisymax") ? "parameters" : kind.equals("cpt") ? "probabilities" : "resultingstates";
            String node =
                    "<%1$s id=\"c\"><state id=\"a\"/><state id=\"b\"/><state id=\"z\"/><parents>%2$s</parents><%3$s>%4$s</%3$s></%1$s>"
                            .formatted(kind, parents, values, "0.2 0.2 0.6 0 0 1 ".repeat(40) + "0.1 0.1 0.8");
            Loaded<BeliefNetwork> loaded =
                    read(FileFormat.XDSL, "<smile id=\"n\"><nodes>" + nodes + node + "</nodes></smile>");
            assertRefused(loaded, kind);
            assertThat(loaded.problems())
                    .anySatisfy(problem -> assertThat(problem.what()).containsAnyOf("3298534883328", "3.299e"));
        }
    }

    /** Evidence beside a network in UAI: cut anywhere it is refused or fits in itself; nothing of it does harm. */
    @Test
    void evidenceThatIsHostile_isRefused() throws IOException {
        List<Variable> variables = ShippedNetworks.network("asia").variables();
        Path file = folder.resolve("a.evid");
        String sound = "3 0 1 5 0 7 1\n";
        for (int length = 0; length < sound.length() - 2; length++) {
            Files.writeString(file, sound.substring(0, length));
            Loaded<List<Finding>> cut = UaiEvidence.read(file, variables);
            assertThat(cut.value().isEmpty()).as("cut at %s", length).isEqualTo(length < 12);
        }
        for (String hostile : List.of(
                "99999999999 0 1",
                "2147483646 0 1",
                "1 0 99999999",
                "1 -1 0",
                "1 0 0.5",
                "1 0 \u0000",
                "2 0 1 0 0",
                "3" + " ".repeat(10_000_000) + "0 1",
                "1".repeat(10_000_000))) {
            Files.writeString(file, hostile);
            assertThat(UaiEvidence.read(file, variables).value()).isEmpty();
        }
        Files.write(file, new byte[] {'1', ' ', (byte) 0xff, ' ', (byte) 0xfe});
        assertThat(UaiEvidence.read(file, variables).value()).isEmpty();
        Files.writeString(file, sound + MANY);
        assertThat(UaiEvidence.read(file, variables).value()).isPresent();
    }

    /** The names that lie beside a network in UAI. */
    @Test
    void namesThatAreHostile_areRefused() throws IOException {
        BeliefNetwork asia = ShippedNetworks.network("asia");
        Path file = folder.resolve("a.uai");
        Files.write(file, asia(FileFormat.UAI));
        String sound = UaiNames.render(asia);
        for (int length = 0; length < sound.stripTrailing().length(); length += 3) {
            Files.writeString(UaiNames.beside(file), sound.substring(0, length));
            assertThat(NetworkFiles.read(file).value()).as("cut at %s", length).isEmpty();
        }
        for (String hostile : List.of(
                sound.replace("\"tub\"", "\"asia\""),
                sound.replace("\"states\"", "\"stats\""),
                sound.replaceFirst("\"no\"", "\"yes\""),
                "[".repeat(100_000),
                "{\"variables\": 8}",
                sound.replace("tub", "x".repeat(10_000_000) + "\u0000"))) {
            Files.writeString(UaiNames.beside(file), hostile);
            assertThat(NetworkFiles.read(file).problems()).anyMatch(Problem::isError);
        }
        Files.write(UaiNames.beside(file), sound.replace("tub", "t\u00ff").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(NetworkFiles.read(file).value()).isEmpty();
        Files.writeString(UaiNames.beside(file), sound);
        assertThat(NetworkFiles.read(file).value().orElseThrow().findVariable("tub"))
                .isPresent();
    }

    /** An argument as text: cut anywhere it is read or refused, and so is whatever else there is no sense in. */
    @Test
    void textsThatAreHostile_areRefusedOrRead() {
        String sound = """
                [A]: One. {"priors": {"p(yes)": "30%"}}
                  + [B]: Two. {"instantiations": ["T", "F"], "priors": {"p(T)": 0.6}}
                  - [C]: Three.
                """;
        for (int length = 0; length < sound.length(); length++) {
            Loaded<ImportedArgument> cut = argument(sound.substring(0, length).getBytes(StandardCharsets.UTF_8));
            assertThat(cut.value().isPresent() || cut.problems().stream().anyMatch(Problem::isError))
                    .as("cut at %s", length)
                    .isTrue();
        }
        for (String hostile : List.of(
                "[A]: " + MANY,
                "[A]: x\n  + [A]: y\n",
                "[A]: a\n  + [B]: b\n    + [A]\n",
                "[A]: a {\"priors\": {\"p(yes)\": 1e999}}\n",
                "[A]: a {\"priors\": {\"p(maybe)\": 0.5}}\n",
                "[A]: a {\"instantiations\": [%s]}\n".formatted("\"s\", ".repeat(100) + "\"t\""),
                "[A]: a {\"priors\": " + "{".repeat(60_000) + "\n",
                "[A]\n" + "  + [B]\n".repeat(30_000),
                (" ".repeat(65_000) + "x\n").repeat(32),
                "")) {
            assertThat(argument(hostile.getBytes(StandardCharsets.UTF_8)).value())
                    .as(hostile.substring(0, Math.min(40, hostile.length())))
                    .isEmpty();
        }
        assertThat(argument(sound.replace("One", "O\u00ff").getBytes(StandardCharsets.ISO_8859_1))
                        .value())
                .isEmpty();
        StringBuilder deep = new StringBuilder();
        IntStream.range(0, 3_000)
                .forEach(
                        i -> deep.append(" ".repeat(i)).append("+ [V").append(i).append("]\n"));
        Loaded<ImportedArgument> read = argument(deep.substring(2).getBytes(StandardCharsets.UTF_8));
        assertThat(read.value().isPresent() || read.problems().stream().anyMatch(Problem::isError))
                .isTrue();
    }

    /** Blanks before a label, and what is no label after it: to be told apart in one pass, not in one for each blank. */
    @Test
    void aPropertyOfAMillionBlanks_isRead() throws IOException {
        String text = new String(asia(FileFormat.BIF), StandardCharsets.UTF_8);
        String wide = text.replaceFirst(
                "variable (\\w+) \\{", "variable $1 { property label =" + " ".repeat(1_000_000) + "x\ny;");
        assertThat(read(FileFormat.BIF, wide).value()).isPresent();
    }

    private static Loaded<ImportedArgument> argument(byte[] bytes) {
        return ArgdownReader.read("hostile", bytes);
    }
}
