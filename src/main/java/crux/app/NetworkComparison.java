package crux.app;

import crux.analysis.Attribution;
import crux.analysis.Inquiry;
import crux.analysis.Progress;
import crux.compare.NetworkGap;
import crux.model.BeliefNetwork;
import crux.model.Credence;
import crux.model.Finding;
import crux.model.Query;
import crux.model.Settings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The use case of {@code compare} for two networks: what differs between them, and what each difference does to the conclusion. */
final class NetworkComparison {

    private static final int EXACT = 14;
    private static final int PAIRS = 1000;

    private final Workbench bench;
    private final Standpoint a;
    private final Standpoint b;
    private final Settings shared;
    private final NetworkGap gap;
    private final long seed;

    private NetworkComparison(Workbench bench, Standpoint a, Standpoint b, long seed) {
        this.bench = bench;
        this.a = a;
        this.b = b;
        this.seed = seed;
        shared = withAnswersOf(a, b);
        gap = NetworkGap.of(a.network(), a.settings(), b.network(), shared, bench.engine());
    }

    /** The first network against the second, under what the request holds on both sides and on each. */
    static Contrast of(
            Workbench bench,
            BeliefNetwork first,
            Side sideA,
            BeliefNetwork second,
            Side sideB,
            Request common,
            long seed,
            Progress progress)
            throws Unusable {
        SharedRequest request = new SharedRequest(bench, List.of(first, second), common);
        List<Standpoint> both = request.standpoints();
        Standpoint a = own(both.get(0), sideA);
        Standpoint b = own(both.get(1), sideB);
        NetworkComparison compared = new NetworkComparison(bench, a, b, seed);
        Optional<Contrast.View> overall = compared.overall(progress.part(0, 0.5));
        Optional<Contrast.View> granted =
                overall.isPresent() ? compared.granted(progress.part(0.5, 1)) : Optional.empty();
        boolean apart = !last(sideA.name()).equals(last(sideB.name()));
        return new Contrast(
                a,
                apart ? last(sideA.name()) : sideA.name(),
                b,
                apart ? last(sideB.name()) : sideB.name(),
                compared.gap,
                overall,
                granted,
                request.notes());
    }

    private Optional<Contrast.View> overall(Progress progress) {
        return a.target().isPresent() && b.target().isPresent()
                ? Optional.of(view(a.query(), b.query(), progress))
                : Optional.empty();
    }

    /** Where both networks grant something that the findings allow. */
    private Optional<Contrast.View> granted(Progress progress) {
        return a.granted().flatMap(one -> b.granted().map(other -> view(one, other, progress)));
    }

    /** A file by its last name, which is enough where the two have different ones. */
    private static String last(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /** What holds on both sides with what holds on one. */
    private static Standpoint own(Standpoint both, Side side) throws Unusable {
        Request request = Request.of(both.network().id()).with(side.set(), side.evidence());
        Standpoint own = new RequestReader(both.network()).read(request, both.profile());
        List<Finding> findings = new ArrayList<>(both.query().findings());
        for (Finding finding : own.query().findings()) {
            if (findings.stream().anyMatch(one -> one.variable().equals(finding.variable()))) {
                throw Unusable.usage(
                        finding.variable(), "two findings on it", "keep one of them, on both sides or on one");
            }
            findings.add(finding);
        }
        return new Standpoint(both.network(), own.profile(), both.query().withFindings(findings));
    }

    private static Settings withAnswersOf(Standpoint a, Standpoint b) {
        Settings settings = b.settings();
        for (Credence credence : b.network().credences()) {
            Optional<Credence> asked = a.network().findCredence(credence.id());
            if (asked.isPresent() && SharedRequest.isAlike(asked.get(), credence)) {
                settings = settings.with(credence, a.settings().values(asked.get()));
            }
        }
        return settings;
    }

    private Contrast.View view(Query queryA, Query queryB, Progress progress) {
        Inquiry first = bench.inquiry(a, queryA);
        Inquiry own = bench.inquiry(b, queryB);
        Inquiry under = own.under(shared);
        boolean same = Arrays.equals(shared.toArray(), b.settings().toArray());
        return new Contrast.View(
                first.answerer().at(a.settings()),
                own.answerer().at(shared),
                own.answerer().at(b.settings()),
                gap.effects(a.settings(), shared, queryA, b.target().orElseThrow(), bench.engine(), seed, progress),
                same
                        ? Optional.empty()
                        : Optional.of(Attribution.between(
                                under,
                                own,
                                query -> bench.answerer(b.network(), query),
                                new Attribution.Effort(EXACT, PAIRS, seed),
                                Progress.SILENT)));
    }
}
