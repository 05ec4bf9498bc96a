package crux.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreenTest {

    @ParameterizedTest
    @CsvSource({
        "'', 0, 80",
        "'', 100, 100",
        "'', 200, 120",
        "'', 12, 40",
        "66, 100, 66",
        "0, 100, 80",
        "wide, 100, 100",
        "-5, 0, 80"
    })
    void columns_areThoseNamed_elseThoseOfTheTerminal_withinWhatReadsWell(String named, int asked, int columns) {
        assertThat(Screen.columns(named, asked)).isEqualTo(columns);
    }
}
