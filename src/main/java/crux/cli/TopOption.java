package crux.cli;

import picocli.CommandLine.Option;

/** How much of a long list is shown to a person. */
final class TopOption {

    @Option(
            names = "--top",
            paramLabel = "N",
            description = "How many rows to show as text. Default: 12.",
            converter = Whole.class,
            defaultValue = "12")
    private int top = 12;

    int top() {
        return top;
    }
}
