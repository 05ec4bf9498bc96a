package crux.app;

import crux.format.Location;
import crux.format.Problem;
import crux.model.Answer;
import crux.model.BeliefNetwork;
import crux.model.Coordinate;
import crux.model.Credence;
import crux.model.Profile;
import crux.model.Response;
import crux.notation.CredenceText;
import crux.notation.Written;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A survey's table read as profiles: a row a person, a column a credence, or a share of one ({@code d_simpler.schemer}); any written form;
 * an empty cell is a question left out. The first column that is neither, if there is one, names the people.
 *
 * @param profiles of the rows that could be read, in order
 * @param problems of the others, by row; the first row below the head is row 1
 */
record Survey(List<Profile> profiles, List<Problem> problems) {

    Survey {
        profiles = List.copyOf(profiles);
        problems = List.copyOf(problems);
    }

    /**
     * Reads a file.
     *
     * @throws Unusable where it cannot be read, or no column answers anything
     */
    static Survey of(String file, BeliefNetwork network) throws Unusable {
        try (CsvRows rows = CsvRows.of(file, Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8))) {
            return read(file, rows, network);
        } catch (IOException failed) {
            throw Unusable.file(file, failed);
        } catch (java.nio.file.InvalidPathException odd) {
            throw Unusable.file(file, "no file is called so here", "check its name");
        }
    }

    private static Survey read(String file, CsvRows rows, BeliefNetwork network) throws IOException, Unusable {
        Columns columns = Columns.of(network);
        List<String> strange =
                rows.columns().stream().filter(name -> !columns.answer(name)).toList();
        if (strange.size() == rows.columns().size()) {
            throw new Unusable(
                    Unusable.Reason.INPUT,
                    List.of(Problem.error(
                            new Location(file, 1, 1),
                            "no column is named after a credence of " + network.id(),
                            "name the columns after credences: crux show lists them")));
        }
        List<Profile> profiles = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        strange.stream()
                .skip(1)
                .forEach(name -> problems.add(Problem.note(
                        new Location(file, 1, 0),
                        "no credence is named %s; the column is left aside".formatted(name),
                        "")));
        while (rows.next()) {
            Row row = new Row(file, rows.number(), rows.values(), network, problems);
            String name = strange.isEmpty() ? "" : rows.values().getOrDefault(strange.get(0), "");
            row.profile(name.isBlank() ? "row " + rows.number() : name.strip(), columns)
                    .ifPresent(profiles::add);
        }
        return new Survey(profiles, problems);
    }

    /** What a column can answer, by its name: a credence, or one share of a distribution. */
    private record Columns(Map<String, Credence> wholes, Map<String, Coordinate> shares) {

        static Columns of(BeliefNetwork network) {
            Map<String, Credence> wholes = new LinkedHashMap<>();
            Map<String, Coordinate> shares = new LinkedHashMap<>();
            network.credences().forEach(credence -> wholes.put(credence.id(), credence));
            network.coordinates().list().stream()
                    .filter(coordinate -> coordinate.share().isPresent())
                    .forEach(coordinate -> shares.put(coordinate.name(), coordinate));
            return new Columns(wholes, shares);
        }

        boolean answer(String name) {
            return wholes.containsKey(name) || shares.containsKey(name);
        }
    }

    /** One person's row. */
    private record Row(
            String file, int number, Map<String, String> values, BeliefNetwork network, List<Problem> problems) {

        private Optional<Profile> profile(String name, Columns columns) {
            Profile profile =
                    new Profile(name, name, network.id(), "", crux.model.View.ANONYMOUS, "", Map.of(), List.of());
            int before = problems.size();
            for (Map.Entry<String, String> cell : values.entrySet()) {
                String text = cell.getValue().strip();
                Credence whole = columns.wholes().get(cell.getKey());
                if (!text.isEmpty() && whole != null) {
                    Optional<Answer> answer = answer(cell.getKey(), whole, text);
                    if (answer.isPresent()) {
                        profile = profile.with(whole.id(), Response.of(answer.get()));
                    }
                }
            }
            profile = shares(profile, columns.shares());
            return problems.size() == before ? Optional.of(profile) : Optional.empty();
        }

        /** The shares of each distribution together; those left out have what is left, in proportion to the defaults. */
        private Profile shares(Profile profile, Map<String, Coordinate> shares) {
            Profile answered = profile;
            for (Map.Entry<String, Coordinate> share : shares.entrySet()) {
                String text = values.getOrDefault(share.getKey(), "").strip();
                if (!text.isEmpty()) {
                    Credence credence =
                            network.coordinates().credence(share.getValue().credence());
                    Optional<Answer> answer =
                            answer(share.getKey(), Credence.probability(share.getKey(), "?", 0.5), text);
                    if (answer.isPresent() && answer.get() instanceof Answer.Point point) {
                        List<Double> moved = answered.settings(network)
                                .with(share.getValue(), point.values().get(0))
                                .values(credence);
                        answered = answered.with(credence.id(), Response.of(new Answer.Point(moved)));
                    }
                }
            }
            return answered;
        }

        private Optional<Answer> answer(String column, Credence credence, String text) {
            Written written = CredenceText.of(credence).read(text);
            if (written instanceof Written.Accepted accepted) {
                return Optional.of(accepted.answer());
            }
            Written.Refused refused = (Written.Refused) written;
            problems.add(Problem.note(
                    Location.of("%s, row %s, %s".formatted(file, number, column)), refused.what(), refused.mend()));
            return Optional.empty();
        }
    }
}
