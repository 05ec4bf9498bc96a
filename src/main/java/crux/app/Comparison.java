package crux.app;

import crux.analysis.Attribution;
import crux.analysis.Inquiry;
import crux.analysis.Progress;
import crux.analysis.Worth;
import crux.compare.Agreement;
import crux.compare.Reconciliation;
import crux.format.ContentHash;
import crux.inference.Posteriors;
import crux.model.BeliefNetwork;
import crux.model.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The use case of {@code compare}: what the gap between two profiles of one network, or between two networks, comes from. */
public final class Comparison {

    /** Up to how many differing credences every coalition is evaluated. */
    private static final int EXACT = 20;

    private static final int PAIRS = 2000;

    private Comparison() {}

    /**
     * How to compare.
     *
     * @param seed of the orders where the players are too many for every coalition
     * @param markdown whether two networks are told apart in Markdown
     * @param width how close two conclusions are to come by answers taken over
     */
    public record Manner(long seed, boolean markdown, double width) {}

    private static boolean isNetwork(Workbench bench, Side side) throws Unusable {
        return !isDefault(side.name()) && networkOf(bench, side.name()).isEmpty();
    }

    /**
     * The shares of the gap from {@code a} to {@code b}, two profiles of one network; or what is different between two networks.
     *
     * @param common what holds on both sides: evidence, interventions, target, and answers set
     * @param manner how
     */
    public static Result of(Workbench bench, Side a, Side b, Request common, Manner manner, Progress progress)
            throws Unusable {
        if (isNetwork(bench, a) && isNetwork(bench, b)) {
            BeliefNetwork first = bench.shelf().network(a.name());
            BeliefNetwork second = bench.shelf().network(b.name());
            if (!ContentHash.of(first).equals(ContentHash.of(second))) {
                return new ContrastResult(
                        NetworkComparison.of(bench, first, a, second, b, common, manner.seed(), progress),
                        manner.markdown());
            }
        }
        return ofProfiles(bench, a, b, common, manner, progress);
    }

    private static Result ofProfiles(Workbench bench, Side a, Side b, Request common, Manner manner, Progress progress)
            throws Unusable {
        requireForProfiles(manner);
        BeliefNetwork network = network(bench, a, b);
        Standpoint first = standpoint(bench, network, a, common);
        Standpoint second = standpoint(bench, network, b, common);
        first.requireTarget();
        Attribution.Effort effort = new Attribution.Effort(EXACT, PAIRS, manner.seed());
        Conclusions<ComparisonResult.View> views = Conclusions.of(
                bench,
                progress,
                asked(first, second),
                (sides, part) -> Optional.of(new ComparisonResult.View(
                        between(bench, first, sides.a(), second, sides.b(), effort, part),
                        approach(bench, first, sides.a(), second, sides.b(), manner.width()))));
        return new ComparisonResult(
                first, name(first, a), second, name(second, b), views.overall().orElseThrow(), views.granted());
    }

    private static void requireForProfiles(Manner manner) throws Unusable {
        if (!(manner.width() >= 0 && manner.width() < 1)) {
            throw Unusable.usage("--within " + manner.width(), "that is no width", "write 0.02 for two points");
        }
        if (manner.markdown()) {
            throw Unusable.usage("--markdown", "that is for two networks", "leave it out, or name two networks");
        }
    }

    /** Overall, and granted where both sides can grant it. */
    private static List<Sides> asked(Standpoint first, Standpoint second) {
        List<Sides> asked = new ArrayList<>(List.of(new Sides(first.query(), second.query())));
        Optional<Query> grantedA = first.granted();
        Optional<Query> grantedB = second.granted();
        if (grantedA.isPresent() && grantedB.isPresent()) {
            asked.add(new Sides(grantedA.get(), grantedB.get()));
        }
        return asked;
    }

    /** What either side asks. */
    private record Sides(Query a, Query b) {}

    private static Approach approach(
            Workbench bench, Standpoint a, Query queryA, Standpoint b, Query queryB, double width) {
        Optional<Worth> first = worth(bench, a, queryA);
        Optional<Worth> second = worth(bench, b, queryB);
        List<Reconciliation> evidence =
                first.isPresent() && second.isPresent() ? Reconciliation.of(first.get(), second.get()) : List.of();
        if (!queryA.equals(queryB)) {
            return new Approach(width, Optional.empty(), Optional.empty(), evidence);
        }
        Inquiry mover = bench.inquiry(a, queryA);
        Inquiry other = mover.under(b.settings());
        return new Approach(width, Agreement.of(mover, other, width), Agreement.of(other, mover, width), evidence);
    }

    private static Optional<Worth> worth(Workbench bench, Standpoint at, Query query) {
        return bench.outcome(at, query) instanceof Posteriors posteriors
                ? Optional.of(Worth.of(bench.engine(), posteriors, at.settings(), query, 0.5, Progress.SILENT))
                : Optional.empty();
    }

    private static BeliefNetwork network(Workbench bench, Side a, Side b) throws Unusable {
        Optional<String> first = networkOf(bench, a.name());
        Optional<String> second = networkOf(bench, b.name());
        if (first.isPresent() && second.isPresent() && !first.get().equals(second.get())) {
            throw Unusable.usage(
                    b.name(),
                    "it answers %s, and %s answers %s".formatted(second.get(), a.name(), first.get()),
                    "compare two profiles of one network");
        }
        BeliefNetwork network = bench.shelf().network(first.or(() -> second).orElse(a.name()));
        if (first.isEmpty()) {
            requireDefaultsOf(bench, network, a);
        }
        if (second.isEmpty()) {
            requireDefaultsOf(bench, network, b);
        }
        return network;
    }

    /** What names no profile names the defaults, or the network that both sides are of. */
    private static void requireDefaultsOf(Workbench bench, BeliefNetwork network, Side side) throws Unusable {
        if (isDefault(side.name())) {
            return;
        }
        String other = bench.shelf().network(side.name()).id();
        if (!other.equals(network.id())) {
            throw Unusable.usage(
                    side.name(),
                    "it is another network than %s".formatted(network.id()),
                    "compare two sides of one network");
        }
    }

    private static Optional<String> networkOf(Workbench bench, String name) throws Unusable {
        return isDefault(name) ? Optional.empty() : bench.shelf().networkOf(name);
    }

    private static boolean isDefault(String name) {
        return name.equals(Shelf.DEFAULT);
    }

    private static Standpoint standpoint(Workbench bench, BeliefNetwork network, Side side, Request common)
            throws Unusable {
        boolean profile =
                isDefault(side.name()) || bench.shelf().networkOf(side.name()).isPresent();
        List<String> set = AnswerReader.overlaid(network, common.set(), side.set());
        List<String> evidence = new ArrayList<>(common.evidence());
        evidence.addAll(side.evidence());
        Request request = common.with(set, evidence);
        return bench.standpoint(network, profile ? request.under(side.name()) : request);
    }

    private static String name(Standpoint at, Side side) {
        List<String> parts = new ArrayList<>();
        parts.add(ProfileWords.title(at.profile()));
        parts.addAll(side.set());
        parts.addAll(side.evidence());
        return String.join(", ", parts);
    }

    private static Attribution between(
            Workbench bench,
            Standpoint a,
            Query queryA,
            Standpoint b,
            Query queryB,
            Attribution.Effort effort,
            Progress progress) {
        Inquiry first = bench.inquiry(a, queryA);
        Inquiry second = queryA.equals(queryB) ? first.under(b.settings()) : bench.inquiry(b, queryB);
        return Attribution.between(first, second, query -> bench.answerer(a.network(), query), effort, progress);
    }
}
