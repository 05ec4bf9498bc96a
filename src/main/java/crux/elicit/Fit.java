package crux.elicit;

import crux.model.Answer;
import crux.model.Credence;
import crux.model.Uncertain;
import crux.notation.Figures;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The distribution that an uncertain answer is taken as, said back by its own quantiles, so that its owner sees whether it is theirs. */
public final class Fit {

    private static final List<Double> SHOWN = List.of(0.05, 0.25, 0.5, 0.75, 0.95);

    private Fit() {}

    /** {@code taken as: 5 % below 10 %, 25 % below 17 %, …}; nothing where an answer is no distribution. */
    public static Optional<String> words(Credence credence, Answer answer) {
        return Uncertain.of(credence, answer)
                .map(fitted -> SHOWN.stream()
                        .map(share -> "%s below %s"
                                .formatted(Figures.percent(share), value(credence, fitted.quantile(share))))
                        .collect(Collectors.joining(", ", "taken as: ", "")));
    }

    private static String value(Credence credence, double quantile) {
        return credence.kind() == Credence.Kind.NUMBER
                ? Figures.number(quantile, credence.unit())
                : Figures.percent(quantile);
    }
}
