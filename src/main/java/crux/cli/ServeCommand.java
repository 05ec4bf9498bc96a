package crux.cli;

import crux.app.Unusable;
import crux.page.PageServer;
import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code crux serve [NET]}. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "The page on this machine: answer, see the result, share it. Stop it with Ctrl-C.")
final class ServeCommand implements Callable<Integer> {

    private static final int USUAL_PORT = 8321;
    private static final int LAST_PORT = 65_535;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "NET",
            arity = "0..1",
            description = "The network whose page is opened, an id or a file; without it, the list of all.",
            defaultValue = "")
    private String network = "";

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Where to listen; 0 picks a free port.",
            defaultValue = "" + USUAL_PORT)
    private int port = USUAL_PORT;

    @Option(names = "--open", description = "Also open the page in your browser.")
    private boolean open;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "The name your answers are kept under in your library.",
            defaultValue = "mine")
    private String profile = "mine";

    @Mixin
    private WorkOptions work = new WorkOptions();

    @Override
    public Integer call() throws Unusable, IOException {
        if (port < 0 || port > LAST_PORT) {
            throw Unusable.usage("--port " + port, "the ports are 1 to 65535", "0 picks a free one");
        }
        PageServer.Running server = PageServer.found().start(work.workbench(), network, port, profile);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.stop();
            stopped.countDown();
        }));
        PrintWriter out = spec.commandLine().getOut();
        out.println(server.address());
        out.flush();
        if (open) {
            open(server.address());
        }
        await(stopped);
        return Exit.DONE;
    }

    private static void await(CountDownLatch stopped) {
        try {
            stopped.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks the desktop for its browser; where there is none the printed address must do. */
    private void open(URI address) throws IOException {
        if (!GraphicsEnvironment.isHeadless()
                && Desktop.isDesktopSupported()
                && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
            Desktop.getDesktop().browse(address);
        } else {
            spec.commandLine().getErr().println("No browser can be opened from here: open the address yourself.");
        }
    }
}
