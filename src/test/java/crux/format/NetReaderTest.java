package crux.format;

import static org.assertj.core.api.Assertions.assertThat;

import crux.model.BeliefNetwork;
import crux.model.PlainTable;
import crux.model.State;
import crux.model.Variable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetReaderTest {

    private static final String NET = """
            net
            {
                node_size = (80 40); % of a picture
                name = "weather";
                label = "Weather";
                HR_Color_Interface = "3 4 5 6";
            }
            node rain
            {
                states = ("yes" "no \\"really\\"");
                label = "It rains";
                position = (100 200);
                HR_State_0 = "";
            }
            discrete node wet { states = ("soaked" "damp" "dry"); subtype = label; }
            node wind { states = ("calm" "strong"); }
            potential (rain) { data = ( 0.2 0.8 ); }
            potential (wet | rain wind)
            {
                data = ((( 0.5 0.25 0.25 )   % yes, calm
                         ( 0.4 0.35 0.25 ))
                        (( 0 0.2 0.8 )
                         ( 0 0.1 0.9 )));
            }
            potential (wind | ) { data = (1 0); }
            """;

    @Test
    void reading_givesVariablesStatesParentsAndNumbers() throws IOException {
        Loaded<BeliefNetwork> loaded = read(NET);
        assertThat(loaded.problems()).isEmpty();
        BeliefNetwork network = loaded.value().orElseThrow();
        assertThat(network.id()).isEqualTo("weather");
        assertThat(network.description().title()).isEqualTo("Weather");
        assertThat(network.variable("rain").label()).isEqualTo("It rains");
        assertThat(network.variable("rain").position()).contains(new Variable.Position(100, 200));
        assertThat(network.variable("rain").states()).extracting(State::id).containsExactly("yes", "no \"really\"");
        assertThat(network.dependence("wet").parents()).containsExactly("rain", "wind");
        assertThat(network.dependence("wet").conditional())
                .isEqualTo(PlainTable.of(0.5, 0.25, 0.25, 0.4, 0.35, 0.25, 0, 0.2, 0.8, 0, 0.1, 0.9));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `(wet | rain wind)`   | `(wet | rein wind)`     | 18 | `no variable is named rein`
            `( 0 0.1 0.9 )`       | `( 0.1 0.9 )`           | 20 | `11 numbers where 12 are needed`
            `( 0 0.1 0.9 )`       | `( 0 0.1 0.8 )`         | 20 | `the probabilities sum to 0.9`
            `( 0 0.1 0.9 )`       | `( 0 -0.1 1.1 )`        | 23 | `is not a probability`
            `data = ( 0.2 0.8 )`  | `model_data = ( "a" )`  | 17 | `rain is given by a model of expressions`
            `{ data = ( 0.2 0.8 ); }` | `{ }`               | 17 | `the distribution of rain is empty`
            `node wind {`         | `decision wind {`       | 16 | `wind is a decision node`
            `node wind {`         | `continuous node wind {` | 16 | `wind is a continuous node`
            `potential (rain) { data = ( 0.2 0.8 ); }` | `` | 8 | `no distribution of rain`
            `("calm" "strong")`   | `("calm" "calm")`       | 16 | `wind has two states named calm`
            `(wet | rain wind)`   | `(wet rain | wind)`     | 18 | `a potential of several nodes`
            """)
    void aBrokenFile_isToldAtItsLine(String sound, String broken, int line, String what) throws IOException {
        assertThat(NET).contains(sound);
        Loaded<BeliefNetwork> loaded =
                read(NET.replace(sound, Optional.ofNullable(broken).orElse("")));
        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.problems())
                .filteredOn(problem -> problem.what().contains(what))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.location().line()).isEqualTo(line);
                    assertThat(problem.mend()).isNotBlank();
                });
    }

    private static Loaded<BeliefNetwork> read(String text) throws IOException {
        return NetworkFiles.read(
                FileFormat.NET, "weather.net", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
