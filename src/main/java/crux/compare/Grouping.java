package crux.compare;

import crux.analysis.Attribution;
import crux.model.BeliefNetwork;
import crux.model.Claim;
import crux.model.Coordinate;
import crux.model.Credence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Shares of a gap added up by the section of the text that raises the question, or by the claims it bears on.
 *
 * <p>Each question has one section, so that sections add up to the gap. A question that bears on several claims counts for each of them.
 *
 * @param name a section, or a claim's id
 * @param text what the claim says; empty of a section
 * @param credences whose shares are added
 * @param probability their sum in probability; NaN where there are no shares
 * @param bits their sum in bits; NaN where there are none
 */
public record Grouping(String name, String text, List<String> credences, double probability, double bits) {

    /** Copies its list. */
    public Grouping {
        credences = List.copyOf(credences);
    }

    /** By section, in falling order of size. */
    public static List<Grouping> bySection(BeliefNetwork network, List<Attribution.Share> shares) {
        Map<String, List<Attribution.Share>> groups = new LinkedHashMap<>();
        for (Attribution.Share share : shares) {
            String section = network.findCredence(share.player().id())
                    .map(credence -> credence.place().section())
                    .orElse("");
            groups.computeIfAbsent(section, unused -> new ArrayList<>()).add(share);
        }
        List<Grouping> list = new ArrayList<>();
        groups.forEach((section, some) -> list.add(of(section, "", some)));
        return sorted(list);
    }

    /** By claim of the text, in falling order of size. */
    public static List<Grouping> byClaim(BeliefNetwork network, List<Attribution.Share> shares) {
        Map<String, List<Attribution.Share>> groups = new LinkedHashMap<>();
        for (Attribution.Share share : shares) {
            for (String claim : claims(network, share.player().id())) {
                groups.computeIfAbsent(claim, unused -> new ArrayList<>()).add(share);
            }
        }
        List<Grouping> list = new ArrayList<>();
        groups.forEach((claim, some) -> list.add(of(
                claim,
                network.description().claims().stream()
                        .filter(one -> one.id().equals(claim))
                        .map(Claim::text)
                        .findFirst()
                        .orElse(""),
                some)));
        return sorted(list);
    }

    /** The claims of the variables whose numbers a credence fills. */
    private static Set<String> claims(BeliefNetwork network, String credence) {
        Set<String> claims = new LinkedHashSet<>();
        if (network.findCredence(credence).map(Credence::id).isPresent()) {
            network.dependences().stream()
                    .filter(dependence -> dependence
                            .conditional()
                            .coordinates(network.family(dependence.variable().id()))
                            .map(Coordinate::credence)
                            .anyMatch(credence::equals))
                    .forEach(dependence -> claims.addAll(dependence.variable().claims()));
        }
        return claims;
    }

    private static Grouping of(String name, String text, List<Attribution.Share> shares) {
        return new Grouping(
                name,
                text,
                shares.stream().map(share -> share.player().id()).toList(),
                shares.stream()
                        .mapToDouble(share -> share.probability().orElse(Double.NaN))
                        .sum(),
                shares.stream()
                        .mapToDouble(share -> share.bits().orElse(Double.NaN))
                        .sum());
    }

    private static List<Grouping> sorted(List<Grouping> list) {
        list.sort(Comparator.comparingDouble((Grouping group) -> Math.rint(Math.abs(group.probability()) * 1e12))
                .reversed());
        return List.copyOf(list);
    }
}
