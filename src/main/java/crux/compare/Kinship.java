package crux.compare;

import crux.model.BeliefNetwork;
import crux.model.Claim;
import crux.model.State;
import crux.model.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What networks have to do with one another: parts of one argument, which are no rivals, and claims that several of them lean on.
 *
 * <p>A network is a part of another where it has more than its conclusion, every variable of it but that stands there with the same
 * states, the conclusion does not, and it is the smaller. A revision of a network keeps its conclusion, and so is a rival.
 */
public final class Kinship {

    private Kinship() {}

    /**
     * A claim that variables of several networks rest on: what speaks for one of these networks speaks for the others too, so that their
     * agreement is not that of independent arguments.
     *
     * @param claim as the first of them words it
     * @param networks that lean on it, by number
     */
    public record Common(Claim claim, List<Integer> networks) {

        /** Copies its list. */
        public Common {
            networks = List.copyOf(networks);
        }
    }

    /** Whether {@code part} is a part of {@code whole}. */
    public static boolean isPart(BeliefNetwork part, BeliefNetwork whole) {
        if (part.conclusion().isEmpty()
                || part.variables().size() < 2
                || part.variables().size() >= whole.variables().size()) {
            return false;
        }
        String conclusion = part.conclusion().get().variable();
        return whole.findVariable(conclusion).isEmpty()
                && part.variables().stream()
                        .filter(variable -> !variable.id().equals(conclusion))
                        .allMatch(variable -> whole.findVariable(variable.id())
                                .filter(other -> states(other).equals(states(variable)))
                                .isPresent());
    }

    private static List<String> states(Variable variable) {
        return variable.states().stream().map(State::id).toList();
    }

    /** The claims that more than one of these networks lean on, in the order of the first that does. Claims are the same by their words. */
    public static List<Common> common(List<BeliefNetwork> networks) {
        Map<String, Claim> claims = new LinkedHashMap<>();
        Map<String, Set<Integer>> leaning = new LinkedHashMap<>();
        for (int number = 0; number < networks.size(); number++) {
            BeliefNetwork network = networks.get(number);
            Set<String> used = new LinkedHashSet<>();
            network.variables().forEach(variable -> used.addAll(variable.claims()));
            for (Claim claim : network.description().claims()) {
                if (used.contains(claim.id())) {
                    claims.putIfAbsent(claim.text(), claim);
                    leaning.computeIfAbsent(claim.text(), unused -> new LinkedHashSet<>())
                            .add(number);
                }
            }
        }
        List<Common> common = new ArrayList<>();
        claims.forEach((text, claim) -> {
            Set<Integer> by = leaning.getOrDefault(text, Set.of());
            if (by.size() > 1) {
                common.add(new Common(claim, List.copyOf(new ArrayList<>(by))));
            }
        });
        return common;
    }
}
