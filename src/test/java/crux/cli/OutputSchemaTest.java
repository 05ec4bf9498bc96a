package crux.cli;

import static org.assertj.core.api.Assertions.assertThat;

import crux.testing.Schemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What commands print as JSON of files they write, tables they fill and posteriors they estimate, against the published schemas. */
class OutputSchemaTest {

    @TempDir
    private Path folder;

    private void valid(String schema, String... args) {
        CommandRun run = CommandRun.of(folder, args);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(Schemas.named(schema).violations(run.out())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "sampled, posterior scheming --sample 500 --max-memory 1K",
        "sampled, posterior asia --sample 500 --max-memory 10 --evidence dysp=yes --likelihood xray=3;1 --do smoke=yes",
        "fill, fill asia dysp --best 90% --worst 10% --interaction any",
        "fill, fill library-self-service shut_out --form table"
    })
    void json_isAsItsSchemaSays(String schema, String line) {
        valid(schema, (line + " --format json").replace(';', ',').split(" "));
    }

    @Test
    void whatNothingSupports_hasReasonsInThePlaceOfNumbers() {
        valid(
                "sampled",
                "posterior scheming --sample 1 --max-memory 1K --evidence scheming=yes --evidence speed_costs=minor --format json"
                        .split(" "));
    }

    @Test
    void aMarkovNetworksEstimates_areAsTheSchemaSays() throws IOException {
        Path pair = Files.writeString(folder.resolve("pair.uai"), "MARKOV 2 2 2 1 2 0 1 4 1 2 3 0");
        valid("sampled", "posterior", pair.toString(), "--max-memory", "1b", "--sample", "100", "--format", "json");
    }

    @Test
    void filesThatAreWritten_areToldAsTheirSchemasSay() throws IOException {
        Path text = Files.writeString(
                folder.resolve("strike.argdown"), "[Strike]: The pilots strike. {\"priors\": {\"p(yes)\": \"80%\"}}\n");
        valid("import", "import", text.toString(), "--format", "json");
        valid("convert", "convert", "asia", folder.resolve("asia.net").toString(), "--format", "json");
        valid("convert", "convert", "scheming", "x.bif", "--dry-run", "--format", "json");
        valid("report", "report", "asia", "-o", folder.resolve("asia.html").toString(), "--format", "json");
    }
}
