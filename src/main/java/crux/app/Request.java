package crux.app;

import crux.format.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is asked of one network, as it is written: names and texts that are still to be understood.
 *
 * @param network a file, or an id in the library
 * @param profile whose credences: a name, a file, or nobody's
 * @param set answers over profile and default, each {@code CREDENCE=VALUE}
 * @param evidence certain findings, each {@code VAR=STATE} or {@code @FILE}
 * @param likelihood likelihood findings, each {@code VAR=W1,W2,…}
 * @param belief Jeffrey findings, each {@code VAR=P} or {@code VAR=P1,P2,…}
 * @param act interventions, each {@code VAR=STATE}
 * @param target {@code VAR=STATE} or {@code VAR}; the network's conclusion where absent
 * @param scenario the name of a saved one, whose evidence, interventions and target hold too
 */
public record Request(
        String network,
        Optional<String> profile,
        List<String> set,
        List<String> evidence,
        List<String> likelihood,
        List<String> belief,
        List<String> act,
        Optional<String> target,
        Optional<String> scenario) {

    /** Copies its lists. */
    public Request {
        set = List.copyOf(set);
        evidence = List.copyOf(evidence);
        likelihood = List.copyOf(likelihood);
        belief = List.copyOf(belief);
        act = List.copyOf(act);
    }

    /** A network as it stands. */
    public static Request of(String network) {
        return new Request(
                network,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same under another profile. */
    public Request under(String other) {
        return new Request(network, Optional.of(other), set, evidence, likelihood, belief, act, target, scenario);
    }

    /** The same with what a scenario supposes; a target of its own stays. */
    public Request in(Scenario supposed) {
        return new Request(
                network,
                profile,
                set,
                both(supposed.evidence(), evidence),
                both(supposed.likelihood(), likelihood),
                both(supposed.belief(), belief),
                both(supposed.act(), act),
                target.isPresent() || supposed.target().isEmpty() ? target : Optional.of(supposed.target()),
                Optional.empty());
    }

    private static List<String> both(List<String> supposed, List<String> own) {
        List<String> all = new ArrayList<>(supposed);
        all.addAll(own);
        return all;
    }

    /** The same with other answers and findings set. */
    public Request with(List<String> settings, List<String> findings) {
        return new Request(network, profile, settings, findings, likelihood, belief, act, target, scenario);
    }
}
