package crux.page;

import crux.model.RealAlgebra;
import crux.model.Settings;
import crux.page.Tape.Operation;
import java.util.List;

/** The plainest way to run a tape: what the page's evaluator is held to. */
final class TapeRun {

    private TapeRun() {}

    /** The probability of an answer at one setting. */
    static double probability(Tape tape, WrittenAnswer answer, Settings settings) {
        double[] values = values(tape.operations(), settings.toArray());
        double target = values[answer.target()];
        return target / (target + values[answer.rest()]);
    }

    private static double[] values(List<Operation> operations, double[] settings) {
        double[] values = new double[operations.size()];
        for (int i = 0; i < values.length; i++) {
            Operation operation = operations.get(i);
            double a = i == 0 ? 0 : values[Math.min(operation.left(), i - 1)];
            double b = i == 0 ? 0 : values[Math.min(operation.right(), i - 1)];
            values[i] = switch (operation.kind()) {
                case INPUT -> settings[operation.left()];
                case CONSTANT -> operation.value();
                case ADD -> a + b;
                case MULTIPLY -> a * b;
                case DIVIDE -> a / b;
                case EXP2 -> RealAlgebra.exp2(a);
                case LOG2 -> RealAlgebra.log2(a);
                case MIN -> Math.min(a, b);
                case MAX -> Math.max(a, b);
                case NORMAL_CDF -> RealAlgebra.normalCdf(a);
            };
        }
        return values;
    }
}
