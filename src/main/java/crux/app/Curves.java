package crux.app;

import crux.analysis.Inquiry;
import crux.analysis.OneWay;
import crux.analysis.Progress;
import crux.analysis.TwoWay;
import crux.model.Answer;
import crux.model.BeliefNetwork;
import crux.model.Coordinate;
import crux.model.Credence;
import crux.model.Interval;
import crux.model.Query;
import crux.notation.CredenceText;
import crux.notation.Written;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The use case of {@code sensitivity --along}: the conclusion along one credence, or over two. */
public final class Curves {

    private static final int MOST_POINTS = 10_001;

    /**
     * What a curve is drawn along.
     *
     * @param along a credence, or one share of a distribution
     * @param and a second one, for a map over two
     * @param over the ends of each, as {@code LOW..HIGH} in any written form; where there is none, all it can be
     * @param points how many values along each, ends included
     * @param reach a probability whose crossings are found, in any written form
     */
    public record Course(
            String along, Optional<String> and, List<String> over, Optional<Integer> points, Optional<String> reach) {

        /** Copies its list. */
        public Course {
            over = List.copyOf(over);
        }
    }

    private Curves() {}

    /**
     * The curve or the map, overall and granted; or why the evidence is impossible.
     *
     * @throws Unusable with every problem of the request or of its files, or where there is no target
     */
    public static Result of(Workbench bench, Request request, Course course, Progress progress) throws Unusable {
        Standpoint at = bench.standpoint(request);
        at.requireTarget();
        Inquiry overall = bench.inquiry(at, at.query());
        if (overall.answerer().at(at.settings()).chance().isEmpty()) {
            return Impossible.of(at, bench.outcome(at, at.query()));
        }
        Optional<Inquiry> granted = at.granted().map((Query query) -> bench.inquiry(at, query));
        Coordinate x = coordinate(at.network(), "--along", course.along());
        Interval along = interval(overall, x, course, 0);
        if (course.and().isEmpty()) {
            return curve(at, overall, granted, x, along, course);
        }
        Coordinate y = coordinate(at.network(), "--and", course.and().get());
        Interval beside = interval(overall, y, course, 1);
        if (x.equals(y) || (x.credence().equals(y.credence()) && sizeOf(at.network(), x) == 2)) {
            throw Unusable.usage("--and " + y.name(), "it moves as one with " + x.name(), "name another credence");
        }
        int points = points(course, 6);
        TwoWay.Along across = new TwoWay.Along(x, along, points);
        TwoWay.Along down = new TwoWay.Along(y, beside, points);
        return new MapResult(
                at,
                TwoWay.of(overall, across, down, progress.part(0, 0.5)),
                granted.map(inquiry -> TwoWay.of(inquiry, across, down, progress.part(0.5, 1))));
    }

    private static Result curve(
            Standpoint at, Inquiry overall, Optional<Inquiry> granted, Coordinate x, Interval along, Course course)
            throws Unusable {
        OptionalDouble reach = course.reach().isPresent()
                ? OptionalDouble.of(
                        WrittenChance.between("--reach", course.reach().get()))
                : OptionalDouble.empty();
        int points = points(course, 11);
        return new CurveResult(
                at,
                OneWay.of(overall, x, along, points, reach),
                granted.map(inquiry -> OneWay.of(inquiry, x, along, points, reach)),
                reach);
    }

    private static int points(Course course, int usual) throws Unusable {
        int points = course.points().orElse(usual);
        if (points < 2 || points > MOST_POINTS) {
            throw Unusable.usage(
                    "--points " + points,
                    "a curve has from 2 to %s points".formatted(MOST_POINTS),
                    points < 2 ? "ask for more" : "ask for fewer");
        }
        return points;
    }

    private static int sizeOf(BeliefNetwork network, Coordinate coordinate) {
        return network.coordinates().credence(coordinate.credence()).size();
    }

    private static Coordinate coordinate(BeliefNetwork network, String option, String name) throws Unusable {
        List<Coordinate> all = network.coordinates().list();
        Optional<Coordinate> found = all.stream()
                .filter(coordinate -> coordinate.name().equals(name))
                .findFirst();
        if (found.isPresent()) {
            return found.get();
        }
        String where = option + " " + name;
        if (all.isEmpty()) {
            throw Unusable.usage(
                    where,
                    network.id() + " asks for no credences",
                    "crux sensitivity %s lists what its tables' entries do".formatted(network.id()));
        }
        List<String> shares = all.stream()
                .filter(coordinate -> coordinate.credence().equals(name))
                .map(Coordinate::name)
                .toList();
        if (!shares.isEmpty()) {
            throw Unusable.usage(where, "it is a distribution", "name one of its shares: " + String.join(", ", shares));
        }
        List<String> names = all.stream().map(Coordinate::name).toList();
        throw Unusable.usage(where, "no credence is named " + name, UnknownName.mend(name, names));
    }

    private static Interval interval(Inquiry inquiry, Coordinate coordinate, Course course, int place) throws Unusable {
        if (place >= course.over().size()) {
            return OneWay.whole(inquiry, coordinate);
        }
        String text = course.over().get(place);
        Credence credence = inquiry.network().coordinates().credence(coordinate.credence());
        Credence single = credence.isDistribution() ? Credence.probability(coordinate.name(), "", 0.5) : credence;
        Written written = CredenceText.of(single).read(text);
        String where = "--over " + text;
        if (written instanceof Written.Refused refused) {
            throw Unusable.usage(where, refused.what(), refused.mend());
        }
        if (((Written.Accepted) written).answer() instanceof Answer.Range range && range.low() < range.high()) {
            return new Interval(range.low(), range.high());
        }
        throw Unusable.usage(where, "a curve goes from one value to another", "write both, as 10%..90%");
    }
}
