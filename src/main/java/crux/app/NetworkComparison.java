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
import java.util.List;
import java.util.Optional;

/** The use case of {@code compare} for two networks: what differs between them, and what each difference does to the conclusion. */
final class NetworkComparison {

    private static final int EXACT = 14;
    private static final int PAIRS = 1000;

    private NetworkComparison() {}

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
        SharedRequest shared = new SharedRequest(bench, List.of(first, second), common);
        List<Standpoint> both = shared.standpoints();
        Standpoint a = own(both.get(0), sideA);
        Standpoint b = own(both.get(1), sideB);
        Settings withAnswersOfA = withAnswersOf(a, b);
        NetworkGap gap = NetworkGap.of(first, a.settings(), second, withAnswersOfA, bench.engine());
        Optional<Contrast.View> overall = a.target().isPresent() && b.target().isPresent()
                ? Optional.of(view(bench, gap, a, a.query(), b, b.query(), withAnswersOfA, seed, progress.part(0, 0.5)))
                : Optional.empty();
        Optional<Query> grantedA = a.granted();
        Optional<Query> grantedB = b.granted();
        Optional<Contrast.View> granted = overall.isPresent() && grantedA.isPresent() && grantedB.isPresent()
                ? Optional.of(view(
                        bench, gap, a, grantedA.get(), b, grantedB.get(), withAnswersOfA, seed, progress.part(0.5, 1)))
                : Optional.empty();
        boolean apart = !last(sideA.name()).equals(last(sideB.name()));
        return new Contrast(
                a,
                apart ? last(sideA.name()) : sideA.name(),
                b,
                apart ? last(sideB.name()) : sideB.name(),
                gap,
                overall,
                granted,
                shared.notes());
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

    private static Contrast.View view(
            Workbench bench,
            NetworkGap gap,
            Standpoint a,
            Query queryA,
            Standpoint b,
            Query queryB,
            Settings shared,
            long seed,
            Progress progress) {
        Inquiry first = bench.inquiry(a, queryA);
        Inquiry own = bench.inquiry(b, queryB);
        Inquiry under = own.under(shared);
        boolean same = java.util.Arrays.equals(shared.toArray(), b.settings().toArray());
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
