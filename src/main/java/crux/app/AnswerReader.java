package crux.app;

import crux.model.Answer;
import crux.model.BeliefNetwork;
import crux.model.Coordinate;
import crux.model.Credence;
import crux.model.Profile;
import crux.model.Response;
import crux.notation.Assignment;
import crux.notation.CredenceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Understands answers that a request sets: {@code p_rain=20%}, or one share of a distribution. For one thread. */
final class AnswerReader {

    private final BeliefNetwork network;
    private final RequestProblems problems;

    AnswerReader(BeliefNetwork network, RequestProblems problems) {
        this.network = network;
        this.problems = problems;
    }

    /** A profile with what is set in place of its own answers. */
    Profile read(List<String> texts, Profile profile) {
        Profile answers = profile;
        for (String text : texts) {
            answers = set(answers, text);
        }
        return answers;
    }

    private Profile set(Profile profile, String text) {
        String where = RequestProblems.where("--set", text);
        return problems.split(where, text, this::isCoordinate, "CREDENCE=VALUE")
                .map(pair -> set(profile, where, pair))
                .orElse(profile);
    }

    private Profile set(Profile profile, String where, Assignment pair) {
        Optional<Credence> credence = network.findCredence(pair.name());
        if (credence.isPresent()) {
            return answer(where, credence.get(), pair.value())
                    .map(answer -> profile.with(pair.name(), Response.of(answer)))
                    .orElse(profile);
        }
        Optional<Coordinate> share = network.coordinates().list().stream()
                .filter(coordinate -> coordinate.name().equals(pair.name()))
                .findFirst();
        if (share.isEmpty()) {
            problems.add(
                    where,
                    "no credence is named" + (pair.name().isBlank() ? "" : " " + pair.name()),
                    UnknownName.mend(pair.name(), names()));
        }
        return share.map(coordinate -> share(profile, where, coordinate, pair.value()))
                .orElse(profile);
    }

    /** One share set, the rest co-varying in proportion. */
    private Profile share(Profile profile, String where, Coordinate coordinate, String value) {
        Credence whole = network.coordinates().credence(coordinate.credence());
        Optional<Answer> read = answer(where, Credence.probability(coordinate.name(), "", 0.5), value);
        if (read.isEmpty()) {
            return profile;
        }
        if (!(read.get() instanceof Answer.Point point)) {
            problems.add(where, "one share takes one value", "write it as 50% or 0.5");
            return profile;
        }
        List<Double> shares = profile.settings(network)
                .with(coordinate, point.values().get(0))
                .values(whole);
        return profile.with(whole.id(), Response.of(new Answer.Point(shares)));
    }

    private Optional<Answer> answer(String where, Credence credence, String value) {
        return problems.accepted(where, CredenceText.of(credence).read(value));
    }

    /** The credences, or the shares of one, that these texts set. */
    List<String> named(List<String> texts) {
        return texts.stream().flatMap(text -> named(text).stream()).toList();
    }

    private Optional<String> named(String text) {
        return Assignment.of(text, this::isCoordinate).map(Assignment::name);
    }

    private boolean isCoordinate(String name) {
        return network.findCredence(name).isPresent() || names().contains(name);
    }

    private List<String> names() {
        List<String> names =
                new ArrayList<>(network.credences().stream().map(Credence::id).toList());
        network.coordinates().list().stream()
                .filter(coordinate -> coordinate.share().isPresent())
                .forEach(coordinate -> names.add(coordinate.name()));
        return names;
    }

    /** Answers that are set on every side, those left out in whose place one side has its own, and that side's. */
    static List<String> overlaid(BeliefNetwork network, List<String> common, List<String> own) {
        AnswerReader reader = new AnswerReader(network, new RequestProblems());
        List<String> names = reader.named(own);
        List<String> both = new ArrayList<>(common);
        both.removeIf(text -> reader.named(text).filter(names::contains).isPresent());
        both.addAll(own);
        return both;
    }
}
