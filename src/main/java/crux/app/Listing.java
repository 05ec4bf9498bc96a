package crux.app;

import crux.app.text.Ink;
import crux.app.text.Ink.Tone;
import crux.app.text.Sheet;
import crux.app.text.TextTable;
import crux.format.Loaded;
import crux.format.ProfileDraft;
import crux.format.Scenario;
import crux.library.Library;
import crux.model.BeliefNetwork;
import crux.model.Credence;
import crux.model.View;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The networks and profiles there are: the result and the use case of {@code list}.
 *
 * @param networks in order
 */
public record Listing(List<Network> networks) implements Result {

    private static final int LEAST_TITLE = 12;

    /**
     * One network of the library.
     *
     * @param id its name
     * @param shipped whether it comes with the program
     * @param network what its file holds; nothing where the file is damaged
     * @param profiles in order
     * @param scenarios names of saved scenarios
     */
    public record Network(
            String id,
            boolean shipped,
            Optional<BeliefNetwork> network,
            List<Profile> profiles,
            List<String> scenarios) {

        /** Copies its list. */
        public Network {
            profiles = List.copyOf(profiles);
            scenarios = List.copyOf(scenarios);
        }

        private String title() {
            return network.map(found -> found.description().title()).orElse("cannot be read: crux check says why");
        }

        private long questions() {
            return network.map(found -> found.credences().stream()
                            .filter(credence -> credence.tier() == 1)
                            .count())
                    .orElse(0L);
        }
    }

    /**
     * One profile.
     *
     * @param name its name
     * @param draft what its file holds; nothing where the file is damaged
     */
    public record Profile(String name, Optional<ProfileDraft> draft) {

        private String title() {
            return draft.map(ProfileDraft::title).orElse("cannot be read: crux check says why");
        }

        /** The name to type after the network's: its owner's where it is kept under that, its file's where not. */
        private String typed() {
            return draft.filter(found -> Library.nameFor(found.title()).equals(name))
                    .map(ProfileDraft::title)
                    .orElse(name);
        }

        /** What it is called besides. */
        private String alias() {
            return title().equals(typed()) ? "" : title();
        }

        private String whose() {
            return draft.map(ProfileDraft::view).map(Profile::whose).orElse("");
        }

        private static String whose(View view) {
            return switch (view.whose()) {
                case MINE -> "yours";
                case ANONYMOUS -> "anonymous";
                case NOBODY -> "a stance, nobody's";
                case READING -> "a reading of " + view.of();
            };
        }
    }

    /** Copies its list. */
    public Listing {
        networks = List.copyOf(networks);
    }

    /** Everything in the library. */
    public static Listing of(Workbench bench) throws IOException {
        Library library = bench.shelf().library();
        List<Network> networks = new ArrayList<>();
        for (String id : library.networks()) {
            List<Profile> profiles = new ArrayList<>();
            for (String name : library.profiles(id)) {
                profiles.add(new Profile(name, library.draft(id, name).flatMap(Loaded::value)));
            }
            networks.add(new Network(
                    id,
                    library.isShipped(id),
                    library.network(id).flatMap(Loaded::value),
                    profiles,
                    scenarios(library, id)));
        }
        return new Listing(networks);
    }

    /** Each by the name its owner gave it; by its file's where that cannot be read. */
    private static List<String> scenarios(Library library, String network) throws IOException {
        List<String> names = new ArrayList<>();
        for (String file : library.scenarios(network)) {
            names.add(library.scenario(network, file)
                    .current()
                    .flatMap(Loaded::value)
                    .map(Scenario::name)
                    .orElse(file));
        }
        return names;
    }

    @Override
    public JsonNode json() {
        ArrayNode list = Json.array();
        for (Network network : networks) {
            ObjectNode json = Json.object()
                    .put("id", network.id())
                    .put("title", network.title())
                    .put("shipped", network.shipped());
            network.network()
                    .ifPresent(found -> json.put("variables", found.variables().size())
                            .put("credences", found.credences().size()));
            ArrayNode profiles = Json.array();
            for (Profile profile : network.profiles()) {
                ObjectNode item = Json.object().put("name", profile.name()).put("title", profile.title());
                profile.draft()
                        .ifPresent(draft -> item.put(
                                        "whose", draft.view().whose().name().toLowerCase(Locale.ROOT))
                                .put("answers", draft.answerCount()));
                profiles.add(item);
            }
            json.set("profiles", profiles);
            if (!network.scenarios().isEmpty()) {
                json.set("scenarios", Json.texts(network.scenarios()));
            }
            list.add(json);
        }
        ObjectNode json = Json.object();
        json.set("networks", list);
        return json;
    }

    @Override
    public CsvTable csv() {
        CsvTable table = CsvTable.of("network", "profile", "title");
        for (Network network : networks) {
            table = table.row(network.id(), "", network.title())
                    .with(network.profiles(), profile -> List.of(network.id(), profile.name(), profile.title()));
        }
        return table;
    }

    @Override
    public void write(Sheet sheet) {
        for (Network network : networks) {
            sheet.gap();
            sheet.paragraph(sheet.ink().in(Tone.STRONG, network.id()) + "  " + network.title());
            String size = network.network().map(found -> size(found, network)).orElse("");
            sheet.quiet("  " + size + (network.shipped() ? "" : " · in your library"));
            sheet.table(profiles(network, sheet.width()));
            if (!network.scenarios().isEmpty()) {
                sheet.item("  ", "scenarios: " + String.join(", ", network.scenarios()));
            }
        }
    }

    /** Names stay whole, for they are typed again; titles give way. */
    private static TextTable profiles(Network network, int width) {
        TextTable table = new TextTable("lll");
        int names = longest(network, profile -> typed(network, profile)) + "  ".length();
        int room = Math.max(LEAST_TITLE, width - names - longest(network, Profile::whose) - "    ".length());
        network.profiles()
                .forEach(profile -> table.row(
                        "  " + typed(network, profile), TextTable.cut(profile.alias(), room), profile.whose()));
        return table;
    }

    private static String typed(Network network, Profile profile) {
        return Typed.word(network.id() + "/" + profile.typed());
    }

    private static int longest(Network network, Function<Profile, String> text) {
        return network.profiles().stream().map(text).mapToInt(Ink::width).max().orElse(0);
    }

    private static String size(BeliefNetwork found, Network network) {
        String asked = found.credences().isEmpty()
                ? "no questions"
                : "%s questions, %s for everyone"
                        .formatted(
                                found.credences().stream()
                                        .map(Credence::id)
                                        .distinct()
                                        .count(),
                                network.questions());
        return "%s variables, %s".formatted(found.variables().size(), asked);
    }
}
