package crux.library;

import crux.format.Loaded;
import crux.format.NativeProfileReader;
import crux.format.NativeProfileWriter;
import crux.model.Answer;
import crux.model.Belief;
import crux.model.BeliefNetwork;
import crux.model.Profile;
import crux.model.Response;
import crux.model.Unplaced;
import crux.model.View;
import crux.notation.NumberText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A profile's file: its parts are its answers, its direct beliefs, and what it says of itself. */
final class ProfileContent implements Content<Profile> {

    private static final String ANSWER = "answers/";
    private static final String BELIEF = "beliefs/";

    private final BeliefNetwork network;

    /** Profiles that answer this network. */
    ProfileContent(BeliefNetwork network) {
        this.network = network;
    }

    @Override
    public String render(Profile value) {
        return NativeProfileWriter.render(value);
    }

    @Override
    public Loaded<Profile> read(String file, byte[] bytes) {
        return NativeProfileReader.read(file, bytes, network);
    }

    @Override
    public Map<String, Part> parts(Profile value) {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("title", new Part(value.title(), value.title()));
        parts.put("hash", new Part(value.hash(), value.hash()));
        parts.put("view", new Part(value.view(), value.view().whose().toString().toLowerCase(java.util.Locale.ROOT)));
        parts.put("note", new Part(value.note(), value.note()));
        value.responses().forEach((id, response) -> parts.put(ANSWER + id, new Part(response, words(response))));
        value.unplaced()
                .answers()
                .forEach((id, response) -> parts.put(ANSWER + id, new Part(new Aside(response), words(response))));
        value.beliefs().forEach(belief -> parts.put(BELIEF + about(belief), new Part(belief, words(belief))));
        value.unplaced()
                .beliefs()
                .forEach(belief -> parts.put(BELIEF + about(belief), new Part(new AsideBelief(belief), words(belief))));
        return parts;
    }

    /** An answer without a place. */
    private record Aside(Response response) {}

    /** A belief without a place. */
    private record AsideBelief(Belief belief) {}

    private static String words(Belief belief) {
        return NumberText.of(belief.probability());
    }

    private static String about(Belief belief) {
        String given = belief.given().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(","));
        String target = belief.target().variable() + "=" + belief.target().state();
        return given.isEmpty() ? target : target + "|" + given;
    }

    private static String words(Response response) {
        String note = response.note().isEmpty() ? "" : " (" + response.note() + ")";
        return said(response) + note;
    }

    private static String said(Response response) {
        if (!response.written().isEmpty()) {
            return response.written();
        }
        if (response.answer() instanceof Answer.Rejected rejected) {
            return "rejected: " + rejected.reason();
        }
        return Profile.representative(response.answer()).orElse(List.of()).stream()
                .map(NumberText::of)
                .collect(Collectors.joining(", "));
    }

    @Override
    public Loaded<Profile> of(Profile like, Map<String, Part> parts) {
        Map<String, Response> responses = new LinkedHashMap<>();
        Map<String, Response> misfits = new LinkedHashMap<>();
        List<Belief> beliefs = new ArrayList<>();
        List<Belief> orphans = new ArrayList<>();
        parts.forEach((path, part) -> {
            if (part.value() instanceof Response response) {
                responses.put(path.substring(ANSWER.length()), response);
            } else if (part.value() instanceof Belief belief) {
                beliefs.add(belief);
            } else if (part.value() instanceof Aside aside) {
                misfits.put(path.substring(ANSWER.length()), aside.response());
            } else if (part.value() instanceof AsideBelief aside) {
                orphans.add(aside.belief());
            }
        });
        Profile profile = new Profile(
                like.id(),
                Part.value(parts, "title", String.class).orElse(like.title()),
                like.network(),
                Part.value(parts, "hash", String.class).orElse(like.hash()),
                Part.value(parts, "view", View.class).orElse(like.view()),
                Part.value(parts, "note", String.class).orElse(like.note()),
                responses,
                beliefs,
                new Unplaced(misfits, orphans));
        return Loaded.of(profile, List.of());
    }
}
