package crux.format;

import crux.model.Belief;
import crux.model.BeliefNetwork;
import crux.model.Credence;
import crux.model.Profile;
import crux.model.State;
import crux.model.Target;
import crux.model.View;
import crux.notation.CredenceText;
import crux.notation.Written;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The probabilities that a text states, as beliefs. Of two states that add up to 1 the first is enough. */
final class ArgdownBeliefs {

    private static final Credence ANY = Credence.probability("p", "?", 0.5);
    private static final double SAME = 1e-9;
    private static final int SURE = 3;

    private final BeliefNetwork network;
    private final ProblemList problems;

    ArgdownBeliefs(BeliefNetwork network, ProblemList problems) {
        this.network = network;
        this.problems = problems;
    }

    /** A profile that answers nothing and believes what is stated. */
    Profile stated(Collection<ArgdownClaim> claims, String file) {
        List<Belief> beliefs = new ArrayList<>();
        claims.forEach(
                claim -> claim.chances().forEach(chance -> belief(claim, chance).ifPresent(beliefs::add)));
        beliefs.removeIf(belief -> isComplement(belief, beliefs));
        return new Profile(
                "stated",
                "As the text states it",
                network.id(),
                ContentHash.of(network),
                View.ANONYMOUS,
                "Probabilities stated in " + file,
                Map.of(),
                beliefs);
    }

    private Optional<Belief> belief(ArgdownClaim claim, ArgdownClaim.Chance chance) {
        Optional<ArgdownChance> of = ArgdownChance.read(claim, chance, network::findVariable, problems);
        Optional<Double> value = value(chance, problems);
        if (of.isEmpty() || value.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Belief(
                new Target(claim.id(), of.get().state()),
                of.get().given(),
                value.get(),
                SURE,
                "",
                Optional.empty(),
                ""));
    }

    /** The probability that is written. */
    static Optional<Double> value(ArgdownClaim.Chance chance, ProblemList problems) {
        Written written = CredenceText.of(ANY).read(chance.value());
        if (written instanceof Written.Accepted accepted) {
            return Profile.representative(accepted.answer()).map(values -> values.get(0));
        }
        Written.Refused refused = (Written.Refused) written;
        problems.error(chance.at(), refused.what(), refused.mend());
        return Optional.empty();
    }

    private boolean isComplement(Belief belief, List<Belief> beliefs) {
        List<State> states = network.variable(belief.target().variable()).states();
        return states.size() == 2
                && states.get(1).id().equals(belief.target().state())
                && beliefs.stream()
                        .anyMatch(first -> first.target()
                                        .variable()
                                        .equals(belief.target().variable())
                                && first.target().state().equals(states.get(0).id())
                                && first.given().equals(belief.given())
                                && Math.abs(first.probability() + belief.probability() - 1) < SAME);
    }
}
