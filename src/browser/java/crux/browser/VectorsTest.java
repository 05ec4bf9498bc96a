package crux.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The page's evaluator and its parser of written answers, held to the tables of cases that Java generates or shares. */
@Tag("browser")
@ExtendWith(Chromium.class)
class VectorsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"scheming", "contributors-to-reward", "extra-criteria", "strict-counting", "hazy-counting"})
    void theEvaluator_givesWhatJavaGives(String id, Browser browser) throws Exception {
        try (Served served = Served.of(folder, "strict-counting");
                Visit visit = Visit.to(browser, served.address())) {
            JsonNode failures = visit.ask(Vectors.circuit(id));
            assertThat(texts(failures)).isEmpty();
        }
    }

    @Test
    void theParser_readsEveryCaseAsJavaDoes(Browser browser) throws Exception {
        try (Served served = Served.of(folder, "strict-counting");
                Visit visit = Visit.to(browser, served.address())) {
            assertThat(texts(visit.ask(Vectors.written()))).isEmpty();
        }
    }

    private static List<String> texts(JsonNode failures) {
        assertThat(failures.isArray()).isTrue();
        return failures.valueStream().map(JsonNode::asString).toList();
    }
}
