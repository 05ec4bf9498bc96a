package crux.notation;

import com.ezylang.evalex.parser.ASTNode;
import crux.model.Condition;
import crux.model.Condition.Relation;
import crux.model.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Conditions as text: {@code rain = yes and not (season = winter | spring or @steps > 100)}.
 *
 * <p>Loosest first: {@code or}, {@code and}, {@code not}, then relations. A bare name left of {@code =} or {@code !=} is a parent and what
 * stands right of it one of its states, or several with {@code |} between them; {@code @name} is the number its state stands
 * for, and relations of such numbers are comparisons. {@code always} and {@code never} stand alone. Brackets within a run of
 * {@code and}, or of {@code or}, leave no trace; apart from that, what {@link #write} gives reads back to the same condition.
 */
public final class ConditionText {

    private static final String ALWAYS = "always";
    private static final String NEVER = "never";

    private static final Map<Sign, Relation> RELATIONS = Map.of(
            Sign.EQUAL, Relation.EQUAL,
            Sign.NOT_EQUAL, Relation.NOT_EQUAL,
            Sign.AT_MOST, Relation.AT_MOST,
            Sign.AT_LEAST, Relation.AT_LEAST,
            Sign.LESS, Relation.LESS,
            Sign.GREATER, Relation.GREATER);

    private ConditionText() {}

    /** The condition that {@code text} stands for, or what is wrong with it. */
    public static Parsed<Condition> parse(String text) {
        return SyntaxTree.read(text, node -> condition(node, 0));
    }

    /** The text of a condition. */
    public static String write(Condition condition) {
        return write(condition, 0);
    }

    private static Condition condition(ASTNode node, int depth) {
        int inner = SyntaxTree.deeper(depth, node);
        if (SyntaxTree.isOperator(node, Sign.AND)) {
            return new Condition.All(parts(node, Sign.AND, inner));
        }
        if (SyntaxTree.isOperator(node, Sign.OR)) {
            return new Condition.Any(parts(node, Sign.OR, inner));
        }
        if (SyntaxTree.isOperator(node, Sign.NOT)) {
            return new Condition.Not(condition(SyntaxTree.child(node, 0), inner));
        }
        Optional<Sign> relation = RELATIONS.keySet().stream()
                .filter(sign -> SyntaxTree.isOperator(node, sign))
                .findFirst();
        if (relation.isPresent()) {
            return isParent(SyntaxTree.child(node, 0))
                    ? state(node, relation.get())
                    : comparison(node, relation.get(), inner);
        }
        return constant(node);
    }

    private static Condition constant(ASTNode node) {
        if (node.getToken().getValue().equals(ALWAYS)) {
            return Condition.ALWAYS;
        }
        if (node.getToken().getValue().equals(NEVER)) {
            return new Condition.Any(List.of());
        }
        String found = node.getToken().getValue();
        throw SyntaxTree.slip(
                node,
                found + " is not a condition",
                isParent(node) ? "write %s = STATE".formatted(found) : "compare it");
    }

    /** The operands of a run of one operator, which leans to the left however long it is. */
    private static List<Condition> parts(ASTNode run, Sign sign, int depth) {
        List<Condition> parts = new ArrayList<>();
        ASTNode left = run;
        while (SyntaxTree.isOperator(left, sign)) {
            addFlat(parts, SyntaxTree.child(left, 1), sign, depth);
            left = SyntaxTree.child(left, 0);
        }
        parts.add(0, condition(left, depth));
        return parts;
    }

    /** Puts one operand, or all of a run in brackets, before those further right. */
    private static void addFlat(List<Condition> parts, ASTNode node, Sign sign, int depth) {
        if (SyntaxTree.isOperator(node, sign)) {
            parts.addAll(0, parts(node, sign, SyntaxTree.deeper(depth, node)));
        } else {
            parts.add(0, condition(node, depth));
        }
    }

    private static boolean isParent(ASTNode node) {
        return SyntaxTree.isWord(node)
                && !SyntaxTree.word(node).isNumber()
                && SyntaxTree.word(node).share().isEmpty();
    }

    private static Condition state(ASTNode node, Sign sign) {
        String parent = SyntaxTree.word(SyntaxTree.child(node, 0)).name();
        if (sign != Sign.EQUAL && sign != Sign.NOT_EQUAL) {
            throw SyntaxTree.slip(
                    node,
                    "%s compares numbers, and %s is a name".formatted(sign.text(), parent),
                    "write @%s for the number its state stands for".formatted(Quoting.name(parent)));
        }
        List<String> states = new ArrayList<>();
        ASTNode right = SyntaxTree.child(node, 1);
        while (SyntaxTree.isOperator(right, Sign.EITHER)) {
            states.add(0, stateName(SyntaxTree.child(right, 1)));
            right = SyntaxTree.child(right, 0);
        }
        states.add(0, stateName(right));
        Condition is = new Condition.Is(parent, states);
        return sign == Sign.EQUAL ? is : new Condition.Not(is);
    }

    private static String stateName(ASTNode node) {
        if (SyntaxTree.isNumber(node)) {
            return node.getToken().getValue();
        }
        if (SyntaxTree.isOperator(node, Sign.NEGATE) && SyntaxTree.isNumber(SyntaxTree.child(node, 0))) {
            return "-" + SyntaxTree.child(node, 0).getToken().getValue();
        }
        if (isParent(node)) {
            return SyntaxTree.word(node).name();
        }
        throw SyntaxTree.slip(
                node, "the name of a state is wanted", "put a name with odd characters in quotes: 'v 1.2'");
    }

    private static Condition comparison(ASTNode node, Sign sign, int depth) {
        Relation relation = Optional.ofNullable(RELATIONS.get(sign)).orElseThrow();
        Expression left = ExpressionText.expression(SyntaxTree.child(node, 0), depth);
        Expression right = ExpressionText.expression(SyntaxTree.child(node, 1), depth);
        return new Condition.Compare(left, relation, right);
    }

    private static String write(Condition condition, int tightness) {
        if (condition instanceof Condition.Is is) {
            return states(is, "=");
        }
        if (condition instanceof Condition.Not not) {
            return not.part() instanceof Condition.Is is && !is.states().isEmpty()
                    ? states(is, "!=")
                    : bracketed("not " + write(not.part(), Sign.NOT.getPrecedence()), Sign.NOT, tightness);
        }
        if (condition instanceof Condition.Compare compare) {
            return compared(compare);
        }
        return condition instanceof Condition.All all
                ? run(all.parts(), Sign.AND, ALWAYS, tightness)
                : run(((Condition.Any) condition).parts(), Sign.OR, NEVER, tightness);
    }

    private static String states(Condition.Is is, String sign) {
        return is.states().isEmpty()
                ? NEVER
                : is.states().stream()
                        .map(Quoting::state)
                        .collect(Collectors.joining(" | ", Quoting.name(is.parent()) + " " + sign + " ", ""));
    }

    private static String compared(Condition.Compare compare) {
        StringBuilder text = new StringBuilder();
        ExpressionText.write(compare.left(), 0, text);
        text.append(' ').append(sign(compare.relation())).append(' ');
        ExpressionText.write(compare.right(), 0, text);
        return text.toString();
    }

    private static String sign(Relation relation) {
        return switch (relation) {
            case LESS -> "<";
            case AT_MOST -> "<=";
            case EQUAL -> "=";
            case NOT_EQUAL -> "!=";
            case AT_LEAST -> ">=";
            case GREATER -> ">";
        };
    }

    private static String run(List<Condition> parts, Sign sign, String ofNone, int tightness) {
        if (parts.size() < 2) {
            return parts.isEmpty() ? ofNone : write(parts.get(0), tightness);
        }
        String text = parts.stream()
                .map(part -> write(part, sign.getPrecedence()))
                .collect(Collectors.joining(" " + sign.text() + " "));
        return bracketed(text, sign, tightness);
    }

    private static String bracketed(String text, Sign sign, int tightness) {
        return sign.getPrecedence() < tightness ? "(" + text + ")" : text;
    }
}
