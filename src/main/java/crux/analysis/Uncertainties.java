package crux.analysis;

import crux.model.Answer;
import crux.model.Coordinate;
import crux.model.Credence;
import crux.model.Interval;
import crux.model.Profile;
import crux.model.Reach;
import crux.model.Settings;
import crux.model.Uncertain;
import crux.model.UncertainShares;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answers that are distributions, of those that bear on the conclusion.
 *
 * @param single by credence of a single value, in the network's order
 * @param shares by distribution credence, in the network's order
 */
public record Uncertainties(Map<String, Uncertain> single, Map<String, UncertainShares> shares) {

    /** Copies its maps, keeping their order. */
    public Uncertainties {
        single = Collections.unmodifiableMap(new LinkedHashMap<>(single));
        shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return single.isEmpty() && shares.isEmpty();
    }

    /** Those a profile states itself. */
    public static Uncertainties stated(Inquiry inquiry, Profile profile) {
        RegionDistance distance = new RegionDistance(inquiry.network(), inquiry.query());
        Map<String, Uncertain> single = new LinkedHashMap<>();
        for (Credence credence : inquiry.network().credences()) {
            Optional<Uncertain> fitted =
                    profile.answer(credence.id()).flatMap(answer -> Uncertain.of(credence, answer));
            if (fitted.isPresent() && distance.concerns(credence.id())) {
                single.put(credence.id(), fitted.get());
            }
        }
        return new Uncertainties(single, Map.of());
    }

    /**
     * What the author's ranges would be as distributions, for every credence up to a tier: each range as the 5th and 95th percentile
     * around the present answer, and shares as little sure as if one observation a state had taught them.
     */
    public static Uncertainties ofRanges(Inquiry inquiry, int tier) {
        RegionDistance distance = new RegionDistance(inquiry.network(), inquiry.query());
        Map<String, Uncertain> single = new LinkedHashMap<>();
        Map<String, UncertainShares> shares = new LinkedHashMap<>();
        for (Credence credence : inquiry.network().credences()) {
            if (credence.tier() <= tier && distance.concerns(credence.id())) {
                if (!credence.isDistribution()) {
                    range(inquiry.settings(), credence).ifPresent(fitted -> single.put(credence.id(), fitted));
                } else if (credence.size() > 1) {
                    List<Double> means = inquiry.settings().values(credence);
                    shares.put(credence.id(), new UncertainShares(means, credence.size()));
                }
            }
        }
        return new Uncertainties(single, shares);
    }

    private static Optional<Uncertain> range(Settings settings, Credence credence) {
        Interval reach = Reach.of(credence);
        double value = settings.value(Coordinate.of(credence.id()));
        if (reach.width() == 0) {
            return Optional.empty();
        }
        return Uncertain.of(
                credence,
                reach.low() < value && value < reach.high()
                        ? new Answer.Spread(reach.low(), value, reach.high())
                        : Answer.Spread.interval(reach.low(), reach.high()));
    }
}
