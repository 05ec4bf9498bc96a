package crux.analysis;

import crux.inference.Limits;
import crux.inference.MostProbable;
import crux.inference.Story;
import crux.model.BeliefNetwork;
import crux.model.Finding;
import crux.model.Query;
import crux.model.Settings;
import crux.model.State;
import crux.model.Variable;
import java.util.ArrayList;
import java.util.List;

/**
 * The most probable stories under one way of reasoning: what every event would be, once for each combination of the lenses' states.
 *
 * <p>A lens is no event and has no place in a story; each that the query does not fix is held in turn. Beyond {@value #MOST} combinations
 * none is held.
 *
 * @param lenses the states the lenses are held at; empty where none is held
 * @param best the most probable stories, the best first, without the lenses
 */
public record Stories(List<Finding.Observed> lenses, List<Story> best) {

    private static final int MOST = 24;

    /** Copies its lists. */
    public Stories {
        lenses = List.copyOf(lenses);
        best = List.copyOf(best);
    }

    /** The {@code count} best stories for each combination that is possible, in the network's order. */
    public static List<Stories> of(
            BeliefNetwork network, Settings settings, Query query, int count, Limits limits, Progress progress) {
        List<Stories> all = new ArrayList<>();
        List<List<Finding.Observed>> combinations = combinations(network, query);
        int done = 0;
        for (List<Finding.Observed> held : combinations) {
            List<Finding> findings = new ArrayList<>(query.findings());
            findings.removeIf(
                    finding -> held.stream().anyMatch(lens -> lens.variable().equals(finding.variable())));
            findings.addAll(held);
            List<Story> best = MostProbable.stories(network, settings, query.withFindings(findings), count, limits);
            if (!best.isEmpty()) {
                all.add(new Stories(
                        held, best.stream().map(story -> events(network, story)).toList()));
            }
            done++;
            progress.reached(done / (double) combinations.size());
        }
        return all;
    }

    private static Story events(BeliefNetwork network, Story story) {
        return new Story(
                story.states().stream()
                        .filter(state -> !network.variable(state.variable()).isLens())
                        .toList(),
                story.logProbability());
    }

    private static List<List<Finding.Observed>> combinations(BeliefNetwork network, Query query) {
        List<List<Finding.Observed>> combinations = new ArrayList<>(List.of(List.of()));
        for (Variable lens : network.variables()) {
            boolean known = query.findings().stream()
                            .anyMatch(finding -> finding instanceof Finding.Observed
                                    && finding.variable().equals(lens.id()))
                    || query.interventions().stream()
                            .anyMatch(act -> act.variable().equals(lens.id()));
            if (lens.isLens() && !known) {
                List<List<Finding.Observed>> longer = new ArrayList<>();
                for (List<Finding.Observed> some : combinations) {
                    for (State state : lens.states()) {
                        List<Finding.Observed> more = new ArrayList<>(some);
                        more.add(new Finding.Observed(lens.id(), state.id()));
                        longer.add(more);
                    }
                }
                if (longer.size() > MOST) {
                    return List.of(List.of());
                }
                combinations = longer;
            }
        }
        return combinations;
    }
}
