package crux.notation;

import static org.assertj.core.api.Assertions.assertThat;

import crux.model.Coordinate;
import crux.model.Expression;
import crux.model.Expression.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTextTest {

    private static final Expression A = Expression.credence("a");
    private static final Expression B = Expression.credence("b");
    private static final Expression C = Expression.credence("c");

    @Test
    void readsEveryKindOfOperand() {
        assertThat(parsed("0.25")).isEqualTo(Expression.of(0.25));
        assertThat(parsed(" 1e-3 ")).isEqualTo(Expression.of(0.001));
        assertThat(parsed(".5")).isEqualTo(Expression.of(0.5));
        assertThat(parsed("-7")).isEqualTo(Expression.of(-7));
        assertThat(parsed("p_loose")).isEqualTo(Expression.credence("p_loose"));
        assertThat(parsed("@count_bits")).isEqualTo(Expression.number("count_bits"));
        assertThat(parsed("d_simpler.schemer")).isEqualTo(share("d_simpler", "schemer"));
        assertThat(parsed("d_count.100")).isEqualTo(share("d_count", "100"));
        assertThat(parsed("d_simpler.'about equal'")).isEqualTo(share("d_simpler", "about equal"));
        assertThat(parsed("d_bits.0.01")).isEqualTo(share("d_bits", "0.01"));
        assertThat(parsed("d_gap.-1 - d_gap.v1.2"))
                .isEqualTo(op(Operator.SUBTRACT, share("d_gap", "-1"), share("d_gap", "v1.2")));
        assertThat(parsed("@'odd name'")).isEqualTo(Expression.number("odd name"));
        assertThat(parsed("@\"it's\"")).isEqualTo(Expression.number("it's"));
    }

    @Test
    void bindsPowersThenProductsThenSums() {
        assertThat(parsed("a + b * c")).isEqualTo(op(Operator.ADD, A, op(Operator.MULTIPLY, B, C)));
        assertThat(parsed("a - b - c")).isEqualTo(op(Operator.SUBTRACT, op(Operator.SUBTRACT, A, B), C));
        assertThat(parsed("a / (b / c)")).isEqualTo(op(Operator.DIVIDE, A, op(Operator.DIVIDE, B, C)));
        assertThat(parsed("a ^ b ^ c")).isEqualTo(op(Operator.POWER, A, op(Operator.POWER, B, C)));
        assertThat(parsed("a * b ^ c")).isEqualTo(op(Operator.MULTIPLY, A, op(Operator.POWER, B, C)));
    }

    @Test
    void takesAMinusLikeAPower() {
        assertThat(parsed("-a ^ b")).isEqualTo(op(Operator.NEGATE, op(Operator.POWER, A, B)));
        assertThat(parsed("(-a) ^ b")).isEqualTo(op(Operator.POWER, op(Operator.NEGATE, A), B));
        assertThat(parsed("a ^ -b * c"))
                .isEqualTo(op(Operator.MULTIPLY, op(Operator.POWER, A, op(Operator.NEGATE, B)), C));
        assertThat(parsed("a--b")).isEqualTo(op(Operator.SUBTRACT, A, op(Operator.NEGATE, B)));
        assertThat(parsed("−a")).isEqualTo(op(Operator.NEGATE, A));
        assertThat(parsed("a * -2")).isEqualTo(op(Operator.MULTIPLY, A, Expression.of(-2)));
    }

    @Test
    void readsNumbersAndSignsAsPeopleWriteThem() {
        assertThat(parsed("2.5e+2")).isEqualTo(Expression.of(250));
        assertThat(parsed("25E-1")).isEqualTo(Expression.of(2.5));
        assertThat(parsed("5.")).isEqualTo(Expression.of(5));
        assertThat(parsed(".5")).isEqualTo(Expression.of(0.5));
        assertThat(parsed("0e-999")).isEqualTo(Expression.of(0));
        assertThat(parsed("a \u2212 \u2212b")).isEqualTo(op(Operator.SUBTRACT, A, op(Operator.NEGATE, B)));
    }

    @Test
    void callsFunctions() {
        assertThat(parsed("min(a, max (b, c))")).isEqualTo(op(Operator.MIN, A, op(Operator.MAX, B, C)));
        assertThat(parsed("min(a, b, c)")).isEqualTo(op(Operator.MIN, op(Operator.MIN, A, B), C));
        assertThat(parsed("exp2(-log2(a))")).isEqualTo(op(Operator.EXP2, op(Operator.NEGATE, op(Operator.LOG2, A))));
        assertThat(parsed("min")).isEqualTo(Expression.credence("min"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''        | 0 | nothing is written
            '1-'      | 2 | the text ends early
            '1-p)'    | 3 | a ) without its (
            '(1-p'    | 4 | a bracket is left open
            'a b'     | 2 | b stands where an operator is wanted
            '2 a'     | 2 | a stands where an operator is wanted
            '1.2.3'   | 3 | . stands where an operator is wanted
            'a,b'     | 1 | a comma outside of a function
            '(a,b)'   | 2 | a comma outside of a function
            'or a'    | 0 | nothing stands before or
            'a minus b' | 2 | m stands where an operator is wanted
            'a orb'   | 2 | o stands where an operator is wanted
            'a + b = c' | 6 | = belongs in a condition, and a number is wanted
            'min(a)'  | 0 | min is given 1 numbers
            'log2(a,b)' | 0 | log2 is given 2 numbers
            'ln(a)'   | 0 | no function is named ln
            'min()'   | 4 | ) stands where a number or a name is wanted
            '* a'     | 0 | * stands where a number or a name is wanted
            'a ** b'  | 2 | ** stands where an operator is wanted
            '@'       | 1 | no name follows @
            '@a.b'    | 0 | a parent's number has no shares
            'd.'      | 2 | no name follows the point
            "d.'x"    | 2 | a quote is left open
            'a = b'   | 2 | = belongs in a condition, and a number is wanted
            'not a'   | 0 | not belongs in a condition, and a number is wanted
            '1e999'   | 0 | a number too large
            '1e-400'  | 0 | a number that cannot be told from 0
            '-0.1e-323' | 1 | a number that cannot be told from 0
            'a # b'   | 2 | # stands where an operator is wanted
            """)
    void saysWhatIsWrongAndWhere(String text, int offset, String what) {
        Parsed<Expression> parsed = ExpressionText.parse(unquoted(text));
        assertThat(parsed.value()).isEmpty();
        assertThat(parsed.slips()).singleElement().satisfies(slip -> {
            assertThat(slip.what()).isEqualTo(what);
            assertThat(slip.offset()).isEqualTo(offset);
            assertThat(slip.mend()).isNotBlank();
        });
    }

    @Test
    void saysHowToMend_whatStandsInTheWrongPlace() {
        assertThat(mend("a b")).isEqualTo("put + - * / ^ = and or between the two");
        assertThat(mend("* a")).isEqualTo("write it here");
        assertThat(mend("a ** b")).isEqualTo("write ^");
        assertThat(mend("a \u2264 b")).isEqualTo("write <=");
        assertThat(parsed("d.\"a b\"")).isEqualTo(share("d", "a b"));
    }

    private static String mend(String text) {
        return ExpressionText.parse(text).slips().get(0).mend();
    }

    private static String unquoted(String text) {
        return text.startsWith("\"") ? text.substring(1, text.length() - 1) : text;
    }

    @Test
    void refusesPolitely_whatIsTooLongOrTooDeep() {
        assertThat(ExpressionText.parse("1+".repeat(6000) + "1").slips()).hasSize(1);
        assertThat(ExpressionText.parse("(".repeat(9_000)).slips()).hasSize(1);
        assertThat(ExpressionText.parse("-".repeat(4_000) + "a").slips())
                .singleElement()
                .extracting(Slip::what)
                .isEqualTo("more than 200 levels of operators");
        assertThat(ExpressionText.parse("min(" + "1,".repeat(400) + "1)").slips())
                .hasSize(1);
        assertThat(ExpressionText.parse("a" + "+a".repeat(199)).value()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1-p_loose",
                "-@selection_bits",
                "d_simpler.schemer",
                "d_x.'about equal'",
                "a + b * c - 2",
                "(a + b) * -2.5",
                "a - (b - c)",
                "(-a) ^ b ^ -c",
                "-(a ^ 2)",
                "min(exp2(a), log2(b) / 3)",
                "1E-7 * a",
                "--0.5",
                "'and' + @'it\\'s'"
            })
    void writesBackWhatItReads_givenTheCanonicalText(String text) {
        String canonical = text.equals("-(a ^ 2)") ? "-a ^ 2" : text;
        assertThat(ExpressionText.write(parsed(text))).isEqualTo(canonical);
    }

    @RepeatedTest(200)
    void readsBackWhatItWrites_givenAnyTree(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Expression expression = tree(random, 5);
        String text = ExpressionText.write(expression);
        assertThat(parsed(text))
                .as("seed %s: %s", repetition.getCurrentRepetition(), text)
                .isEqualTo(expression);
    }

    @RepeatedTest(20)
    void neverThrows_givenAnyText(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        String letters = "ab1.09e@'\"\\()+-*/^,=!<>| andortm_\u00e9\ud83d#";
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertThat(ExpressionText.parse(text.toString())).isNotNull();
            assertThat(ConditionText.parse(text.toString())).isNotNull();
        }
    }

    private static Expression tree(Random random, int depth) {
        if (depth == 0 || random.nextInt(5) == 0) {
            return switch (random.nextInt(4)) {
                case 0 -> Expression.of(Math.scalb(random.nextGaussian(), random.nextInt(60) - 30));
                case 1 -> Expression.number(random.nextBoolean() ? "steps" : "odd \\ 'name'");
                case 2 -> share("d", random.nextBoolean() ? "100" : "about \"equal\"");
                default -> Expression.credence("p_" + random.nextInt(9));
            };
        }
        Operator operator = List.of(Operator.values()).get(random.nextInt(Operator.values().length));
        List<Expression> operands = new ArrayList<>();
        for (int i = 0; i < operator.operands(); i++) {
            operands.add(tree(random, depth - 1));
        }
        boolean isNumber = operands.get(0) instanceof Expression.Constant;
        return operator == Operator.NEGATE && isNumber ? operands.get(0) : new Expression.Operation(operator, operands);
    }

    private static Expression share(String credence, String state) {
        return new Expression.CredenceValue(Coordinate.of(credence, state));
    }

    private static Expression op(Operator operator, Expression... operands) {
        return Expression.of(operator, operands);
    }

    private static Expression parsed(String text) {
        Parsed<Expression> parsed = ExpressionText.parse(text);
        assertThat(parsed.slips()).isEmpty();
        return parsed.value().orElseThrow();
    }
}
