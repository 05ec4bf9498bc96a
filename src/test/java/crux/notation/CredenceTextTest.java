package crux.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crux.model.Answer;
import crux.model.Chance;
import crux.model.Credence;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Written credences against the table of cases, whole; and what no table can list. */
class CredenceTextTest {

    @ParameterizedTest
    @MethodSource("cases")
    void reads_asTheTableSays(JsonNode row) {
        Written written = WrittenCredences.read(row);
        if (row.has("refused")) {
            assertThat(written).isEqualTo(refused(row));
        } else {
            assertThat(written).isInstanceOf(Written.Accepted.class);
            checkAccepted(row, (Written.Accepted) written);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void reads_alikeUnderEveryLocale(JsonNode row) {
        Locale before = Locale.getDefault();
        try {
            Written expected = WrittenCredences.read(row);
            for (String tag : List.of("de-DE", "tr-TR", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(WrittenCredences.read(row)).as(tag).isEqualTo(expected);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void writes_whatReadsBackAsTheSame(JsonNode row) {
        if (WrittenCredences.read(row) instanceof Written.Accepted accepted) {
            CredenceText text = CredenceText.of(
                    WrittenCredences.credence(row.get("credence").asString()));
            Written again = text.read(text.write(accepted.answer()));
            assertThat(again).isInstanceOf(Written.Accepted.class);
            assertThat(((Written.Accepted) again).answer()).isEqualTo(accepted.answer());
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void accepts_whatItOffers(String name) {
        CredenceText text = CredenceText.of(WrittenCredences.credence(name));
        String withoutComments = text.forms().replaceAll(" \\([^)]*[a-z][^)]*\\)", "");
        List<String> examples = Stream.of(withoutComments.split(": |, |write |a word such as "))
                .filter(piece -> piece.matches("[-0-9.].*|beta.*|likely") && !piece.contains("shares"))
                .toList();
        assertThat(examples)
                .isNotEmpty()
                .allSatisfy(example -> assertThat(text.read(example)).isInstanceOf(Written.Accepted.class));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void refusesWithoutFail_onScrambledText(long seed) {
        Random random = new Random(seed);
        List<String> texts = WrittenCredences.rows("cases").stream()
                .filter(row -> row.has("text"))
                .map(row -> row.get("text").asString())
                .toList();
        String alphabet = "0123456789.,:;%/-+ ebitsofnu()~\u2212…";
        for (int i = 0; i < 4_000; i++) {
            StringBuilder text = new StringBuilder(texts.get(random.nextInt(texts.size())));
            for (int edits = random.nextInt(4); edits > 0; edits--) {
                int at = random.nextInt(text.length() + 1);
                text.insert(at, alphabet.charAt(random.nextInt(alphabet.length())));
            }
            for (String name : List.of("chance", "lens", "size", "three")) {
                Credence credence = WrittenCredences.credence(name);
                Written written = CredenceText.of(credence).read(text.toString());
                assertThat(isSound(credence, written))
                        .as("seed %s: %s for %s gives %s", seed, text, name, written)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("chances")
    void echoes_asTheTableSays(JsonNode row) {
        Chance chance = new Chance(
                row.get("probability").asDouble(), row.get("complement").asDouble());
        assertThat(List.of(Figures.percent(chance), Figures.odds(chance), Figures.bits(chance)))
                .containsExactly(
                        row.get("percent").asString(),
                        row.get("odds").asString(),
                        row.get("bits").asString());
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void numbers_areWrittenAsTheTableSays(JsonNode row) {
        assertThat(Figures.number(row.get("value").asDouble(), row.get("unit").asString()))
                .isEqualTo(row.get("text").asString());
    }

    private static void checkAccepted(JsonNode row, Written.Accepted accepted) {
        String form = WrittenCredences.form(accepted.answer());
        assertThat(row.has(form)).as("read as %s", form).isTrue();
        List<Double> expected = WrittenCredences.values(row.get(form));
        List<Double> read = WrittenCredences.values(accepted.answer());
        assertThat(read).hasSameSizeAs(expected);
        for (int i = 0; i < read.size(); i++) {
            assertThat(read.get(i)).isCloseTo(expected.get(i), within(4e-16 * Math.abs(expected.get(i))));
        }
        Map<String, String> notes = accepted.notes().stream()
                .collect(Collectors.toMap(note -> note.code().name(), Written.Note::text));
        Map<String, String> expectedNotes = row.path("notes")
                .propertyStream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, note -> note.getValue().asString()));
        assertThat(notes).isEqualTo(expectedNotes);
        assertThat(Echo.of(WrittenCredences.credence(row.get("credence").asString()), accepted.answer()))
                .isEqualTo(row.get("echo").asString());
    }

    private static Written.Refused refused(JsonNode row) {
        String name = row.get("credence").asString();
        String mend = row.has("mend")
                ? row.get("mend").asString()
                : WrittenCredences.table("accepted").get(name).asString();
        return new Written.Refused(row.get("refused").asString(), mend);
    }

    /** A refusal that says something, or an answer inside the domain. */
    private static boolean isSound(Credence credence, Written written) {
        if (written instanceof Written.Refused refused) {
            return !refused.what().isBlank() && !refused.mend().isBlank();
        }
        Answer answer = ((Written.Accepted) written).answer();
        if (answer instanceof Answer.Beta) {
            return true;
        }
        List<Double> values = WrittenCredences.values(answer);
        double sum = values.stream().mapToDouble(Double::doubleValue).sum();
        return values.stream().allMatch(credence.domain()::contains)
                && (!credence.isDistribution() || Math.abs(sum - 1) < 1e-12);
    }

    static List<JsonNode> cases() {
        return WrittenCredences.rows("cases");
    }

    static List<JsonNode> chances() {
        return WrittenCredences.rows("chances");
    }

    static List<JsonNode> numbers() {
        return WrittenCredences.rows("numbers");
    }

    static List<String> kinds() {
        return List.of("chance", "lens", "size", "three", "two");
    }
}
