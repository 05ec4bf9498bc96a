package crux.page.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelTest {

    @Test
    void aShortName_isOneLine() {
        assertThat(Label.of(" Scheming  pays ").lines()).containsExactly("Scheming pays");
    }

    @Test
    void aLongerName_isBrokenBetweenWords() {
        assertThat(Label.of("Which side reward favours, given noise").lines())
                .containsExactly("Which side reward", "favours, given", "noise");
    }

    @Test
    void aNameWithoutBlanks_isBrokenAfterItsStrokes() {
        assertThat(Label.of("the_selected_model_is_misaligned").lines())
                .allMatch(line -> line.matches("[a-z]+(_[a-z]+)*_?"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A name of so very many words that three lines do not hold them all, whatever one does about it",
                "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
                "全部の変数の名前がとても長いので、三行には収まりません。全部の変数の名前がとても長い",
                "<script>alert('a name that looks like markup')</script>"
            })
    void whateverTheName_itHasThreeLinesAtMostThatFit(String name) {
        Label label = Label.of(name);
        assertThat(label.lines()).hasSizeBetween(1, 3).allMatch(line -> Label.width(line) <= 133 && !line.isEmpty());
        assertThat(String.join("", label.lines())).endsWith("…");
    }

    @Test
    void anEmptyName_isAnEmptyLine() {
        assertThat(Label.of("").lines()).containsExactly("");
    }
}
