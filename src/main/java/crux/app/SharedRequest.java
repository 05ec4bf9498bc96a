package crux.app;

import crux.format.ContentHash;
import crux.format.Location;
import crux.format.Problem;
import crux.model.BeliefNetwork;
import crux.model.Credence;
import crux.model.Profile;
import crux.model.Response;
import crux.notation.Assignment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * One request put to several networks: each is told what it knows the names of, and what only some of them know is noted.
 *
 * <p>A profile's answers go to every network that asks its questions. For one thread.
 */
final class SharedRequest {

    private final Workbench bench;
    private final List<BeliefNetwork> networks;
    private Request request;
    private final Set<Problem> notes = new LinkedHashSet<>();

    SharedRequest(Workbench bench, List<BeliefNetwork> networks, Request request) {
        this.bench = bench;
        this.networks = networks;
        this.request = request;
    }

    /** What only some of the networks know, and questions of one name in different words. */
    List<Problem> notes() {
        return List.copyOf(notes);
    }

    /** Each network seen under what it understands of the request; a scenario is that of the first network that has one of its name. */
    List<Standpoint> standpoints() throws Unusable {
        request = bench.shelf().supposed(supposing(), request);
        List<Standpoint> standpoints = new ArrayList<>();
        List<Profile> profiles = profiles();
        for (int i = 0; i < networks.size(); i++) {
            BeliefNetwork network = networks.get(i);
            boolean first = i == 0;
            Request own = new Request(
                    request.network(),
                    Optional.empty(),
                    known("--set", request.set(), network, first, SharedRequest::asks),
                    known("--evidence", request.evidence(), network, first, SharedRequest::has),
                    known("--likelihood", request.likelihood(), network, first, SharedRequest::has),
                    known("--belief", request.belief(), network, first, SharedRequest::has),
                    known("--do", request.act(), network, first, SharedRequest::has),
                    request.target(),
                    request.scenario());
            standpoints.add(new RequestReader(network).read(own, profiles.get(i)));
        }
        wordings();
        return standpoints;
    }

    private BeliefNetwork supposing() {
        return networks.stream()
                .filter(network -> request.scenario().isPresent()
                        && bench.shelf().hasScenario(network, request.scenario().get()))
                .findFirst()
                .orElse(networks.get(0));
    }

    private static boolean has(BeliefNetwork network, String name) {
        return network.findVariable(name).isPresent();
    }

    private static boolean asks(BeliefNetwork network, String name) {
        return network.findCredence(name).isPresent()
                || network.coordinates().list().stream()
                        .anyMatch(coordinate -> coordinate.name().equals(name));
    }

    /** The texts whose name this network knows; what none knows goes to the first, which says so. */
    private List<String> known(
            String option,
            List<String> texts,
            BeliefNetwork network,
            boolean first,
            BiPredicate<BeliefNetwork, String> knows) {
        List<String> known = new ArrayList<>();
        for (String text : texts) {
            Optional<String> name = text.startsWith("@")
                    ? Optional.empty()
                    : Assignment.of(text, left -> networks.stream().anyMatch(one -> knows.test(one, left)))
                            .map(Assignment::name);
            boolean any = name.isPresent() && networks.stream().anyMatch(one -> knows.test(one, name.get()));
            if (name.isEmpty() || (!any && first) || (any && knows.test(network, name.get()))) {
                known.add(text);
            } else if (any) {
                notes.add(Problem.note(
                        Location.of(network.id()), "%s %s means nothing here".formatted(option, text), ""));
            }
        }
        return known;
    }

    private List<Profile> profiles() throws Unusable {
        Optional<String> name = request.profile().filter(written -> !written.equals(Shelf.DEFAULT));
        if (name.isEmpty()) {
            return networks.stream().map(Shelf::defaults).toList();
        }
        String owner =
                bench.shelf().networkOf(name.get()).orElse(networks.get(0).id());
        Optional<BeliefNetwork> among =
                networks.stream().filter(one -> one.id().equals(owner)).findFirst();
        BeliefNetwork asked = among.isPresent() ? among.get() : bench.shelf().network(owner);
        Profile profile = bench.shelf().profile(asked, name.get());
        return networks.stream()
                .map(network -> network == asked ? profile : carried(profile, asked, network))
                .toList();
    }

    /** The answers of a profile to the questions that another network asks too. */
    static Profile carried(Profile profile, BeliefNetwork from, BeliefNetwork to) {
        Map<String, Response> responses = new LinkedHashMap<>();
        profile.responses().forEach((id, response) -> {
            Optional<Credence> asked = from.findCredence(id);
            Optional<Credence> there = to.findCredence(id);
            if (asked.isPresent() && there.isPresent() && isAlike(asked.get(), there.get())) {
                responses.put(id, response);
            }
        });
        return new Profile(
                profile.id(),
                profile.title(),
                to.id(),
                ContentHash.of(to),
                profile.view(),
                profile.note(),
                responses,
                List.of());
    }

    /** Whether an answer to the one is an answer to the other; they may be worded otherwise. */
    static boolean isAlike(Credence one, Credence other) {
        return one.kind() == other.kind()
                && one.shares().equals(other.shares())
                && one.domain().equals(other.domain())
                && one.unit().equals(other.unit());
    }

    private void wordings() {
        Map<String, Integer> first = new LinkedHashMap<>();
        for (int i = 0; i < networks.size(); i++) {
            for (Credence credence : networks.get(i).credences()) {
                Integer before = first.putIfAbsent(credence.id(), i);
                Optional<Credence> known =
                        before == null ? Optional.empty() : networks.get(before).findCredence(credence.id());
                if (known.isPresent()
                        && !ContentHash.ofQuestion(known.get()).equals(ContentHash.ofQuestion(credence))) {
                    notes.add(Problem.note(
                            Location.of(networks.get(i).id()),
                            "it asks %s in other words than %s: they count as two questions, and --set answers both"
                                    .formatted(
                                            credence.id(), networks.get(before).id()),
                            ""));
                } else if (known.isPresent() && !known.get().defaults().equals(credence.defaults())) {
                    notes.add(Problem.note(
                            Location.of(networks.get(i).id()),
                            "the default of %s is another than in %s"
                                    .formatted(
                                            credence.id(), networks.get(before).id()),
                            ""));
                }
            }
        }
    }
}
