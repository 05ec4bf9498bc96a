package crux.format;

import static org.assertj.core.api.Assertions.assertThat;

import crux.model.BeliefNetwork;
import crux.model.Conditional;
import crux.model.PlainTable;
import crux.model.Variable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** XMLBIF and XDSL as other programs write them. */
class XmlReadersTest {

    private static final String XMLBIF = """
            <?xml version="1.0" encoding="US-ASCII"?>
            <!-- A comment -->
            <!DOCTYPE BIF [
            <!ELEMENT BIF ( NETWORK )*>
            <!ATTLIST BIF VERSION CDATA #REQUIRED>
            <!ELEMENT NETWORK ( NAME, ( PROPERTY | VARIABLE | DEFINITION )* )>
            ]>
            <BIF VERSION="0.3">
            <NETWORK>
            <NAME>Dog-Problem</NAME>
            <PROPERTY>credal-set constant-density-bounded 1.1</PROPERTY>
            <DEFINITION>
              <FOR>dog-out</FOR>
              <GIVEN>bowel-problem</GIVEN>
              <GIVEN>family-out</GIVEN>
              <TABLE>0.99 0.01 0.97 0.03
                     0.9 0.1 0.3 0.7 </TABLE>
            </DEFINITION>
            <VARIABLE TYPE="nature">
              <NAME>dog-out</NAME><OUTCOME>true</OUTCOME><OUTCOME>false</OUTCOME>
              <PROPERTY>position = (155, 165)</PROPERTY>
            </VARIABLE>
            <VARIABLE TYPE="nature"><NAME>bowel-problem</NAME><VALUE>true</VALUE><VALUE>false</VALUE></VARIABLE>
            <VARIABLE><NAME>family-out</NAME><OUTCOME>true</OUTCOME><OUTCOME>false</OUTCOME></VARIABLE>
            <DEFINITION><FOR>bowel-problem</FOR><TABLE>0.01 0.99</TABLE></DEFINITION>
            <DEFINITION><FOR>family-out</FOR><TABLE>0.15 0.85</TABLE></DEFINITION>
            </NETWORK>
            </BIF>
            """;

    private static final String XDSL = """
            <?xml version="1.0" encoding="ISO-8859-1"?>
            <smile version="1.0" id="Venture" numsamples="1000">
              <nodes>
                <cpt id="Success"><state id="yes" /><state id="no" /><probabilities>0.2 0.8</probabilities></cpt>
                <cpt id="Forecast">
                  <state id="Good" /><state id="Fair" /><state id="Poor" />
                  <parents>Success</parents>
                  <probabilities>0.4 0.4 0.2 0.1 0.3 0.6</probabilities>
                </cpt>
                <deterministic id="Go">
                  <state id="do" /><state id="dont" />
                  <parents>Success Forecast</parents>
                  <resultingstates>do do dont do dont dont</resultingstates>
                </deterministic>
              </nodes>
              <extensions>
                <genie version="1.0" name="A venture">
                  <submodel id="Inner"><node id="Success"><name>R\u00e9ussite</name><position>10 20 110 80</position></node></submodel>
                </genie>
              </extensions>
            </smile>
            """;

    @TempDir
    private Path folder;

    @Test
    void xmlBif_hasTheChildFastest_andMayDefineBeforeItDeclares() throws IOException {
        BeliefNetwork network = sound(FileFormat.XMLBIF, XMLBIF);
        assertThat(network.id()).isEqualTo("Dog-Problem");
        assertThat(network.description().notes()).containsExactly("credal-set constant-density-bounded 1.1");
        assertThat(network.dependence("dog-out").parents()).containsExactly("bowel-problem", "family-out");
        assertThat(network.dependence("dog-out").conditional())
                .isEqualTo(PlainTable.of(0.99, 0.01, 0.97, 0.03, 0.9, 0.1, 0.3, 0.7));
        assertThat(network.variable("dog-out").position()).contains(new Variable.Position(155, 165));
    }

    @Test
    void xdsl_hasTablesCertaintiesAndWhatIsDrawn() throws IOException {
        BeliefNetwork network = NetworkFiles.read(
                        Files.write(folder.resolve("venture.xdsl"), XDSL.getBytes(StandardCharsets.ISO_8859_1)))
                .value()
                .orElseThrow();
        assertThat(network.id()).isEqualTo("Venture");
        assertThat(network.description().title()).isEqualTo("A venture");
        assertThat(network.variable("Success").label()).isEqualTo("Réussite");
        assertThat(network.variable("Success").position()).contains(new Variable.Position(60, 50));
        assertThat(network.table("Forecast", network.defaults()).row(1)).containsExactly(0.1, 0.3, 0.6);
        assertThat(network.table("Go", network.defaults()).toArray())
                .containsExactly(1, 0, 1, 0, 0, 1, 1, 0, 0, 1, 0, 1);
    }

    /** A change of the sound file, and the problem it makes. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            XMLBIF | `<GIVEN>family-out</GIVEN>` | `<GIVEN>familie</GIVEN>`  | 15 | `no variable is named familie`
            XMLBIF | `0.9 0.1 0.3 0.7`           | `0.9 0.1 0.3`             | 16 | `dog-out: 7 numbers where 8 are needed`
            XMLBIF | `0.9 0.1 0.3 0.7`           | `0.9 0.1 0.3 x`           | 16 | `is not a probability`
            XMLBIF | `0.9 0.1 0.3 0.7`           | `0.9 0.2 0.3 0.7`         | 16 | `the probabilities sum to 1.1`
            XMLBIF | `0.99 0.01 0.97 0.03`       | `0.99 0.97 0.9 0.3`       | 16 | ``
            XMLBIF | `<VARIABLE TYPE="nature"><N` | `<VARIABLE TYPE="utility"><N` | 23 | `bowel-problem is a variable of type utility`
            XMLBIF | `<OUTCOME>false</OUTCOME></VARIABLE>` | `<OUTCOME>true</OUTCOME></VARIABLE>` | 24 | `family-out has two states named true`
            XMLBIF | `<TABLE>0.15 0.85</TABLE>`  | ``                        | 26 | `no <TABLE> in the definition of family-out`
            XMLBIF | `</NETWORK>`                | ``                        | 28 | ``
            XMLBIF | `>Dog-Problem<`             | `>&dog;<`                 | 10 | ``
            XDSL   | `<parents>Success</parents>` | `<parents>Sucess</parents>` | 5 | `no variable is named Sucess`
            XDSL   | `do do dont do dont dont`   | `do do dont do dont`      | 13 | `Go: 5 states where 6 are needed`
            XDSL   | `do do dont do dont dont`   | `do do dont do dont maybe` | 13 | `Go has no state maybe`
            XDSL   | `<probabilities>0.2 0.8</probabilities>` | ``            | 4 | `no <probabilities> in Success`
            """)
    void aBrokenFile_isToldAtItsLine(FileFormat format, String sound, String broken, int line, String what)
            throws IOException {
        String whole = format == FileFormat.XDSL ? XDSL : XMLBIF;
        assertThat(whole).contains(sound);
        Loaded<BeliefNetwork> loaded = read(format, whole.replace(sound, broken == null ? "" : broken));
        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.problems()).first().satisfies(problem -> {
            assertThat(problem.location().line()).isEqualTo(line);
            assertThat(problem.mend()).isNotBlank();
            assertThat(problem.what()).contains(Optional.ofNullable(what).orElse(""));
        });
    }

    @Test
    void aNodeWithoutATable_isRefusedByItsKind() throws IOException {
        String noisy = XDSL.replace("<deterministic id=\"Go\">", "<noisyadder id=\"Go\">")
                .replace("</deterministic>", "</noisyadder>");
        assertThat(read(FileFormat.XDSL, noisy).problems())
                .singleElement()
                .extracting(Problem::what)
                .isEqualTo("Go is a node of kind noisyadder");
    }

    /** A form that would expand to more than forms may is read as the table that it is. */
    @Test
    void aDeterministicNodeOfVeryManyStates_isReadAsATable() throws IOException {
        int causes = 4096;
        int effects = 4097;
        String text = "<smile id=\"wide\"><nodes><cpt id=\"a\">%s<probabilities>%s</probabilities></cpt>"
                        .formatted(states("a", causes), (1.0 / causes + " ").repeat(causes))
                + "<deterministic id=\"b\">%s<parents>a</parents><resultingstates>%s</resultingstates></deterministic>"
                        .formatted(
                                states("b", effects),
                                IntStream.range(1, causes + 1)
                                        .mapToObj(i -> "b" + i)
                                        .collect(Collectors.joining(" ")))
                + "</nodes></smile>";
        Conditional table = sound(FileFormat.XDSL, text).dependence("b").conditional();
        assertThat(table).isInstanceOfSatisfying(PlainTable.class, plain -> {
            assertThat(plain.entry(0)).isZero();
            assertThat(plain.entry(1)).isOne();
            assertThat(plain.entry((causes - 1) * effects + causes)).isOne();
        });
    }

    private static String states(String letter, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "<state id=\"%s%s\"/>".formatted(letter, i))
                .collect(Collectors.joining());
    }

    /** What stands outside the file is never looked at: neither a document type nor an entity. */
    @Test
    void nothingOutsideTheFile_isRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "<NAME>secret</NAME>");
        String outside = XMLBIF.replaceFirst(
                        "(?s)<!DOCTYPE BIF \\[.*?]>",
                        "<!DOCTYPE BIF SYSTEM \"%s\" [<!ENTITY outside SYSTEM \"%s\">]>"
                                .formatted(folder.resolve("missing.dtd").toUri(), secret.toUri()))
                .replace(">Dog-Problem<", ">&outside;<");
        Loaded<BeliefNetwork> loaded = read(FileFormat.XMLBIF, outside);
        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.problems())
                .allSatisfy(problem -> assertThat(problem.toString()).doesNotContain("secret</"));
        String bomb = XMLBIF.replaceFirst(
                        "<!ELEMENT BIF \\( NETWORK \\)\\*>",
                        "<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">")
                .replace(">Dog-Problem<", ">&c;<");
        assertThat(read(FileFormat.XMLBIF, bomb).value()).isEmpty();
    }

    @Test
    void anEncodingThatIsNotWhatItSays_isTold() throws IOException {
        byte[] latin = XDSL.replace("ISO-8859-1", "UTF-8").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(NetworkFiles.read(FileFormat.XDSL, "venture.xdsl", new ByteArrayInputStream(latin))
                        .problems())
                .extracting(Problem::what)
                .containsExactly("this is not text in UTF-8");
    }

    private static BeliefNetwork sound(FileFormat format, String text) throws IOException {
        Loaded<BeliefNetwork> loaded = read(format, text);
        assertThat(loaded.problems()).isEmpty();
        return loaded.value().orElseThrow();
    }

    private static Loaded<BeliefNetwork> read(FileFormat format, String text) throws IOException {
        Charset charset = format == FileFormat.XDSL ? StandardCharsets.ISO_8859_1 : StandardCharsets.US_ASCII;
        return NetworkFiles.read(format, "file.xml", new ByteArrayInputStream(text.getBytes(charset)));
    }
}
