package crux.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A command line that means nothing: what is wrong with it, what would be understood, and where the rest is told. */
class UsageProblemsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "posteriro asia | posteriro: crux has no command of this name; did you mean crux posterior?",
                "POSTERIOR asia | POSTERIOR: crux has no command of this name; did you mean crux posterior?",
                "frobnicate | frobnicate: crux has no command of this name; crux help lists them",
                "help posteriro | posteriro: crux has no command of this name; did you mean crux posterior?",
                "posterior | crux posterior: NET is missing (a network: a file, or an id); write crux posterior NET",
                "ask scheming | crux ask: --profile NAME is missing (the name your answers are kept under); write crux ask NET --profile NAME",
                "report asia | crux report: --output FILE.html is missing (where to write it); write crux report NET --output FILE.html",
                "posterior asia --profil x | --profil: crux posterior has no option of this name; did you mean --profile?",
                "sens asia | sens: crux has no command of this name; did you mean crux sensitivity?",
                "posterior asia -- --target lung | --target: behind -- nothing is an option; put it before the --, or leave the -- out",
                "posterior asia -x | -x: crux posterior has no option of this name; crux help posterior lists them",
                "posterior asia --profile | --profile: its value is missing; write --profile NAME_OR_FILE",
                "posterior asia lung=yes | lung=yes: crux posterior takes no more than NET; leave it out, or put what belongs together in quotes",
                "posterior asia --format xml | --format xml: there is no such format; write one of: text, json, csv",
                "posterior asia --basis mine | --basis mine: there is no such basis; write one of: equal, own, author",
                "fill asia lung --form what | --form what: there is no such form; write one of: noisy-or, noisy-and, log-odds, ranked, interpolated, table",
                "posterior asia --threads 0 | --threads 0: that is no whole number from 1 up; write it in digits, such as 4",
                "sensitivity scheming --top -3 | --top -3: that is no whole number from 1 up; write it in digits, such as 4",
                "posterior asia --seed abc | --seed abc: that is no whole number; write it in digits, as in --seed 2",
                "group scheming --exponent much | --exponent much: that is no number; write it in digits, as in --exponent 0.5",
                "posterior asia --max-memory huge | --max-memory huge: that is no size; write 500M or 4G",
                "sensitivity asia --tier 9 | --tier 9: the tiers are 1, 2 and 3",
                "serve --port 99999 | --port 99999: the ports are 1 to 65535; 0 picks a free one",
                "posterior asia --profile a --profile b | --profile: it is given twice; leave one of them out",
                "--format json posterior asia | --format: it stands before the command; put it behind: crux posterior … --format"
            })
    void isToldWithWhatWouldBeUnderstood(String line, String told) {
        CommandRun run = CommandRun.of(folder, line.split(" "));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines().findFirst()).contains(told);
        assertThat(run.err()).doesNotContain("Exception");
    }

    @Test
    void everyUnknownOption_isTold() {
        CommandRun run = CommandRun.of(folder, "posterior", "asia", "--evidnce", "lung=yes", "--threds", "2");
        assertThat(run.err()).isEqualTo("""
                        --evidnce: crux posterior has no option of this name; did you mean --evidence?
                        --threds: crux posterior has no option of this name; did you mean --threads?
                        crux help posterior shows all that it takes.
                        """);
    }
}
