package crux.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedTest {

    @Test
    void aWord_isQuotedWhereAShellWouldTakeItApart() {
        assertThat(Typed.word("scheming/me")).isEqualTo("scheming/me");
        assertThat(Typed.word("Zoë")).isEqualTo("Zoë");
        assertThat(Typed.word("Zoë B.")).isEqualTo("\"Zoë B.\"");
        assertThat(Typed.word("it's")).isEqualTo("\"it's\"");
        assertThat(Typed.word("")).isEqualTo("\"\"");
        assertThat(Typed.word("a\"b$c`d\\e")).isEqualTo("\"a\\\"b\\$c\\`d\\\\e\"");
    }

    @Test
    void aScenario_isAskedAboutByItsNetworkAndName() {
        assertThat(Typed.kept("scenario", "asia: a bad day")).isEqualTo("asia --scenario \"a bad day\"");
        assertThat(Typed.kept("profile", "scheming/Zoë B.")).isEqualTo("\"scheming/Zoë B.\"");
    }
}
