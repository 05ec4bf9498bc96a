package crux.app;

import crux.format.Loaded;
import crux.format.Scenario;
import crux.library.Archive;
import crux.library.Library;
import crux.model.BeliefNetwork;
import crux.model.Profile;
import java.io.IOException;
import java.util.Optional;

/**
 * A profile, a scenario or a network of the library, by the name people give it.
 *
 * @param name {@code scheming/me}, {@code asia: a bad day}, or {@code scheming}
 * @param at the network, as it is now
 * @param network the network's archive
 * @param profile the profile's archive, where a profile is meant
 * @param scenario the scenario's archive, where a scenario is meant
 */
record Kept(
        String name,
        BeliefNetwork at,
        Archive<BeliefNetwork> network,
        Optional<Archive<Profile>> profile,
        Optional<Archive<Scenario>> scenario) {

    /** {@code profile}, {@code scenario} or {@code network}. */
    String what() {
        return profile.isPresent() ? "profile" : scenario.isPresent() ? "scenario" : "network";
    }

    /** The archive of what is meant. */
    Archive<?> archive() {
        if (profile.isPresent()) {
            return profile.get();
        }
        return scenario.isPresent() ? scenario.get() : network;
    }

    /** How {@code crux history} is asked about it. */
    String asked() {
        return Typed.kept(what(), name);
    }

    /**
     * What a name means: {@code network/profile}, the unique name of a profile, or a network's id; with a scenario's name, that scenario
     * of the network.
     *
     * @throws Unusable where it is none of them
     */
    static Kept of(Workbench bench, String name, Optional<String> scenario) throws Unusable, IOException {
        if (scenario.isPresent()) {
            return ofScenario(bench, name, scenario.get());
        }
        int slash = name.indexOf('/');
        Optional<String> owner = slash > 0
                        && bench.shelf()
                                .library()
                                .network(name.substring(0, slash))
                                .isPresent()
                ? Optional.of(name.substring(0, slash))
                : bench.shelf().networkOf(name);
        return owner.isPresent() ? ofProfile(bench, owner.get(), name) : ofNetwork(bench, name);
    }

    private static Kept ofScenario(Workbench bench, String name, String scenario) throws Unusable, IOException {
        Library library = bench.shelf().library();
        BeliefNetwork network = bench.shelf().network(name);
        bench.shelf().requireScenario(network, scenario);
        return new Kept(
                network.id() + ": " + scenario,
                network,
                library.archive(network.id()),
                Optional.empty(),
                Optional.of(library.scenario(network.id(), scenario)));
    }

    private static Kept ofNetwork(Workbench bench, String name) throws Unusable, IOException {
        BeliefNetwork network = bench.shelf().keptNetwork(name);
        Archive<BeliefNetwork> archive = bench.shelf().library().archive(Library.nameFor(network.id()));
        return new Kept(network.id(), network, archive, Optional.empty(), Optional.empty());
    }

    private static Kept ofProfile(Workbench bench, String owner, String name) throws Unusable, IOException {
        Library library = bench.shelf().library();
        BeliefNetwork network = bench.shelf().network(owner);
        String own = owner + "/";
        String written = name.startsWith(own) ? name.substring(own.length()) : name;
        Archive<Profile> archive = library.archive(network, Library.nameFor(written));
        String called =
                archive.current().flatMap(Loaded::value).map(ProfileWords::name).orElse(written);
        return new Kept(own + called, network, library.archive(network.id()), Optional.of(archive), Optional.empty());
    }
}
