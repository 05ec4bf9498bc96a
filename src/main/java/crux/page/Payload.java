package crux.page;

import crux.app.Json;
import crux.app.ProfilesAtHand;
import crux.app.Unusable;
import crux.app.Workbench;
import crux.elicit.Questionnaire;
import crux.format.ContentHash;
import crux.format.NativeNetworkWriter;
import crux.format.NativeProfileWriter;
import crux.model.AuthorPage;
import crux.model.BeliefNetwork;
import crux.model.Profile;
import crux.model.View;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the page knows of an argument when it opens: the network in words, its questions, the circuits that answer for it, and profiles
 * to set oneself beside.
 *
 * <p>{@code network} the words and questions · {@code circuits} what computes the conclusions · {@code graph} the picture ·
 * {@code variables} what fixed numbers say of each · {@code profiles} those at hand ·
 * {@code page} how the author presents it · {@code live} whether a server answers · {@code named} what a command calls the network ·
 * {@code profile} under which name answers are kept there.
 */
final class Payload {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    /** Whose answers a file may carry, which goes to anybody: stances and readings, and no person's own. */
    private static final Set<View.Whose> PUBLIC = Set.of(View.Whose.NOBODY, View.Whose.READING);

    private static final int EVERY_TIER = Integer.MAX_VALUE;

    private final Workbench bench;
    private final BeliefNetwork network;
    private final ProfilesAtHand atHand;
    private final Map<String, ObjectNode> parts;

    /** A payload of a network whose profiles lie in the library, or in a folder beside its file. */
    Payload(Workbench bench, BeliefNetwork network, Optional<Path> beside) {
        this(bench, network, beside, new ConcurrentHashMap<>());
    }

    /**
     * A payload of a network of the library.
     *
     * @param parts circuits and pictures made before, by the hash of what they are made from; a network's are added
     */
    Payload(Workbench bench, BeliefNetwork network, Map<String, ObjectNode> parts) {
        this(bench, network, Optional.empty(), parts);
    }

    private Payload(Workbench bench, BeliefNetwork network, Optional<Path> beside, Map<String, ObjectNode> parts) {
        this.bench = bench;
        this.network = network;
        this.parts = parts;
        atHand = new ProfilesAtHand(bench.shelf(), network, beside);
    }

    /** What stands over the page. */
    static String title(BeliefNetwork network) {
        return network.description()
                .page()
                .map(AuthorPage::title)
                .filter(title -> !title.isBlank())
                .orElse(network.description().title());
    }

    /** What a file carries. */
    ObjectNode file() throws Unusable, IOException {
        return common(profile -> PUBLIC.contains(profile.view().whose())).put("live", false);
    }

    /** What the server sends with the page of one profile. */
    ObjectNode live(String named, String profile) throws Unusable, IOException {
        return common(found -> !found.id().equals(profile))
                .put("live", true)
                .put("named", named)
                .put("profile", profile);
    }

    private ObjectNode common(Predicate<Profile> shown) throws Unusable, IOException {
        Questionnaire questionnaire = Questionnaire.of(
                network, Profile.blank("page", network.id(), ContentHash.of(network)), EVERY_TIER, bench.engine());
        ObjectNode payload = Json.object().put("crux", 1);
        payload.set("network", new NetworkPayload(network, questionnaire.questions()).json());
        payload.set(
                "circuits",
                parts.computeIfAbsent(
                        ContentHash.of(network),
                        hash -> new CircuitPayload(network, questionnaire.questions()).json()));
        payload.set(
                "graph",
                parts.computeIfAbsent(
                        ContentHash.ofText(NativeNetworkWriter.render(network)),
                        hash -> new GraphPayload(network).json()));
        if (network.credences().isEmpty()) {
            payload.set("variables", VariablesPayload.of(network, bench.engine()));
        }
        payload.set("profiles", profiles(shown));
        Optional<AuthorPage> page = network.description().page();
        if (page.isPresent()) {
            payload.set("page", page(page.get()));
        }
        return payload;
    }

    /** How the author presents the argument, with the author's own answers, which the page keeps to itself at first. */
    private ObjectNode page(AuthorPage page) throws Unusable, IOException {
        ObjectNode node = Json.object()
                .put("title", page.title())
                .put("byline", page.byline())
                .put("date", page.date().map(LocalDate::toString).orElse(""))
                .put("licence", page.licence());
        node.set("introduction", Json.texts(page.introduction()));
        if (!page.questions().isEmpty()) {
            node.set(
                    "questions",
                    Json.texts(page.questions().stream()
                            .map(AuthorPage.Asked::credence)
                            .toList()));
        }
        ObjectNode prose = node.putObject("prose");
        page.questions().stream()
                .filter(asked -> !asked.prose().isEmpty())
                .forEach(asked -> prose.set(asked.credence(), Json.texts(asked.prose())));
        if (!page.answers().isEmpty()) {
            node.set("answers", profile(atHand.named(page.answers())));
        }
        return node;
    }

    /** The profiles at hand, without the author's own. */
    private ArrayNode profiles(Predicate<Profile> shown) throws IOException {
        ArrayNode list = Json.array();
        String author = network.description().page().map(AuthorPage::answers).orElse("");
        atHand.allBut(author).stream().filter(shown).map(Payload::profile).forEach(list::add);
        return list;
    }

    private static ObjectNode profile(Profile profile) {
        ObjectNode node = Json.object()
                .put("id", profile.id())
                .put("title", profile.title())
                .put("whose", profile.view().whose().name().toLowerCase(Locale.ROOT))
                .put("note", profile.note());
        node.set("answers", MAPPER.readTree(NativeProfileWriter.render(profile)).path("answers"));
        return node;
    }
}
