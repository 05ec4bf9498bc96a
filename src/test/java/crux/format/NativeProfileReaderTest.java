package crux.format;

import static org.assertj.core.api.Assertions.assertThat;

import crux.model.Answer;
import crux.model.BeliefNetwork;
import crux.model.Profile;
import crux.model.Target;
import crux.model.View;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NativeProfileReaderTest {

    private static final BeliefNetwork SPRINKLER = NativeNetworkReader.read(
                    "sprinkler.json", resource("sprinkler.json").getBytes(StandardCharsets.UTF_8))
            .value()
            .orElseThrow();
    private static final String ANSWERS =
            resource("answers.json").replaceFirst("sha256:[0-9a-f]*", ContentHash.of(SPRINKLER));

    @TempDir
    private Path folder;

    @Test
    void readsEveryPart_givenASoundFile() {
        Loaded<Profile> loaded = read(ANSWERS);
        assertThat(loaded.problems()).isEmpty();
        Profile profile = loaded.value().orElseThrow();
        assertThat(profile.id()).isEqualTo("somebody");
        assertThat(profile.view())
                .isEqualTo(new View(View.Whose.READING, "Pearl", "a reader", "Causality, 2009, section 1.2"));
        assertThat(profile.answer("p_rain")).contains(Answer.Point.of(0.3));
        assertThat(profile.responses())
                .hasEntrySatisfying(
                        "p_rain", response -> assertThat(response.date()).contains(LocalDate.of(2026, 11, 20)));
        assertThat(profile.answer("d_season")).contains(new Answer.Point(List.of(0.2, 0.3, 0.5)));
        assertThat(profile.answer("b_rain")).contains(new Answer.Rejected("ill-posed"));
        assertThat(profile.beliefs()).singleElement().satisfies(belief -> {
            assertThat(belief.target()).isEqualTo(new Target("rain", "yes"));
            assertThat(belief.given()).isEqualTo(Map.of("season", "wet"));
            assertThat(belief.probability()).isEqualTo(0.25);
            assertThat(belief.written()).isEqualTo("1:3");
        });
    }

    @Test
    void writesBackWhatItRead() {
        Profile profile = read(ANSWERS).value().orElseThrow();
        Loaded<Profile> again = read(NativeProfileWriter.render(profile));
        assertThat(again.problems()).isEmpty();
        assertThat(again.value()).contains(profile);
    }

    /** A change of one place of the sound file, and the error it makes: its line, what stands there, what is wrong. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `"crux": 1`           | `"crux": 2`             | 2  | `2,`          | `version of the format is 2, and this program reads version 1`
            `"kind": "profile"`   | `"kind": "network"`     | 3  | `"network"`   | `this is a network, where a profile is wanted`
            `"kind": "profile"`   | `"kind": "diary"`       | 3  | `"diary"`     | `no kind of file is called "diary"`
            `"id": "somebody",`   | ``                      | 1  | `{`           | `a profile without "id"`
            `"title": "Somebody",` | ``                     | 1  | `{`           | `a profile without "title"`
            `"network": "sprinkler",` | ``                  | 1  | `{`           | `a profile without "network"`
            `"network": "sprinkler"` | `"network": "scheming"` | 6 | `"scheming"` | `these are answers to the network scheming, not to sprinkler`
            `"hash": "sha256:`    | `"hash": "md5:`         | 7  | `"md5`        | `this is no content hash`
            `"whose": "reading"`  | `"whose": "his"`        | 8  | `"his"`       | `nobody's view is called "his"`
            `, "of": "Pearl"`     | ``                      | 8  | `{"whose"`    | `a view without "of"`
            `"by": "a reader", `  | ``                      | 8  | `{"whose"`    | `a reading of somebody's view that does not say who reads it so`
            `"note": "about`      | `"notes": "about`       | 9  | `"notes"`     | `unknown key "notes" of a profile`
            `{"is": 0.3,`         | `{"is": 1.2,`           | 11 | `1.2`         | `p_rain: 1.2 is outside the limits`
            `{"is": 0.3,`         | `{"is": [0.3, 0.7],`    | 11 | `[0.3`        | `p_rain: 2 numbers where 1 are asked for`
            `{"is": 0.3,`         | `{"is": true,`          | 11 | `true`        | `"is" is true, where a number, a list of shares or a text is wanted`
            `{"is": 0.3,`         | `{`                     | 11 | `{ "date"`    | `an answer without "is"`
            `{"is": 0.3,`         | `{"is": 0.3, "rejected": "no",` | 11 | `"no"` | `both an answer and a rejection`
            `"note": "seen"`      | `"notte": "seen"`       | 11 | `"notte"`     | `unknown key "notte" of an answer`
            `"2026-11-20"`        | `"2026-13-20"`          | 11 | `"2026-13`    | `"2026-13-20" is no date`
            `[0.2, 0.3, 0.5]`     | `[0.2, 0.6, 0.5]`       | 12 | `[0.2`        | `d_season: the shares sum to 1.3`
            `[0.2, 0.3, 0.5]`     | `[0.2, 0.8]`            | 12 | `[0.2`        | `d_season: 2 numbers where 3 are asked for`
            `[0.2, 0.3, 0.5]`     | `0.3`                   | 12 | `0.3`         | `d_season: 1 numbers where 3 are asked for`
            `{"rejected": "ill-posed"}` | `{"is": -1}`      | 13 | `-1`          | `b_rain: −1 bit is outside the limits`
            `{"rejected": "ill-posed"}` | `2`               | 13 | `2`           | `the answer to b_rain is a number, where an object is wanted`
            `"variable": "rain"`  | `"variable": "rian"`    | 16 | `"rian"`      | `the network has no variable rian`
            `"state": "yes"`      | `"state": "maybe"`      | 16 | `"maybe"`     | `rain has no state maybe`
            `"season": "wet"`     | `"season": "humid"`     | 16 | `"humid"`     | `season has no state humid`
            `"is": "1:3"`         | `"is": 1.5`             | 16 | `1.5`         | `belief: 1.5 is outside the limits`
            `"is": "1:3", `       | ``                      | 16 | `{"var`       | `a belief without "is"`
            `"sure": 4`           | `"sure": 9`             | 16 | `9`           | `"sure" is not a whole number from 1 to 5`
            `"sure": 4`           | `"sure": 4, "asked": "now"` | 16 | `"now"`   | `this is no question's mark`
            `"sure": 4`           | `"shure": 4`            | 16 | `"shure"`     | `unknown key "shure" of a belief`
            """)
    void namesLineColumnAndFault(String sound, String broken, int line, String there, String what) {
        String text = change(sound, broken == null ? "" : broken);
        int column = text.lines().toList().get(line - 1).indexOf(there) + 1;
        assertThat(errors(text)).singleElement().satisfies(problem -> {
            assertThat(problem.what()).isEqualTo(what);
            assertThat(problem.location()).isEqualTo(new Location("answers.json", line, column));
            assertThat(problem.mend()).isNotBlank();
        });
    }

    /** What does not keep a profile from being used, and is worth knowing. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `"p_rain"`        | `"p_rian"`        | `the network has no credence p_rian; the answer is kept and not used` | `did you mean p_rain?`
            `[0.2, 0.3, 0.5]` | `[0.2, 0.3, 0.5005]` | `d_season: the shares summed to 100.05 % and were scaled to 100 %` | ``
            """)
    void notesWhatIsWorthKnowing(String sound, String broken, String what, String mend) {
        Loaded<Profile> loaded = read(change(sound, broken));
        assertThat(loaded.value()).isPresent();
        assertThat(loaded.problems()).singleElement().satisfies(note -> {
            assertThat(note.severity()).isEqualTo(Problem.Severity.NOTE);
            assertThat(note.what()).isEqualTo(what);
            assertThat(note.mend()).isEqualTo(mend == null ? "" : mend);
        });
    }

    @Test
    void notesThatTheNetworkHasChanged() {
        Loaded<Profile> loaded = read(resource("answers.json"));
        assertThat(loaded.value()).isPresent();
        assertThat(loaded.problems()).singleElement().satisfies(note -> {
            assertThat(note.what()).isEqualTo("the network sprinkler has changed since these answers were given");
            assertThat(note.location()).hasToString("answers.json:7:11");
        });
    }

    @Test
    void reportsWhatIsWrongWithTheFileAndWithItsAnswersAtOnce() {
        String broken = ANSWERS.replace("\"2026-11-20\"", "\"yesterday\"")
                .replace("{\"is\": 0.3,", "{\"is\": 1.2,")
                .replace("[0.2, 0.3, 0.5]", "[0.2, 0.6, 0.5]")
                .replace("\"sure\": 4", "\"sure\": 9")
                .replace("\"season\": \"wet\"", "\"season\": \"humid\"");
        assertThat(errors(broken))
                .extracting(Problem::what)
                .containsExactly(
                        "p_rain: 1.2 is outside the limits",
                        "\"yesterday\" is no date",
                        "d_season: the shares sum to 1.3",
                        "season has no state humid",
                        "\"sure\" is not a whole number from 1 to 5");
    }

    @Test
    void refusesWhatIsNoProfile() throws IOException {
        assertThat(errors("")).extracting(Problem::what).containsExactly("the file is empty");
        assertThat(errors("{\"crux\": 1,"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).startsWith("this is not JSON: "));
        assertThat(NativeProfileReader.read(folder.resolve("nobody.json"), SPRINKLER)
                        .problems())
                .extracting(Problem::what)
                .containsExactly("there is no such file");
        Path file = Files.writeString(folder.resolve("somebody.json"), ANSWERS);
        assertThat(NativeProfileReader.read(file, SPRINKLER).value()).isPresent();
        assertThat(NativeProfileReader.read(file).value()).isPresent();
    }

    /** The sprinkler network with its rain called drizzle. */
    private static BeliefNetwork changedNetwork() {
        String text = resource("sprinkler.json");
        String changed = text.replaceAll("\\brain\\b", "drizzle");
        assertThat(changed).isNotEqualTo(text);
        return NativeNetworkReader.read("sprinkler.json", changed.getBytes(StandardCharsets.UTF_8))
                .value()
                .orElseThrow();
    }

    @Test
    void whatTheChangedNetworkHasNoPlaceFor_isKeptMarkedAndNoError() {
        BeliefNetwork now = changedNetwork();
        String before = ANSWERS.replace("[0.2, 0.3, 0.5]", "[0.1, 0.2, 0.3, 0.4]");
        Loaded<Profile> loaded = NativeProfileReader.read("answers.json", before.getBytes(StandardCharsets.UTF_8), now);
        Profile profile = loaded.value().orElseThrow();
        assertThat(loaded.problems())
                .allSatisfy(note -> assertThat(note.severity()).isEqualTo(Problem.Severity.NOTE))
                .extracting(Problem::what)
                .contains(
                        "d_season asks for something else now (4 numbers where 3 are asked for); the answer is kept and not used",
                        "the network has no variable rain any more; the belief is kept and not used");
        assertThat(profile.answer("d_season")).isEmpty();
        assertThat(profile.unplaced().answers())
                .hasEntrySatisfying(
                        "d_season",
                        response ->
                                assertThat(response.answer()).isEqualTo(new Answer.Point(List.of(0.1, 0.2, 0.3, 0.4))));
        assertThat(profile.unplaced().beliefs())
                .singleElement()
                .satisfies(belief -> assertThat(belief.written()).isEqualTo("1:3"));
        Loaded<Profile> again = NativeProfileReader.read(
                "answers.json", NativeProfileWriter.render(profile).getBytes(StandardCharsets.UTF_8), now);
        assertThat(again.value()).contains(profile);
    }

    @Test
    void anAnswerMarkedAsOneToTheQuestionAsItIs_isAtFault_whateverElseChanged() {
        String mark = ContentHash.ofQuestion(SPRINKLER.findCredence("d_season").orElseThrow());
        String broken = ANSWERS.replace("{\"is\": [0.2, 0.3, 0.5]", "{\"asked\": \"" + mark + "\", \"is\": [0.2, 0.8]");
        assertThat(broken).isNotEqualTo(ANSWERS);
        Loaded<Profile> loaded =
                NativeProfileReader.read("answers.json", broken.getBytes(StandardCharsets.UTF_8), changedNetwork());
        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.problems().stream().filter(Problem::isError))
                .extracting(Problem::what)
                .containsExactly("d_season: 2 numbers where 3 are asked for");
    }

    private static String change(String sound, String broken) {
        assertThat(ANSWERS).contains(sound);
        return ANSWERS.replace(sound, broken);
    }

    private static List<Problem> errors(String text) {
        Loaded<Profile> loaded = read(text);
        assertThat(loaded.value()).isEmpty();
        return loaded.problems().stream().filter(Problem::isError).toList();
    }

    private static Loaded<Profile> read(String text) {
        return NativeProfileReader.read("answers.json", text.getBytes(StandardCharsets.UTF_8), SPRINKLER);
    }

    private static String resource(String name) {
        try (var in = Objects.requireNonNull(NativeProfileReaderTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
