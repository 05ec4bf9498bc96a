package crux.format;

import crux.model.Conditional;
import crux.model.Configuration;
import crux.model.Family;
import crux.model.NoisyMax;
import crux.model.NoisyOr;
import crux.model.RealAlgebra;
import crux.model.Settings;
import crux.model.Shares;
import crux.model.State;
import crux.model.Variable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A noisy-MAX or noisy-OR as XDSL writes it: columns from the greatest of the child's states to the least, and the order of each
 * parent's states.
 *
 * @param isRising whether the child's states stand from the least to the greatest, and so are to be written the other way round
 * @param strengths the numbers of the states of each parent, the strongest first, one without effect last
 * @param columns for each of these, and for the leak, the child's distribution in its own order
 */
record XdslNoisyMax(boolean isRising, List<List<Integer>> strengths, List<List<Double>> columns) {

    XdslNoisyMax {
        strengths = List.copyOf(strengths);
        columns = List.copyOf(columns);
    }

    /** What a form comes to; nothing where it is another, or says more than the format can: every state of a parent has an effect, say. */
    static Optional<XdslNoisyMax> of(Conditional form, Family family, Settings settings) {
        Variable child = family.child();
        Configuration any = Configuration.numbered(family, 0);
        RealAlgebra algebra = new RealAlgebra(settings::value);
        if (form instanceof NoisyOr or) {
            boolean fixed = Stream.concat(
                            Stream.of(or.leak()), or.causes().stream().map(NoisyOr.Cause::chance))
                    .allMatch(chance -> chance.parents().findAny().isEmpty());
            return fixed ? of(or, family, or.leak().value(algebra, any), algebra, any) : Optional.empty();
        }
        if (!(form instanceof NoisyMax max)
                || Stream.concat(
                                Stream.of(max.leak()),
                                max.causes().stream().flatMap(cause -> cause.effects().values().stream()))
                        .flatMap(Shares::parents)
                        .findAny()
                        .isPresent()) {
            return Optional.empty();
        }
        Effects effects = new Effects();
        max.causes()
                .forEach(cause -> cause.effects()
                        .forEach((state, effect) ->
                                effects.add(cause.parent(), state, effect.of(child.states(), algebra, any))));
        boolean rising = max.order() == NoisyMax.Order.RISING;
        return effects.columns(family, rising, max.leak().of(child.states(), algebra, any));
    }

    private static Optional<XdslNoisyMax> of(
            NoisyOr or, Family family, double leak, RealAlgebra algebra, Configuration any) {
        Effects effects = new Effects();
        for (NoisyOr.Cause cause : or.causes()) {
            double chance = cause.chance().value(algebra, any);
            double alone = or.parameters() == NoisyOr.Parameters.DIEZ || leak == 1
                    ? chance
                    : Math.max(0, chance - leak) / (1 - leak);
            cause.when()
                    .states()
                    .forEach(state -> effects.add(cause.when().parent(), state, List.of(alone, 1 - alone)));
        }
        return effects.columns(family, false, List.of(leak, 1 - leak));
    }

    /** What each state of each parent does, as far as it does so in one way. */
    private static final class Effects {
        private final Map<String, Map<String, List<Double>>> byParent = new LinkedHashMap<>();
        private boolean once = true;

        void add(String parent, String state, List<Double> shares) {
            once &= byParent.computeIfAbsent(parent, id -> new LinkedHashMap<>())
                            .put(state, shares)
                    == null;
        }

        Optional<XdslNoisyMax> columns(Family family, boolean rising, List<Double> leak) {
            List<List<Integer>> strengths = new ArrayList<>();
            List<List<Double>> columns = new ArrayList<>();
            List<Double> none =
                    new ArrayList<>(Collections.nCopies(family.child().size(), 0.0));
            none.set(rising ? 0 : none.size() - 1, 1.0);
            for (Variable parent : family.parents()) {
                Map<String, List<Double>> ofStates = byParent.getOrDefault(parent.id(), Map.of());
                List<String> order = new ArrayList<>(ofStates.keySet());
                parent.states().stream()
                        .map(State::id)
                        .filter(state -> !ofStates.containsKey(state))
                        .forEach(order::add);
                once &= ofStates.size() < parent.size();
                strengths.add(order.stream().map(parent::index).collect(Collectors.toList()));
                order.forEach(state -> columns.add(ofStates.getOrDefault(state, none)));
            }
            columns.add(leak);
            return once ? Optional.of(new XdslNoisyMax(rising, strengths, columns)) : Optional.empty();
        }
    }
}
