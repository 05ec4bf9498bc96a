package crux.app;

import crux.model.Answer;
import crux.model.BeliefNetwork;
import crux.model.Finding;
import crux.model.Profile;
import crux.model.Query;
import crux.model.Settings;
import crux.model.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One network seen from one place: under a profile, with what is known and done, and with a target where there is one.
 *
 * @param network the network
 * @param profile whose answers count, those set for the occasion among them
 * @param query evidence, interventions and target
 */
public record Standpoint(BeliefNetwork network, Profile profile, Query query) {

    /** One value for every credence. */
    public Settings settings() {
        return profile.settings(network);
    }

    /** The target. */
    public Optional<Target> target() {
        return query.target();
    }

    /**
     * The target, where nothing can be said without one.
     *
     * @throws Unusable where the network names no conclusion and none was asked for
     */
    public Target requireTarget() throws Unusable {
        return query.target()
                .orElseThrow(() -> Unusable.usage(
                        "--target",
                        "%s names no conclusion of its own".formatted(network.id()),
                        "say what is asked for: --target VARIABLE=STATE"));
    }

    /** What the argument grants, as far as the findings leave it open; nothing where it grants nothing or they contradict it. */
    public Optional<Query> granted() {
        List<Finding> findings = new ArrayList<>(query.findings());
        boolean some = false;
        for (Finding.Observed grant : network.granted()) {
            Optional<Finding> known = query.findings().stream()
                    .filter(finding -> finding.variable().equals(grant.variable()))
                    .findFirst();
            boolean set = query.interventions().stream()
                    .anyMatch(done -> done.variable().equals(grant.variable()));
            if (set || (known.isPresent() && !known.get().equals(grant))) {
                return Optional.empty();
            }
            if (known.isEmpty()) {
                findings.add(grant);
            }
            some = true;
        }
        return some ? Optional.of(query.withFindings(findings)) : Optional.empty();
    }

    /** How many of the questions up to {@code tier} this profile answers. */
    public long answered(int tier) {
        return answers(tier).count();
    }

    /** How many of these are rejections. */
    public long rejected(int tier) {
        return answers(tier).filter(Answer.Rejected.class::isInstance).count();
    }

    private Stream<Answer> answers(int tier) {
        return network.credences().stream()
                .filter(credence -> credence.tier() <= tier)
                .flatMap(credence -> profile.answer(credence.id()).stream());
    }
}
