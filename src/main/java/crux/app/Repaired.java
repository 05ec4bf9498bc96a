package crux.app;

import crux.elicit.Repair;
import crux.format.ContentHash;
import crux.model.Answer;
import crux.model.Belief;
import crux.model.BeliefNetwork;
import crux.model.Credence;
import crux.model.Profile;
import crux.model.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/** A profile with the accepted part of a repair taken up. */
final class Repaired {

    private static final int HALVINGS = 200;
    private static final double LN_2 = Math.log(2);

    private Repaired() {}

    /** The name that a proposal about a belief is accepted under: {@code belief-1}. */
    static String name(Repair.Restated restated) {
        return "belief-" + (restated.place() + 1);
    }

    /** The names of all that a repair proposes, answers first. */
    static List<String> names(Optional<Repair> repair) {
        List<String> names = new ArrayList<>();
        repair.ifPresent(found -> {
            found.moves().forEach(move -> names.add(move.credence().id()));
            found.restated().forEach(restated -> names.add(name(restated)));
        });
        return names;
    }

    /** The profile with every proposal whose name is accepted; the others stay as they are. */
    static Profile of(BeliefNetwork network, Profile profile, Repair repair, Set<String> accepted, LocalDate today) {
        Profile changed = profile;
        for (Repair.Move move : repair.moves()) {
            if (accepted.contains(move.credence().id())) {
                changed = changed.with(move.credence().id(), moved(profile, move, today));
            }
        }
        List<Belief> beliefs = new ArrayList<>(profile.beliefs());
        for (Repair.Restated restated : repair.restated()) {
            if (accepted.contains(name(restated))) {
                Belief renewed = renewed(restated, today);
                beliefs.set(restated.place(), renewed.marked(ContentHash.ofBelief(network, renewed)));
            }
        }
        return changed.withBeliefs(beliefs);
    }

    private static Response moved(Profile profile, Repair.Move move, LocalDate today) {
        String id = move.credence().id();
        String note = Optional.ofNullable(profile.responses().get(id))
                .map(Response::note)
                .orElse("");
        return new Response(
                moved(profile.answer(id), move), "", Optional.of(today), note, ContentHash.ofQuestion(move.credence()));
    }

    private static Belief renewed(Repair.Restated restated, LocalDate today) {
        Belief old = restated.belief();
        return new Belief(
                old.target(), old.given(), restated.to().probability(), old.sure(), "", Optional.of(today), old.note());
    }

    /** The answer moved to where its single value is the new one; a range keeps its width in bits, or in units of a number. */
    private static Answer moved(Optional<Answer> old, Repair.Move move) {
        double to = move.to().get(0);
        DoubleBinaryOperator shift = move.credence().kind() == Credence.Kind.NUMBER
                ? (value, by) -> move.credence().domain().clamp(value + by)
                : Repaired::shifted;
        if (old.orElse(null) instanceof Answer.Range range && range.low() < range.high()) {
            double by = shiftTo(
                    to,
                    bits -> 0.5 * (shift.applyAsDouble(range.low(), bits) + shift.applyAsDouble(range.high(), bits)));
            return new Answer.Range(shift.applyAsDouble(range.low(), by), shift.applyAsDouble(range.high(), by));
        }
        if (old.orElse(null) instanceof Answer.Spread spread) {
            double by = spread.hasBest()
                    ? shiftTo(to, bits -> shift.applyAsDouble(spread.best(), bits))
                    : shiftTo(
                            to,
                            bits -> 0.5
                                    * (shift.applyAsDouble(spread.low(), bits)
                                            + shift.applyAsDouble(spread.high(), bits)));
            double low = shift.applyAsDouble(spread.low(), by);
            double high = shift.applyAsDouble(spread.high(), by);
            if (low < to && to < high) {
                return new Answer.Spread(low, spread.hasBest() ? to : Double.NaN, high);
            }
        }
        return new Answer.Point(move.to());
    }

    /** A probability with so many bits added. */
    private static double shifted(double probability, double bits) {
        if (probability == 0 || probability == 1) {
            return probability;
        }
        double nats = Math.log(probability) - Math.log1p(-probability) + bits * LN_2;
        return 1 / (1 + Math.exp(-nats));
    }

    /** Where a rising function reaches a value. */
    private static double shiftTo(double value, DoubleUnaryOperator rising) {
        double low = -1;
        double high = 1;
        for (int i = 0; i < 30 && rising.applyAsDouble(low) > value; i++) {
            low *= 2;
        }
        for (int i = 0; i < 30 && rising.applyAsDouble(high) < value; i++) {
            high *= 2;
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = 0.5 * (low + high);
            if (rising.applyAsDouble(middle) < value) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return 0.5 * (low + high);
    }
}
