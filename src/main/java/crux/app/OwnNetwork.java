package crux.app;

import crux.elicit.Proposal;
import crux.format.AtomicFile;
import crux.format.NativeKind;
import crux.format.NativeNetworkWriter;
import crux.library.Occasion;
import crux.model.BeliefNetwork;
import crux.model.Conditional;
import crux.model.Coordinate;
import crux.model.Credence;
import crux.model.Dependence;
import crux.model.Description;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A network whose tables its author changes: with other forms in it, and written where it was, whole or not at all. */
final class OwnNetwork {

    private OwnNetwork() {}

    /** The network with the form of a proposal in it. */
    static BeliefNetwork with(BeliefNetwork network, Proposal proposal) {
        return with(network, Map.of(proposal.table().family().child().id(), proposal.conditional()));
    }

    /** The network with the forms of some variables replaced; credences that nothing names any more are gone, also from the page. */
    static BeliefNetwork with(BeliefNetwork network, Map<String, ? extends Conditional> forms) {
        List<Dependence> dependences = network.dependences().stream()
                .map(dependence -> Optional.<Conditional>ofNullable(
                                forms.get(dependence.variable().id()))
                        .map(form -> new Dependence(dependence.variable(), dependence.parents(), form))
                        .orElse(dependence))
                .toList();
        Set<String> used = new LinkedHashSet<>();
        dependences.forEach(dependence -> dependence
                .conditional()
                .coordinates(network.family(dependence.variable().id()))
                .map(Coordinate::credence)
                .forEach(used::add));
        List<Credence> credences = network.credences().stream()
                .filter(credence -> used.contains(credence.id()))
                .toList();
        Description description = network.description();
        return new BeliefNetwork(
                description.with(description.page().map(page -> page.among(used))),
                credences,
                dependences,
                network.conclusion(),
                network.granted());
    }

    /**
     * Writes a changed network where its name leads: a file of the native format, or a network of the user's library.
     *
     * @throws Unusable where it comes with the program, or is of another format
     */
    static Path written(Workbench bench, String name, BeliefNetwork changed, Occasion occasion)
            throws Unusable, IOException {
        if (bench.shelf().library().network(name).isPresent()) {
            if (bench.shelf().library().isShipped(name)) {
                throw Unusable.usage(
                        name,
                        "this network comes with the program, and is never changed",
                        "take a copy into your library first: crux save " + name);
            }
            if (Keeping.save(bench, changed, occasion) instanceof Saved saved) {
                return saved.file();
            }
            throw Unusable.usage(name, "somebody has saved it meanwhile", "try again");
        }
        Path file = Path.of(name);
        Path network = Files.isDirectory(file) ? file.resolve("network.json") : file;
        if (NativeKind.of(network).orElse(NativeKind.PROFILE) != NativeKind.NETWORK) {
            throw Unusable.usage(
                    name,
                    "only a network of Crux's own format holds every form",
                    "convert it first: crux convert %s NAME.json".formatted(name));
        }
        AtomicFile.write(network, NativeNetworkWriter.render(changed));
        return network;
    }
}
