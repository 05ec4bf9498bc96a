package crux.app;

import crux.analysis.Lint;
import crux.model.BeliefNetwork;
import crux.model.Target;
import crux.model.Variable;
import crux.notation.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lints in words. */
final class LintWords {

    private static final int SHOWN = 5;

    private LintWords() {}

    /** A stable name of a lint's kind: {@code many-stages}. */
    static String kind(Lint lint) {
        return lint.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    /** All of them, those of a kind that comes often taken together. */
    static List<String> grouped(BeliefNetwork network, List<Lint> lints) {
        List<String> words = new ArrayList<>();
        List<Lint.Zeros> zeros = new ArrayList<>();
        List<Lint.IdleParent> idle = new ArrayList<>();
        for (Lint lint : lints) {
            if (lint instanceof Lint.Zeros one) {
                zeros.add(one);
            } else if (lint instanceof Lint.IdleParent one) {
                idle.add(one);
            } else {
                words.add(words(network, lint));
            }
        }
        idle.stream().limit(SHOWN).forEach(one -> words.add(words(network, one)));
        if (idle.size() > SHOWN) {
            words.add("%s more parents make no difference to their variable.".formatted(idle.size() - SHOWN));
        }
        if (!zeros.isEmpty()) {
            words.add("Some state has probability 0 in rows of %s%s: there no evidence can ever bring it back."
                    .formatted(
                            zeros.stream()
                                    .limit(SHOWN)
                                    .map(one -> "“%s” (%s of %s)"
                                            .formatted(label(network, one.variable()), one.rows(), one.of()))
                                    .collect(Collectors.joining(", ")),
                            zeros.size() > SHOWN ? " and %s more".formatted(zeros.size() - SHOWN) : ""));
        }
        return words;
    }

    static String words(BeliefNetwork network, Lint lint) {
        if (lint instanceof Lint.ManyStages stages) {
            return manyStages(network, stages);
        }
        if (lint instanceof Lint.IdleParent idle) {
            return "“%s” makes no difference to “%s” under these answers: drop the arrow, or say what difference it makes."
                    .formatted(label(network, idle.parent()), label(network, idle.variable()));
        }
        if (lint instanceof Lint.Zeros zeros) {
            return "“%s” gives some state probability 0 in %s of %s rows: no evidence can ever bring it back."
                    .formatted(label(network, zeros.variable()), zeros.rows(), zeros.of());
        }
        if (lint instanceof Lint.NothingMoves still) {
            return "No answer that is asked for moves the conclusion that %s: it is settled by the tables or the evidence."
                    .formatted(state(network, still.target()));
        }
        if (lint instanceof Lint.NamedKinds kinds) {
            return namedKinds(network, kinds);
        }
        return lint instanceof Lint.Backfires backfires
                ? backfires(network, backfires)
                : lensMoved(network, (Lint.LensMoved) lint);
    }

    private static String manyStages(BeliefNetwork network, Lint.ManyStages stages) {
        return ("%s is a product of %s stages (%s), each of which must hold. Such a product is small whatever one"
                        + " believes; ask of each stage how likely it is given all those before it, and whether"
                        + " another way leads round it.")
                .formatted(
                        upper(state(network, stages.target())),
                        stages.stages().size(),
                        stages.stages().stream()
                                .map(stage -> state(network, stage))
                                .collect(Collectors.joining("; ")));
    }

    private static String namedKinds(BeliefNetwork network, Lint.NamedKinds kinds) {
        return ("“%s” starts even over %s named kinds, so each starts at %s because so many were named. Split or merge"
                        + " a kind and see what becomes of the conclusion.")
                .formatted(label(network, kinds.variable()), kinds.kinds(), Figures.percent(1.0 / kinds.kinds()));
    }

    private static String backfires(BeliefNetwork network, Lint.Backfires backfires) {
        return "Raising “%s” favours that %s in its own table, yet makes it less likely on the whole."
                .formatted(
                        network.coordinates().credence(backfires.credence()).label(),
                        state(network, backfires.favoured()));
    }

    private static String lensMoved(BeliefNetwork network, Lint.LensMoved moved) {
        return ("What is known or granted re-weights “%s”, a way of reasoning and no event: from %s to %s. Hold it fixed"
                        + " with --evidence %s=STATE if that is not meant.")
                .formatted(
                        label(network, moved.variable()),
                        shares(network, moved.variable(), moved.before()),
                        shares(network, moved.variable(), moved.after()),
                        moved.variable());
    }

    private static String upper(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String state(BeliefNetwork network, Target target) {
        return Wording.state(network, target.variable(), target.state());
    }

    private static String label(BeliefNetwork network, String variable) {
        return network.variable(variable).label();
    }

    private static String shares(BeliefNetwork network, String variable, List<Double> shares) {
        Variable found = network.variable(variable);
        return IntStream.range(0, shares.size())
                .mapToObj(i -> found.states().get(i).label() + " " + Figures.percent(shares.get(i)))
                .collect(Collectors.joining(", "));
    }
}
