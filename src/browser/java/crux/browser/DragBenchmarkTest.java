package crux.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * How quick the page is on the flagship: printed, not asserted, for it is the machine's as much as the page's.
 *
 * <p>Work is the time on the main thread from the input event to the end of the layout that is forced after every component was drawn.
 */
@Tag("browser")
@ExtendWith(Chromium.class)
class DragBenchmarkTest {

    private static final int MOVES = 240;
    private static final String WATCH = """
            const watch = window.watch = {work: [], frames: []};
            let begun = 0;
            addEventListener('pointermove', () => { begun = performance.now(); }, {capture: true});
            addEventListener('pointermove', () => requestAnimationFrame(() => {
              document.body.getBoundingClientRect();
              watch.work.push(performance.now() - begun);
            }));
            let last = 0;
            const frame = (now) => {
              if (last > 0) watch.frames.push(now - last);
              last = now;
              requestAnimationFrame(frame);
            };
            requestAnimationFrame(frame);
            """;
    private static final String FIGURES = """
            const sorted = (values) => [...values].sort((a, b) => a - b);
            const at = (values, part) => sorted(values)[Math.min(values.length - 1, Math.floor(part * values.length))];
            const {work, frames} = window.watch;
            return {moves: work.length, median: at(work, 0.5), p95: at(work, 0.95), most: at(work, 1), frame: at(frames, 1)};
            """;

    @TempDir
    private Path folder;

    @Test
    void draggingAnAnswer_withTheConclusionBesideIt(Browser browser) throws Exception {
        try (Served served = Served.of(folder, "scheming");
                Visit visit = Visit.to(browser, served.address())) {
            visit.answerAllNine();
            visit.step("Answer");
            visit.ask(WATCH);
            drag(visit);
            JsonNode figures = visit.ask(FIGURES);
            assertThat(figures.path("moves").asInt()).isGreaterThan(MOVES / 2);
            System.out.printf(
                    "drag: %d moves, main-thread work median %.1f ms, p95 %.1f ms, most %.1f ms; worst frame %.1f ms%n",
                    figures.path("moves").asInt(),
                    figures.path("median").asDouble(),
                    figures.path("p95").asDouble(),
                    figures.path("most").asDouble(),
                    figures.path("frame").asDouble());
        }
    }

    private static void drag(Visit visit) {
        BoundingBox track = visit.page().locator(".bar-track").boundingBox();
        double y = track.y + track.height / 2;
        Mouse mouse = visit.page().mouse();
        mouse.move(track.x + track.width / 2, y);
        mouse.down();
        for (int i = 0; i < MOVES; i++) {
            double part = 0.5 + 0.45 * Math.sin(i * 0.1);
            mouse.move(track.x + part * track.width, y);
        }
        mouse.up();
    }

    @Test
    void firstPaint_onLoopback(Browser browser) throws Exception {
        try (Served served = Served.of(folder, "scheming")) {
            for (String time : new String[] {"first", "second"}) {
                try (Visit visit = Visit.to(browser, served.address(), 1440, ColorScheme.LIGHT)) {
                    double paint = visit.ask(
                                    "return performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1")
                            .asDouble();
                    double document = visit.ask("return performance.getEntriesByType('navigation')[0].responseEnd")
                            .asDouble();
                    assertThat(paint).isPositive();
                    System.out.printf(
                            "first contentful paint, %s visit: %.0f ms, its document there after %.0f ms%n",
                            time, paint, document);
                }
            }
        }
    }
}
