package crux.format;

import static org.assertj.core.api.Assertions.assertThat;

import crux.model.BeliefNetwork;
import crux.model.Profile;
import crux.testing.FormGallery;
import crux.testing.RandomNetworks;
import crux.testing.Schemas;
import crux.testing.ShippedFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schemas of networks and profiles against the readers: both take the same files, and refuse the same shapes. */
class SchemaTest {

    private static final Schemas NETWORK = Schemas.named("network");
    private static final Schemas PROFILE = Schemas.named("profile");
    private static final String SPRINKLER = resource("sprinkler.json");
    private static final String ANSWERS = resource("answers.json");

    @ParameterizedTest
    @MethodSource("shippedNetworks")
    void aShippedNetwork_isValid(Path file) throws IOException {
        assertThat(NETWORK.violations(Files.readString(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shippedProfiles")
    void aShippedProfile_isValid(Path file) throws IOException {
        assertThat(PROFILE.violations(Files.readString(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyForm_isValidAsItIsWritten(FormGallery.Example example) {
        assertThat(NETWORK.violations(NativeNetworkWriter.render(example.network())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void aRandomNetwork_isValidAsItIsWritten(long seed) {
        BeliefNetwork network = RandomNetworks.seeded(seed).networkWithCredences();
        assertThat(NETWORK.violations(NativeNetworkWriter.render(network))).isEmpty();
    }

    @Test
    void theSoundFiles_areTakenByBoth() {
        assertThat(NETWORK.violations(SPRINKLER)).isEmpty();
        assertThat(network(SPRINKLER).value()).isPresent();
        assertThat(PROFILE.violations(ANSWERS)).isEmpty();
        assertThat(profile(ANSWERS).value()).isPresent();
    }

    /** A change of the shape of a sound network that both the schema and the reader refuse. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `"crux": 1,`                 | `"crux": 2,`
            `"crux": 1,`                 | `"crux": "1",`
            `"notes": [`                 | `"page": [], "notes": [`
            `"notes": [`                 | `"page": {"titel": "Rain"}, "notes": [`
            `"notes": [`                 | `"page": {"date": "May"}, "notes": [`
            `"notes": [`                 | `"page": {"introduction": "Rain."}, "notes": [`
            `"notes": [`                 | `"page": {"questions": [3]}, "notes": [`
            `"notes": [`                 | `"page": {"questions": [{"prose": []}]}, "notes": [`
            `"notes": [`                 | `"page": {"questions": [{"credence": "p_rain", "text": ""}]}, "notes": [`
            `"notes": [`                 | `"page": {"answers": "../me"}, "notes": [`
            `  "crux": 1,`               | ``
            `"kind": "network"`          | `"kind": "profile"`
            `"kind": "network",`         | ``
            `"id": "sprinkler"`          | `"id": "a b"`
            `"id": "sprinkler",`         | ``
            `"title": "Why`              | `"titel": "Why`
            `"title": "Why is the grass wet?"` | `"title": " "`
            `"a summer morning"`         | `3`
            `{"variable": "rain", "state": "yes"}` | `{"variable": "rain"}`
            `{"variable": "rain", "state": "yes"}` | `"rain"`
            `{"wet_grass": "yes"}`       | `{"wet_grass": true}`
            `["Numbers are illustrative."]` | `"Numbers are illustrative."`
            `{"id": "pearl1988", "text": "Pearl (1988)"}` | `{"id": "pearl1988"}`
            `"text": "Rain wets the grass."` | `"txt": "Rain wets the grass."`
            `"id": "p_rain"`             | `"id": "p rain"`
            `"kind": "probability"`      | `"kind": "chance"`
            `"question": "How often does it rain?", ` | ``
            `"default": 0.2`             | `"default": 1.2`
            `"default": 0.2`             | `"default": "0.2"`
            `"default": 0.2`             | `"default": [0.2, 0.8]`
            `"default": 0.2`             | `"default": 0.2, "range": [0.1]`
            `"default": 0.2`             | `"default": 0.2, "range": [0, 2]`
            `"default": 0.2`             | `"default": 0.2, "domain": [0, 1]`
            `"default": 0.2`             | `"default": 0.2, "unit": "bits"`
            `"variable": "season", `     | ``
            `"default": [0.5, 0.3, 0.2]` | `"default": 0.5`
            `"default": [0.5, 0.3, 0.2]` | `"default": [0.5, 0.3, 0.2], "range": [0, 1]`
            `"tier": 3`                  | `"tier": 4`
            `"tier": 3`                  | `"tier": 1.5`
            `, "tier": 3`                | ``
            `[0, null]`                  | `[0]`
            `[0, null]`                  | `["0", null]`
            `["dry", "mild", "wet"]`     | `[]`
            `["dry", "mild", "wet"]`     | `"dry"`
            `["dry", "mild", "wet"]`     | `["dry", "mild", ""]`
            `["dry", "mild", "wet"]`     | `["dry", "mild", {"label": "wet"}]`
            `["dry", "mild", "wet"]`     | `["dry", "mild", {"id": "wet", "nummber": 3}]`
            `["dry", "mild", "wet"]`     | `["dry", "mild", "wet", "wet"]`
            `"parents": ["season"]`      | `"parents": "season"`
            `"type": "prior"`            | `"type": "priors"`
            `"type": "prior", "p": "d_season"` | `"type": "prior"`
            `"type": "prior", "p": "d_season"` | `"type": "prior", "p": "d_season", "leak": 0`
            `, "form": {"type": "prior", "p": "d_season"}` | ``
            `"p": ["p_rain"]`            | `"p": [true]`
            `"p": ["p_rain"]`            | `"q": ["p_rain"]`
            `{"season": ["dry", "mild"]}` | `{"season": []}`
            `{"season": ["dry", "mild"]}` | `{"season": 1}`
            `"claims": ["C1"]`           | `"claims": "C1"`
            `"claims": ["C1"]`           | `"role": "event, surely"`
            `"claims": ["C1"]`           | `"position": [1]`
            `"prior": [0.4, 0.6]`        | `"prior": true`
            `{"yes": "b_rain + 1"}`      | `"b_rain + 1"`
            `, "add": {"yes": "b_rain + 1"}` | ``
            """)
    void aNetworkOfAnotherShape_isRefusedByBoth(String sound, String broken) {
        String changed = change(SPRINKLER, sound, broken);
        assertThat(network(changed).value()).isEmpty();
        assertThat(NETWORK.violations(changed)).isNotEmpty();
    }

    /** A form of another shape in place of that of {@code wet_grass}, refused by both. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `{"type": "cpt", "values": [0.5, 0.5]}`
            `{"type": "cpt", "values": [["a", 0.5]]}`
            `{"type": "or"}`
            `{"type": "and", "of": {"rain": 1}}`
            `{"type": "deterministic", "cases": [{"when": {"rain": "yes"}, "state": "yes"}]}`
            `{"type": "deterministic", "cases": [{"state": "yes"}], "otherwise": "no"}`
            `{"type": "noisy-or", "causes": {"rain": {"when": "yes"}}}`
            `{"type": "noisy-or", "causes": {"rain": {"p": 0.9}}}`
            `{"type": "noisy-or", "causes": {"rain": {"when": "yes", "p": 0.9}}, "parameters": "pearl"}`
            `{"type": "noisy-and", "conditions": {"rain": {"met": 1}}}`
            `{"type": "noisy-and", "causes": {}}`
            `{"type": "noisy-max", "causes": {"rain": [0.1, 0.9]}}`
            `{"type": "log-odds"}`
            `{"type": "mixture", "by": "rain"}`
            `{"type": "mixture", "by": "rain", "of": {"yes": {"type": "prior"}, "no": {"type": "prior", "p": [1]}}}`
            `{"type": "ranked", "weights": {"rain": 1}}`
            `{"type": "ranked", "weights": {"rain": 1}, "variance": 0.1, "combine": "sum"}`
            `{"type": "formula", "is": 0.5}`
            `{"type": "formula", "gives": "odds", "is": 0.5}`
            `{"type": "count-against-selection", "count": 1, "direction": 1, "steps": 1}`
            `{"type": "count-against-selection", "count": 1, "direction": 1, "steps": 1, "bits": 1, "gate": {"rain": "yes"}}`
            `{"type": "best-of-n", "share": 0.5, "count": 3}`
            `{"type": "best-of-n", "share": 0.5, "count": 3, "others": 0}`
            `{"type": "best-of-n", "share": 0.5, "count": 3, "others": 3, "terms": [{"when": {"rain": "yes"}}]}`
            """)
    void aFormOfAnotherShape_isRefusedByBoth(String form) {
        String changed = SPRINKLER.replaceFirst(
                "(?s)\"form\": \\{\\s*\"type\": \"log-odds\".*?\n    }}", "\"form\": " + form + "}");
        assertThat(changed).isNotEqualTo(SPRINKLER);
        assertThat(network(changed).value()).isEmpty();
        assertThat(NETWORK.violations(changed)).isNotEmpty();
    }

    /** A change of the shape of a sound profile that both the schema and the reader refuse. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `"crux": 1`                  | `"crux": 3`
            `"kind": "profile"`          | `"kind": "network"`
            `"id": "somebody"`           | `"id": "-"`
            `"title": "Somebody",`       | ``
            `"network": "sprinkler",`    | ``
            `"sha256:`                   | `"md5:`
            `{"whose": "reading", "of"`  | `{"whose": "mine", "of"`
            `, "of": "Pearl"`            | ``
            `"whose": "reading"`         | `"whose": "his"`
            `"by": "a reader", `         | ``
            `"by": "a reader"`           | `"bye": "a reader"`
            `{"is": 0.3, "date"`         | `{"date"`
            `{"is": 0.3, "date"`         | `{"is": 0.3, "rejected": "no", "date"`
            `{"is": 0.3, "date"`         | `{"is": {"p": 0.3}, "date"`
            `"2026-11-20"`               | `"20 November"`
            `[0.2, 0.3, 0.5]`            | `[0.2, "0.3", 0.5]`
            `{"rejected": "ill-posed"}`  | `{"rejected": 1}`
            `"sure": 4`                  | `"sure": 6`
            `"sure": 4`                  | `"shure": 4`
            `{"season": "wet"}`          | `{"season": 1}`
            `"variable": "rain", `       | ``
            `"is": "1:3"`                | `"is": [0.25]`
            """)
    void aProfileOfAnotherShape_isRefusedByBoth(String sound, String broken) {
        String changed = change(ANSWERS, sound, broken);
        assertThat(profile(changed).value()).isEmpty();
        assertThat(PROFILE.violations(changed)).isNotEmpty();
    }

    static List<Path> shippedNetworks() {
        return ShippedFiles.networks();
    }

    static List<Path> shippedProfiles() {
        return ShippedFiles.profiles();
    }

    static Stream<FormGallery.Example> forms() {
        return FormGallery.all();
    }

    private static String change(String text, String sound, String broken) {
        assertThat(text).contains(sound);
        return text.replace(sound, broken == null ? "" : broken);
    }

    private static Loaded<BeliefNetwork> network(String text) {
        return NativeNetworkReader.read("sprinkler.json", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Loaded<Profile> profile(String text) {
        return NativeProfileReader.read(
                "answers.json",
                text.getBytes(StandardCharsets.UTF_8),
                network(SPRINKLER).value().orElseThrow());
    }

    private static String resource(String name) {
        try (var in = Objects.requireNonNull(SchemaTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
