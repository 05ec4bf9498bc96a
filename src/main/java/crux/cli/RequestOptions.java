package crux.cli;

import crux.app.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whose credences, what is known, what is done, what is asked. */
final class RequestOptions {

    @Option(
            names = "--profile",
            paramLabel = "NAME_OR_FILE",
            description =
                    "Whose answers: a name of yours, a stance that comes with the network, or a file. Default: the defaults.",
            defaultValue = Option.NULL_VALUE)
    private Optional<String> profile = Optional.empty();

    @Option(
            names = "--set",
            paramLabel = "CREDENCE=VALUE",
            description = "An answer in the place of the profile's or the default, in any written form; for one share,"
                    + " CREDENCE.STATE=VALUE.")
    private List<String> set = new ArrayList<>();

    @Option(
            names = "--evidence",
            paramLabel = "VAR=STATE",
            description = "What is known for certain; @FILE reads JSON.")
    private List<String> evidence = new ArrayList<>();

    @Option(
            names = "--likelihood",
            paramLabel = "VAR=W1,W2,…",
            description = "A sign of it that is not certain: how likely that sign is under each state.")
    private List<String> likelihood = new ArrayList<>();

    @Option(
            names = "--belief",
            paramLabel = "VAR=P",
            description =
                    "What you now believe of it, whatever the network says: of the first state, or VAR=P1,P2,… for all.")
    private List<String> belief = new ArrayList<>();

    @Option(
            names = "--do",
            paramLabel = "VAR=STATE",
            description = "Bring it about: what it usually depends on no longer bears on it.")
    private List<String> act = new ArrayList<>();

    @Option(
            names = "--target",
            paramLabel = "VAR[=STATE]",
            description = "What is asked for. Default: the network's conclusion.",
            defaultValue = Option.NULL_VALUE)
    private Optional<String> target = Optional.empty();

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            description = "What a saved scenario supposes: its evidence, interventions and target.",
            defaultValue = Option.NULL_VALUE)
    private Optional<String> scenario = Optional.empty();

    Request request(String network) {
        return new Request(network, profile, set, evidence, likelihood, belief, act, target, scenario);
    }
}
