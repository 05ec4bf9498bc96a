package crux.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssignmentTest {

    private static final Set<String> KNOWN =
            Set.of("rain", "a=b", "a", "wet grass", "d_simpler.schemer", "x,y", "\"q\"");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "rain=yes | rain | yes",
                " rain = yes  | rain | yes",
                "d_simpler.schemer=0.5 | d_simpler.schemer | 0.5",
                "wet grass=yes | wet grass | yes",
                "\"wet grass\"=yes | wet grass | yes",
                "rain=x=y | rain | x=y",
                "rain=\"x = y\" | rain | x = y",
                "\"a=b\"=yes | a=b | yes",
                "\"a=b\" = \"c,d\" | a=b | c,d",
                "a=b=yes | a | b=yes",
                "x,y=1,2 | x,y | 1,2",
                "rain=0.1,0.9 | rain | 0.1,0.9",
                "\"\\\"q\\\"\"=1 | \"q\" | 1",
                "\"r\\u00e9sum\\u00e9\"=1 | résumé | 1",
                "unknown=yes | unknown | yes",
                "unknown=yes=no | unknown | yes=no",
            })
    void splits_atTheFirstKnownName(String text, String name, String value) {
        assertThat(Assignment.of(text, KNOWN::contains)).contains(new Assignment(name, value));
    }

    @Test
    void splits_aNameWithAnEqualsSignWhereItsBeginningIsNoName() {
        assertThat(Assignment.of("a=b=yes", Set.of("a=b")::contains)).contains(new Assignment("a=b", "yes"));
    }

    @Test
    void splits_aNameWithAnEmptyValue() {
        assertThat(Assignment.of("rain=", KNOWN::contains)).contains(new Assignment("rain", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rain", "", "\"rain=yes", "\"rain\"yes", "rain=\"yes", "\"bad\\x\"=1", "rain=\"a\" b"})
    void splitsNothing_whereThereIsNoEqualsSignOrQuotesDoNotClose(String text) {
        assertThat(Assignment.of(text, KNOWN::contains)).isEmpty();
    }

    @Test
    void listsNames_withCommasInQuotes() {
        assertThat(Assignment.list("A, B ,\"x,y\"")).containsExactly("A", "B", "x,y");
        assertThat(Assignment.list("\"A")).containsExactly("\"A");
        assertThat(Assignment.names("\"A,B")).isEmpty();
        assertThat(Assignment.list("A")).containsExactly("A");
        assertThat(Assignment.names("A,,B")).contains(List.of("A", "", "B"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void reads_whatItQuotes(long seed) {
        Random random = new Random(seed);
        String alphabet = "ab=, \"\\\té\u2028";
        for (int i = 0; i < 500; i++) {
            String name = word(random, alphabet);
            String value = word(random, alphabet);
            String text = Assignment.quote(name) + "=" + Assignment.quote(value);
            assertThat(Assignment.of(text, name::equals))
                    .as("seed %s: %s", seed, text)
                    .contains(new Assignment(name, value));
            assertThat(Assignment.list(Assignment.quote(name) + "," + Assignment.quote(value)))
                    .as("seed %s: %s", seed, text)
                    .containsExactly(name, value);
        }
    }

    private static String word(Random random, String alphabet) {
        StringBuilder word = new StringBuilder();
        for (int length = random.nextInt(8); length > 0; length--) {
            word.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return word.toString();
    }
}
