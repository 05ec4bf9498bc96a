package crux.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one Chromium of the run, started at the first that asks and closed after the last. */
final class Chromium implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(Chromium.class);

    /** Nothing asks the network behind the tests' backs. */
    private static final List<String> QUIET = List.of(
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--force-color-profile=srgb");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Path program = Path.of(System.getProperty("browser.chromium", "/usr/bin/chromium"));
        Assumptions.assumeTrue(
                Files.isExecutable(program),
                program + " is not there: install chromium, or name it by -Dbrowser.chromium");
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent("chromium", key -> Running.start(program), Running.class)
                .browser();
    }

    /** A browser with what drives it. */
    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

        static Running start(Path program) {
            Playwright playwright = Playwright.create();
            Browser browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(program)
                            .setChromiumSandbox(false)
                            .setArgs(QUIET));
            return new Running(playwright, browser);
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
