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
        Library library = bench.shelf().library();
        if (scenario.isPresent()) {
            BeliefNetwork network = bench.shelf().network(name);
            bench.shelf().requireScenario(network, scenario.get());
            return new Kept(
                    network.id() + ": " + scenario.get(),
                    network,
                    library.archive(network.id()),
                    Optional.empty(),
                    Optional.of(library.scenario(network.id(), scenario.get())));
        }
        int slash = name.indexOf('/');
        Optional<String> owner =
                slash > 0 && library.network(name.substring(0, slash)).isPresent()
                        ? Optional.of(name.substring(0, slash))
                        : bench.shelf().networkOf(name);
        if (owner.isEmpty()) {
            BeliefNetwork network = bench.shelf().keptNetwork(name);
            return new Kept(
                    network.id(),
                    network,
                    library.archive(Library.nameFor(network.id())),
                    Optional.empty(),
                    Optional.empty());
        }
        BeliefNetwork network = bench.shelf().network(owner.get());
        String own = owner.get() + "/";
        String written = name.startsWith(own) ? name.substring(own.length()) : name;
        Archive<Profile> archive = library.archive(network, Library.nameFor(written));
        String called =
                archive.current().flatMap(Loaded::value).map(ProfileWords::name).orElse(written);
        return new Kept(own + called, network, library.archive(network.id()), Optional.of(archive), Optional.empty());
    }
}
