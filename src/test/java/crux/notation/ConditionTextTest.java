package crux.notation;

import static org.assertj.core.api.Assertions.assertThat;

import crux.model.Condition;
import crux.model.Condition.Relation;
import crux.model.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTextTest {

    private static final Condition A = Condition.is("a", "yes");
    private static final Condition B = Condition.is("b", "no");
    private static final Condition C = Condition.is("c", "yes");

    @Test
    void readsAParentInAStateOrSeveral() {
        assertThat(parsed("rain = yes")).isEqualTo(Condition.is("rain", "yes"));
        assertThat(parsed("rain != yes")).isEqualTo(new Condition.Not(Condition.is("rain", "yes")));
        assertThat(parsed("season = spring | summer | 'deep winter'"))
                .isEqualTo(Condition.is("season", "spring", "summer", "deep winter"));
        assertThat(parsed("'odd name' = \"it's\"")).isEqualTo(Condition.is("odd name", "it's"));
    }

    @Test
    void keepsAStateAsItIsWritten_givenANumber() {
        assertThat(parsed("count = 3 | -1 | 0.10")).isEqualTo(Condition.is("count", "3", "-1", "0.10"));
    }

    @Test
    void comparesNumbers_givenAnAtSign() {
        assertThat(parsed("@steps > 100"))
                .isEqualTo(new Condition.Compare(Expression.number("steps"), Relation.GREATER, Expression.of(100)));
        assertThat(parsed("@a = 1"))
                .isEqualTo(new Condition.Compare(Expression.number("a"), Relation.EQUAL, Expression.of(1)));
        assertThat(parsed("2 * @a <= @b"))
                .isInstanceOfSatisfying(
                        Condition.Compare.class,
                        compare -> assertThat(compare.relation()).isEqualTo(Relation.AT_MOST));
    }

    @Test
    void bindsNotThenAndThenOr() {
        assertThat(parsed("a = yes or b = no and not c = yes")).isEqualTo(any(A, all(B, new Condition.Not(C))));
        assertThat(parsed("(a = yes or b = no) and c = yes")).isEqualTo(all(any(A, B), C));
        assertThat(parsed("not (a = yes and b = no)")).isEqualTo(new Condition.Not(all(A, B)));
        assertThat(parsed("not not a = yes")).isEqualTo(new Condition.Not(new Condition.Not(A)));
    }

    @Test
    void flattensRuns() {
        assertThat(parsed("a = yes and (b = no and c = yes)")).isEqualTo(all(A, B, C));
        assertThat(parsed("(a = yes or b = no) or (c = yes or a = yes)")).isEqualTo(any(A, B, C, A));
    }

    @Test
    void readsTheExampleOfTheFormat() {
        assertThat(ConditionText.write(parsed("a = yes and not (b = no or @steps > 100)")))
                .isEqualTo("a = yes and not (b = no or @steps > 100)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            "rain"            | 0 | rain is not a condition
            "rain > 3"        | 5 | > compares numbers, and rain is a name
            "rain ="          | 6 | the text ends early
            "rain = a = b"    | 5 | = belongs in a condition, and a number is wanted
            "rain = @x"       | 7 | the name of a state is wanted
            "rain = 1.2.3"    | 10 | . stands where an operator is wanted
            "rain = a && b"   | 9 | && stands where an operator is wanted
            "rain == a"       | 5 | == stands where an operator is wanted
            "!rain = a"       | 0 | ! stands where a number or a name is wanted
            "and rain = a"    | 0 | nothing stands before and
            "1"               | 0 | 1 is not a condition
            """)
    void saysWhatIsWrongAndWhere(String text, int offset, String what) {
        assertThat(ConditionText.parse(text).slips()).singleElement().satisfies(slip -> {
            assertThat(slip.what()).isEqualTo(what);
            assertThat(slip.offset()).isEqualTo(offset);
            assertThat(slip.mend()).isNotBlank();
        });
    }

    @Test
    void readsLongRuns_andRefusesDeepNests() {
        assertThat(parsed("a = yes" + " and a = yes".repeat(700)))
                .isInstanceOfSatisfying(
                        Condition.All.class, all -> assertThat(all.parts()).hasSize(701));
        assertThat(ConditionText.parse("not ".repeat(2000) + "a = yes").slips()).hasSize(1);
        assertThat(ConditionText.parse("a = yes and not (".repeat(300) + "a = yes" + ")".repeat(300))
                        .slips())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"always", "never", "season = spring | 'deep winter'", "a != yes", "not @a > 1 or b = 'not'"})
    void writesBackWhatItReads_givenTheCanonicalText(String text) {
        assertThat(ConditionText.write(parsed(text))).isEqualTo(text);
    }

    @RepeatedTest(200)
    void readsBackWhatItWrites_givenAnyCondition(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Condition condition = condition(random, 4, 0);
        String text = ConditionText.write(condition);
        assertThat(parsed(text))
                .as("seed %s: %s", repetition.getCurrentRepetition(), text)
                .isEqualTo(condition);
    }

    /** A condition in which no run stands directly within one of its own kind. */
    private static Condition condition(Random random, int depth, int outer) {
        int kind = depth == 0 ? random.nextInt(2) : random.nextInt(5);
        if (kind == outer) {
            kind = 0;
        }
        return switch (kind) {
            case 0 -> Condition.is("p" + random.nextInt(3), random.nextBoolean() ? "yes" : "-1", "odd 'one'");
            case 1 ->
                new Condition.Compare(
                        Expression.number("n"),
                        List.of(Relation.values()).get(random.nextInt(6)),
                        Expression.of(random.nextInt(9) - 4));
            case 2 -> new Condition.Not(condition(random, depth - 1, 0));
            case 3 -> new Condition.All(parts(random, depth - 1, 3));
            default -> new Condition.Any(parts(random, depth - 1, 4));
        };
    }

    private static List<Condition> parts(Random random, int depth, int kind) {
        List<Condition> parts = new ArrayList<>();
        for (int i = 2 + random.nextInt(2); i > 0; i--) {
            parts.add(condition(random, depth, kind));
        }
        return parts;
    }

    private static Condition all(Condition... parts) {
        return new Condition.All(List.of(parts));
    }

    private static Condition any(Condition... parts) {
        return new Condition.Any(List.of(parts));
    }

    private static Condition parsed(String text) {
        Parsed<Condition> parsed = ConditionText.parse(text);
        assertThat(parsed.slips()).isEmpty();
        return parsed.value().orElseThrow();
    }
}
