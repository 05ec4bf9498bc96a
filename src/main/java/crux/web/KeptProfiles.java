package crux.web;

import crux.format.ContentHash;
import crux.format.Loaded;
import crux.format.NativeProfileReader;
import crux.format.NativeProfileWriter;
import crux.format.Problem;
import crux.library.Library;
import crux.library.Occasion;
import crux.library.Saving;
import crux.model.BeliefNetwork;
import crux.model.Profile;
import crux.model.Response;
import crux.model.View;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Profiles of the person's own in the library, each with a version: the digest of its text.
 *
 * <p>A profile is saved whole or not at all, and only over the version that the saver saw. One writer at a time; {@link #close} waits
 * for it.
 */
final class KeptProfiles {

    private final Library library;
    private boolean closed;

    KeptProfiles(Library library) {
        this.library = library;
    }

    /** A profile's text with its version. */
    record Kept(String text, String version) {}

    /** Refuses what cannot be a name. */
    static Refusal noName(String name) {
        return new Refusal(400, "“%s” cannot be a profile's name".formatted(name), "use letters, digits, - _ and .");
    }

    /** Brings an earlier revision of a profile back, by its number. */
    synchronized void restore(BeliefNetwork network, String name, int number) throws IOException {
        if (closed) {
            throw new Refusal(503, "the server is stopping", "start it again with crux serve");
        }
        if (find(network, name).isEmpty()
                || library.archive(network, name)
                        .restore(number, new Occasion(Instant.now(), "on the page"))
                        .isEmpty()) {
            throw new Refusal(
                    404, "there is no revision %s of %s".formatted(number, name), "choose one of its history");
        }
    }

    /** What was kept under a name, if anything was. */
    synchronized Optional<Kept> find(BeliefNetwork network, String name) throws IOException {
        if (!Library.isName(name)) {
            throw noName(name);
        }
        if (!Library.isName(network.id()) || !Files.exists(library.fileOf(network.id(), name))) {
            return Optional.empty();
        }
        Optional<Profile> profile = library.profile(network, name).flatMap(Loaded::value);
        if (profile.isEmpty()) {
            throw new Refusal(409, "the profile that is kept cannot be read", "crux check tells what is wrong with it");
        }
        String text = NativeProfileWriter.render(profile.get());
        return Optional.of(new Kept(text, version(text)));
    }

    /**
     * Keeps a profile under its name.
     *
     * @param seen the version it replaces; none where there was none
     * @return what is kept now; nothing where another version lies there
     */
    synchronized Optional<Kept> keep(BeliefNetwork network, String name, byte[] text, Optional<String> seen)
            throws IOException {
        if (closed) {
            throw new Refusal(503, "the server is stopping", "start it again with crux serve");
        }
        Optional<Kept> before = find(network, name);
        if (!before.map(Kept::version).equals(seen)) {
            return Optional.empty();
        }
        Loaded<Profile> read = NativeProfileReader.read(name, text, network);
        if (read.value().isEmpty()) {
            Problem first = read.problems().stream()
                    .filter(Problem::isError)
                    .findFirst()
                    .orElseThrow();
            throw new Refusal(422, first.what(), first.mend());
        }
        if (!read.value().get().id().equals(name)) {
            throw new Refusal(
                    422,
                    "the profile is named %s, not %s"
                            .formatted(read.value().get().id(), name),
                    "save it under its own name");
        }
        Optional<Profile> base = before.flatMap(
                kept -> NativeProfileReader.read(name, kept.text().getBytes(StandardCharsets.UTF_8), network)
                        .value());
        boolean states = JsonMapper.shared().readTree(text).has("beliefs");
        Profile profile = answered(network, read.value().get(), base, states);
        Saving<Profile> saving =
                library.archive(network, name).save(profile, base, new Occasion(Instant.now(), "on the page"));
        return saving instanceof Saving.Stale ? Optional.empty() : find(network, name);
    }

    /**
     * What was kept with the page's answers in it. The page asks the network's questions and knows little else: whose the profile is, its
     * note and what has no place in the network now stay as they were, and so does what it believes directly where the page does not speak of
     * that. An answer that changed is marked with its question, by which a later change of the question shows.
     */
    private static Profile answered(BeliefNetwork network, Profile said, Optional<Profile> before, boolean states) {
        Map<String, Response> old = before.map(Profile::responses).orElse(Map.of());
        Profile profile =
                before.map(kept -> over(kept, said, states)).orElse(said).withResponses(Map.of());
        for (Map.Entry<String, Response> entry : said.responses().entrySet()) {
            Response now = entry.getValue();
            Optional<Response> then = Optional.ofNullable(old.get(entry.getKey()));
            String mark = network.findCredence(entry.getKey())
                    .map(ContentHash::ofQuestion)
                    .orElse("");
            profile = profile.with(
                    entry.getKey(),
                    then.filter(same -> isSame(same, now))
                            .orElse(new Response(now.answer(), now.written(), now.date(), now.note(), mark)));
        }
        return profile;
    }

    /** A profile with what another says of itself, as far as it says anything. */
    private static Profile over(Profile kept, Profile said, boolean states) {
        return new Profile(
                kept.id(),
                said.title().equals(said.id()) ? kept.title() : said.title(),
                kept.network(),
                said.hash(),
                said.view().equals(View.ANONYMOUS) ? kept.view() : said.view(),
                said.note().isEmpty() ? kept.note() : said.note(),
                kept.responses(),
                states ? said.beliefs() : kept.beliefs(),
                kept.unplaced());
    }

    private static boolean isSame(Response one, Response other) {
        return one.answer().equals(other.answer())
                && one.written().equals(other.written())
                && one.date().equals(other.date())
                && one.note().equals(other.note());
    }

    /** Keeps nothing more; returns when what was being kept is. */
    synchronized void close() {
        closed = true;
    }

    private static String version(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "\"" + HexFormat.of().formatHex(digest, 0, 16) + "\"";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
