package crux.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Answers given on the page and kept there: every number it shows for them is the command line's. */
@Tag("browser")
@ExtendWith(Chromium.class)
class NumbersTest {

    private static final double CLOSE = 1e-9;

    /** Every question, by its own kind: one as a range, one rejected, the others as values beside the default. */
    private static final String ANSWER_ALL = """
            const {session} = document.querySelector('crux-app');
            session.network.credences.forEach((credence, i) => {
              const [low, high] = credence.range ?? credence.domain;
              if (i === 1 && credence.kind === 'probability') {
                session.answer(credence.id, {type: 'spread', low: 0.15, best: 0.3, high: 0.5}, '15% 30% 50%');
              } else if (i === 3 && credence.kind === 'probability') {
                session.answer(credence.id, {type: 'range', low: 0.25, high: 0.5}, '25..50%');
              } else if (credence.kind === 'distribution') {
                const shares = credence.default.map((share, state) => 0.7 * share + 0.3 * (state === 0));
                session.answer(credence.id, {type: 'point', values: shares});
              } else {
                session.answer(credence.id, {type: 'point', values: [credence.default[0] * 0.9 + 0.1 * (low + high) / 2]});
              }
            });
            session.showEffects();
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"scheming", "contributors-to-reward", "extra-criteria", "strict-counting", "hazy-counting"})
    void everyNumber_isTheCommandLines(String id, Browser browser) throws Exception {
        try (Served served = Served.of(folder, id);
                Visit visit = Visit.to(browser, served.address())) {
            visit.ask(ANSWER_ALL);
            visit.waitUntilSaved();
            visit.step("Result");
            conclusions(visit, served.cli("posterior", id, "--profile", id + "/mine"));
            for (String basis : List.of("equal", "own", "author")) {
                swings(visit, basis, served.cli("sensitivity", id, "--profile", id + "/mine", "--basis", basis));
            }
            shares(visit, served.cli("compare", id + "/default", id + "/mine"));
            changes(visit, served.cli("change", id, "--profile", id + "/mine", "--reach", "0.5"));
        }
    }

    /** Answers so extreme that doubles have no room for what they come to. */
    @ParameterizedTest
    @ValueSource(strings = {"scheming", "contributors-to-reward", "extra-criteria", "strict-counting", "hazy-counting"})
    void extremes_areTheCommandLinesToo(String id, Browser browser) throws Exception {
        try (Served served = Served.of(folder, id);
                Visit visit = Visit.to(browser, served.address())) {
            visit.ask("""
                    const {session} = document.querySelector('crux-app');
                    session.network.credences.forEach((credence, i) => {
                      const [low, high] = credence.domain;
                      if (credence.kind === 'number') {
                        session.answer(credence.id, {type: 'point', values: [Math.min(high ?? 1e4, Math.max(low ?? -1e4, 3000 + i))]});
                      } else if (credence.kind === 'distribution') {
                        session.answer(credence.id, {type: 'point', values: credence.default.map((share, state) => Number(state === 1))});
                      }
                    });
                    session.showEffects();
                    """);
            visit.waitUntilSaved();
            conclusions(visit, served.cli("posterior", id, "--profile", id + "/mine"));
        }
    }

    private static void conclusions(Visit visit, JsonNode cli) {
        JsonNode readings = visit.ask("return document.querySelector('crux-app').session.readings");
        close(readings.path("overall"), "probability", cli.path("target"), "probability");
        close(readings.path("granted"), "probability", cli.path("granted"), "probability");
    }

    private static void swings(Visit visit, String basis, JsonNode cli) {
        swings(visit, "overall", basis, cli.path("credences"));
        swings(visit, "granted", basis, cli.path("granted").path("credences"));
    }

    /** The rows of the table that the page shows and saves as CSV. */
    private static void swings(Visit visit, String which, String basis, JsonNode rows) {
        JsonNode table = visit.ask("""
                const result = document.querySelector('crux-result');
                Object.assign(result, {which: '%s', basis: '%s'});
                await result.updateComplete;
                const chart = document.querySelector('crux-tornado-chart');
                await chart.updateComplete;
                return chart.table();
                """.formatted(which, basis));
        Map<String, JsonNode> shown = byName(table.path("rows"));
        assertThat(shown).as(which + " " + basis).hasSize(rows.size());
        List<String> columns = List.of("value", "low", "high", "atLow", "atHigh", "swing", "swingBits", "derivative");
        for (JsonNode row : rows) {
            JsonNode cells = shown.get(row.path("credence").asString());
            for (int i = 0; i < columns.size(); i++) {
                close(cells.get(i + 1), row.path(columns.get(i)), row.path("credence") + " " + columns.get(i));
            }
        }
    }

    /** Where few enough answers differ from the illustrations, the ledger. */
    private static void shares(Visit visit, JsonNode cli) {
        JsonNode found = visit.ask("""
                const {ledger} = await import('crux/result/ledger.js');
                const {session} = document.querySelector('crux-app');
                const {steps, start, end} = ledger(session.answerers.overall, session.coordinates.defaults(), session.values);
                return steps ? {start, end, steps: steps.map(({credence, share}) => [credence.id, share])} : null;
                """);
        if (found.isNull()) {
            assertThat(cli.path("attribution").size()).isGreaterThan(12);
            return;
        }
        close(found.path("start"), cli.path("a").path("bits"), "start");
        close(found.path("end"), cli.path("b").path("bits"), "end");
        Map<String, JsonNode> steps = byName(found.path("steps"));
        assertThat(steps).hasSize(cli.path("attribution").size());
        cli.path("attribution")
                .forEach(row ->
                        close(steps.get(row.path("credence").asString()).get(1), row.path("bits"), row.toString()));
    }

    /** What each answer alone would have to be. */
    private static void changes(Visit visit, JsonNode cli) {
        JsonNode singles = visit.ask("""
                const {singleChanges} = await import('crux/analysis/change.js');
                const {session} = document.querySelector('crux-app');
                return singleChanges(session.answerers.overall, session.values, 0.5, 3)
                  .map(({coordinate, needed, least, greatest}) => [coordinate.name, needed, least, greatest]);
                """);
        Map<String, JsonNode> shown = byName(singles);
        assertThat(cli.path("singles").size()).isPositive();
        cli.path("singles").forEach(row -> {
            JsonNode single = shown.get(row.path("credence").asString());
            close(single.get(1), row.path("needed"), row.toString());
            close(single.get(2), row.path("least"), row.toString());
            close(single.get(3), row.path("greatest"), row.toString());
        });
    }

    private static Map<String, JsonNode> byName(JsonNode rows) {
        Map<String, JsonNode> byName = new LinkedHashMap<>();
        rows.forEach(row -> byName.put(row.get(0).asString(), row));
        return byName;
    }

    private static void close(JsonNode page, String field, JsonNode cli, String name) {
        close(page.path(field), cli.path(name), name);
    }

    private static void close(JsonNode page, JsonNode cli, String name) {
        assertThat(page.isNull()).as(name + " exists").isEqualTo(cli.isNull());
        if (!cli.isNull()) {
            assertThat(page.asDouble()).as(name).isCloseTo(cli.asDouble(), within(CLOSE));
        }
    }
}
