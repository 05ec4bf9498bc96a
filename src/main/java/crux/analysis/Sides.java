package crux.analysis;

import crux.inference.Answerer;
import crux.inference.Coalitions;
import crux.inference.Readings;
import crux.model.Credence;
import crux.model.Finding;
import crux.model.Intervention;
import crux.model.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The game between two sides of one network: its players are the credences they answer differently and the variables on which
 * their evidence or their interventions differ.
 *
 * <p>Each combination of evidence met needs an answerer of its own; they are made as they are needed and kept.
 */
final class Sides implements Game {

    private final Inquiry a;
    private final Inquiry b;
    private final List<Player> players = new ArrayList<>();
    private final Function<Query, Answerer> answerers;
    private final Map<Query, Answerer> made = new LinkedHashMap<>();
    /** The credences answered differently: the first players. */
    private final List<String> answered;

    private final Map<Query, Coalitions> mixed = new LinkedHashMap<>();

    /**
     * The game whose empty coalition is {@code a} and whose full one is {@code b}.
     *
     * @param answerers makes an answerer for a query of the same network and target
     */
    Sides(Inquiry a, Inquiry b, Function<Query, Answerer> answerers) {
        this.a = a;
        this.b = b;
        this.answerers = answerers;
        made.put(a.query(), a.answerer());
        made.put(b.query(), b.answerer());
        answered();
        answered = players.stream().map(Player::id).toList();
        differing(a.query().findings(), b.query().findings(), Finding::variable, Player.Evidence::new);
        differing(a.query().interventions(), b.query().interventions(), Intervention::variable, Player.Done::new);
    }

    private void answered() {
        for (Credence credence : a.network().credences()) {
            List<Double> from = a.settings().values(credence);
            List<Double> to = b.settings().values(credence);
            if (!from.equals(to)) {
                players.add(new Player.Answered(credence.id(), from, to));
            }
        }
    }

    /** Adds a player for each variable on which the two sides have different things of a kind. */
    private <E> void differing(List<E> from, List<E> to, Function<E, String> variable, Made<E> player) {
        Map<String, E> first = new LinkedHashMap<>();
        Map<String, E> second = new LinkedHashMap<>();
        from.forEach(one -> first.put(variable.apply(one), one));
        to.forEach(other -> second.put(variable.apply(other), other));
        for (String name : union(first.keySet(), second.keySet())) {
            Optional<E> one = Optional.ofNullable(first.get(name));
            Optional<E> other = Optional.ofNullable(second.get(name));
            if (!one.equals(other)) {
                players.add(player.of(name, one, other));
            }
        }
    }

    /** Makes a player of what either side has on a variable. */
    private interface Made<E> {
        Player of(String variable, Optional<E> a, Optional<E> b);
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> union = new LinkedHashSet<>(one);
        union.addAll(other);
        return union;
    }

    /** The players, by number. */
    List<Player> list() {
        return List.copyOf(players);
    }

    @Override
    public int players() {
        return players.size();
    }

    /** The answers are the first players, so that a run of coalitions has one query and is a run of the answers' mixtures. */
    @Override
    public Readings coalitions(int first, int lanes) {
        int mixtures = 1 << answered.size();
        int start = first % mixtures;
        if (start + lanes <= mixtures) {
            return mixed(first).at(start, lanes);
        }
        double[] probabilities = new double[lanes];
        double[] complements = new double[lanes];
        for (int done = 0; done < lanes; ) {
            int from = (first + done) % mixtures;
            int width = Math.min(lanes - done, mixtures - from);
            Readings readings = mixed(first + done).at(from, width);
            for (int i = 0; i < width; i++) {
                probabilities[done + i] = readings.probability(i);
                complements[done + i] = readings.complement(i);
            }
            done += width;
        }
        return Readings.of(probabilities, complements);
    }

    /** The mixtures of answers under the evidence of a coalition. */
    private Coalitions mixed(int coalition) {
        return mixed.computeIfAbsent(query(0, (lane, player) -> (coalition >> player & 1) == 1), this::mixtures);
    }

    private Coalitions mixtures(Query query) {
        return made.computeIfAbsent(query, answerers).coalitions(a.settings(), b.settings(), answered);
    }

    @Override
    public Readings worth(int lanes, Membership membership) {
        Map<Query, List<Integer>> byQuery = byQuery(lanes, membership);
        double[] probabilities = new double[lanes];
        double[] complements = new double[lanes];
        byQuery.forEach((query, among) -> {
            Answerer answerer = made.computeIfAbsent(query, answerers);
            Readings readings = answerer.at(settings(among, membership), among.size());
            for (int i = 0; i < among.size(); i++) {
                probabilities[among.get(i)] = readings.probability(i);
                complements[among.get(i)] = readings.complement(i);
            }
        });
        return Readings.of(probabilities, complements);
    }

    private Map<Query, List<Integer>> byQuery(int lanes, Membership membership) {
        if (players.stream().allMatch(Player.Answered.class::isInstance)) {
            return Map.of(a.query(), IntStream.range(0, lanes).boxed().toList());
        }
        Map<Query, List<Integer>> byQuery = new LinkedHashMap<>();
        for (int lane = 0; lane < lanes; lane++) {
            byQuery.computeIfAbsent(query(lane, membership), unused -> new ArrayList<>())
                    .add(lane);
        }
        return byQuery;
    }

    /** The answers of some lanes' coalitions, by coordinate, then by lane. */
    private double[][] settings(List<Integer> lanes, Membership membership) {
        double[] from = a.settings().toArray();
        double[] to = b.settings().toArray();
        double[][] block = new double[from.length][lanes.size()];
        for (int i = 0; i < from.length; i++) {
            Arrays.fill(block[i], from[i]);
        }
        for (int player = 0; player < players.size(); player++) {
            if (players.get(player) instanceof Player.Answered answered) {
                int first = a.settings().coordinates().firstOf(answered.id());
                for (int lane = 0; lane < lanes.size(); lane++) {
                    if (membership.holds(lanes.get(lane), player)) {
                        for (int i = first; i < first + answered.b().size(); i++) {
                            block[i][lane] = to[i];
                        }
                    }
                }
            }
        }
        return block;
    }

    /** What a lane's coalition asks: the second side's evidence on the variables of its members, the first's on the others. */
    private Query query(int lane, Membership membership) {
        List<Finding> findings = new ArrayList<>(a.query().findings());
        List<Intervention> interventions = new ArrayList<>(a.query().interventions());
        for (int player = 0; player < players.size(); player++) {
            if (membership.holds(lane, player)) {
                if (players.get(player) instanceof Player.Evidence evidence) {
                    evidence.a().ifPresent(findings::remove);
                    evidence.b().ifPresent(findings::add);
                } else if (players.get(player) instanceof Player.Done done) {
                    done.a().ifPresent(interventions::remove);
                    done.b().ifPresent(interventions::add);
                }
            }
        }
        return new Query(findings, interventions, a.query().target());
    }
}
