package crux.page;

import crux.app.Unusable;
import crux.app.Workbench;
import java.io.IOException;
import java.net.URI;
import java.util.ServiceLoader;

/** A server of pages on this machine. The command that starts one does not know which it is: it is found as a service. */
public interface PageServer {

    /** The server that comes with the program. */
    static PageServer found() {
        return ServiceLoader.load(PageServer.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no server of pages is on the class path"));
    }

    /**
     * Starts serving the networks at a workbench, on the loopback interface alone.
     *
     * @param network the one whose page the address opens, by id or file; empty for the list of all
     * @param port 0 picks a free one
     * @param profile the name under which answers are kept
     * @throws Unusable where there is no such network, or with every problem of its file
     * @throws IOException where the port cannot be had
     */
    Running start(Workbench bench, String network, int port, String profile) throws Unusable, IOException;

    /** A server that runs. */
    interface Running {

        /** What to open: the address with the token that lets one in. */
        URI address();

        /** Stops: takes no more requests, ends those under way, returns when the last write is done. */
        void stop();
    }
}
