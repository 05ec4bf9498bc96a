package crux.browser;

import crux.circuit.CircuitCompiler;
import crux.circuit.CircuitJson;
import crux.model.BeliefNetwork;
import crux.model.Target;
import crux.testing.ShippedNetworks;
import crux.testing.SourceTree;
import java.nio.file.Path;
import java.util.List;

/** Scripts that run the tables of cases in a browser and return the failures in words. */
final class Vectors {

    private static final Path FOLDER = Path.of("src", "main", "resources", "crux", "vectors");
    private static final int MOST_OPERATIONS = 1 << 20;

    private Vectors() {}

    /** Runs the vectors of an argument's circuit, open to evidence, in the page's evaluator. */
    static String circuit(String id) {
        BeliefNetwork network = ShippedNetworks.network(id);
        Target target = network.conclusion().orElseThrow();
        String circuit = CircuitJson.of(
                        network,
                        target,
                        CircuitCompiler.ofAtMost(MOST_OPERATIONS).open(network, target))
                .retain(List.of("inputs", "constants", "operations", "outputs"))
                .toString();
        return "const {runCircuit} = await import('crux/vectors.js'); return runCircuit(%s, %s);"
                .formatted(circuit, SourceTree.text(FOLDER.resolve(Path.of("circuits", id + ".json"))));
    }

    /** Runs the table of written credences in the page's parser. */
    static String written() {
        return "const {runWritten} = await import('crux/vectors.js'); return runWritten(%s);"
                .formatted(SourceTree.text(FOLDER.resolve("written-credences.json")));
    }
}
