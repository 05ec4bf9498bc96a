package crux.cli;

import crux.app.Request;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** One network, and what is asked of it. */
final class NetworkRequest {

    @Parameters(index = "0", paramLabel = "NET", description = "A network: a file, or an id.")
    private String network = "";

    @Mixin
    private RequestOptions options = new RequestOptions();

    Request request() {
        return options.request(network);
    }
}
