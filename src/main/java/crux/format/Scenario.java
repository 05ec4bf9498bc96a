package crux.format;

import java.util.List;

/**
 * What is supposed for the occasion, under a name: evidence, interventions and a target, as a person writes them.
 *
 * @param name in any characters
 * @param network the id of the network it is a scenario of
 * @param evidence certain findings, each {@code VAR=STATE}
 * @param likelihood likelihood findings, each {@code VAR=W1,W2,…}
 * @param belief Jeffrey findings, each {@code VAR=P} or {@code VAR=P1,P2,…}
 * @param act interventions, each {@code VAR=STATE}
 * @param target {@code VAR=STATE} or {@code VAR}; empty for the network's conclusion
 */
public record Scenario(
        String name,
        String network,
        List<String> evidence,
        List<String> likelihood,
        List<String> belief,
        List<String> act,
        String target) {

    /** Copies its lists. */
    public Scenario {
        evidence = List.copyOf(evidence);
        likelihood = List.copyOf(likelihood);
        belief = List.copyOf(belief);
        act = List.copyOf(act);
    }
}
