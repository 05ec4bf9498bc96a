package crux.library;

import static org.assertj.core.api.Assertions.assertThat;

import crux.format.Loaded;
import crux.format.NativeNetworkWriter;
import crux.model.BeliefNetwork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program's own networks are read once, whoever asks, and hide nothing that a person keeps under the same name. */
class ShippedNetworksTest {

    @TempDir
    private Path folder;

    @Test
    void manyWhoAskAtOnce_getOneNetwork() {
        Library.expect("hazy-counting");
        Set<Integer> seen = ConcurrentHashMap.newKeySet();
        IntStream.range(0, 16).parallel().forEach(i -> seen.add(System.identityHashCode(network("hazy-counting"))));
        assertThat(seen).hasSize(1);
        assertThat(network("hazy-counting").id()).isEqualTo("hazy-counting");
    }

    @Test
    void aNameOfNothing_orNoName_isExpectedWithoutHarm() throws IOException {
        for (String name : new String[] {"nothing-of-this-name", "../scheming", "", "a/b", "--json"}) {
            Library.expect(name);
            assertThat(Library.at(folder).network(name)).as(name).isEmpty();
        }
    }

    @Test
    void aPersonsOwnNetwork_liesOverTheOneThatWasExpected() throws IOException {
        Library.expect("sprinkler");
        Files.createDirectories(folder.resolve("sprinkler"));
        Files.writeString(
                folder.resolve("sprinkler/network.json"),
                NativeNetworkWriter.render(network("sprinkler")).replace("Why is the grass wet?", "Is it the hose?"));
        assertThat(Library.at(folder).network("sprinkler").orElseThrow().value())
                .map(own -> own.description().title())
                .contains("Is it the hose?");
    }

    private static BeliefNetwork network(String id) {
        try {
            return ShippedNetworks.find(id).flatMap(Loaded::value).orElseThrow();
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}
