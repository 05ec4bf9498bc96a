package crux.app;

import crux.library.Archive;
import crux.library.Library;
import crux.model.BeliefNetwork;
import crux.model.Profile;
import java.io.IOException;
import java.util.Optional;

/**
 * A profile or a network of the library, by the name people give it.
 *
 * @param name {@code scheming/me}, or {@code scheming}
 * @param at the network, as it is now
 * @param network the network's archive
 * @param profile the profile's archive, where a profile is meant
 */
record Kept(String name, BeliefNetwork at, Archive<BeliefNetwork> network, Optional<Archive<Profile>> profile) {

    /** {@code profile} or {@code network}. */
    String what() {
        return profile.isPresent() ? "profile" : "network";
    }

    /**
     * What a name means: {@code network/profile}, the unique name of a profile, or a network's id.
     *
     * @throws Unusable where it is neither
     */
    static Kept of(Workbench bench, String name) throws Unusable, IOException {
        Library library = bench.shelf().library();
        int slash = name.indexOf('/');
        Optional<String> owner =
                slash > 0 && library.network(name.substring(0, slash)).isPresent()
                        ? Optional.of(name.substring(0, slash))
                        : bench.shelf().networkOf(name);
        if (owner.isEmpty()) {
            BeliefNetwork network = bench.shelf().network(name);
            return new Kept(network.id(), network, library.archive(Library.nameFor(network.id())), Optional.empty());
        }
        BeliefNetwork network = bench.shelf().network(owner.get());
        String own = owner.get() + "/";
        String plain = Library.nameFor(name.startsWith(own) ? name.substring(own.length()) : name);
        return new Kept(
                own + plain, network, library.archive(network.id()), Optional.of(library.archive(network, plain)));
    }
}
