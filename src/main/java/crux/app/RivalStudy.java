package crux.app;

import crux.analysis.Progress;
import crux.compare.Kinship;
import crux.compare.Rival;
import crux.compare.Rivals;
import crux.format.Loaded;
import crux.library.Library;
import crux.model.BeliefNetwork;
import crux.model.Query;
import crux.model.State;
import crux.notation.Assignment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The use case of {@code rivals}: several structures of one question side by side under shared answers, and averaged. */
public final class RivalStudy {

    private RivalStudy() {}

    /** A network as it is written, with its weight if one is. */
    private record Entry(String name, Optional<Double> weight) {}

    /** A structure in the comparison: where it is asked from, and its share of the whole. */
    private record Entrant(String name, double weight, Standpoint at) {}

    /**
     * The networks side by side.
     *
     * @param entries each {@code NET} or {@code NET=WEIGHT}; those without a weight share evenly what the others leave of 1
     * @param shared what holds in each of them
     * @throws Unusable with every problem of the request, or where a network has no target
     */
    public static Result of(
            Workbench bench, List<String> entries, Request shared, Rivals.Study study, int most, Progress progress)
            throws Unusable, IOException {
        List<Entry> written = entries(bench.shelf().library(), entries);
        List<Double> weights = weights(written);
        List<BeliefNetwork> networks = new ArrayList<>();
        for (Entry entry : written) {
            networks.add(bench.shelf().network(entry.name()));
        }
        SharedRequest requests = new SharedRequest(bench, networks, shared);
        List<Entrant> entrants = entrants(written, weights, requests.standpoints());
        Rivals overall = Rivals.of(rivals(bench, entrants, Standpoint::query), study, progress.part(0, 0.5));
        if (overall.weighted().isEmpty()) {
            return impossible(bench, entrants);
        }
        return new RivalsResult(new SideBySide(
                entrants.stream().map(Entrant::at).toList(),
                overall,
                granted(bench, entrants, study, progress.part(0.5, 1)),
                study,
                parts(bench.shelf().library(), networks),
                Kinship.common(networks),
                requests.notes(),
                most));
    }

    private static List<Entry> entries(Library library, List<String> texts) throws Unusable, IOException {
        List<Entry> entries = new ArrayList<>();
        for (String text : texts) {
            Entry entry = entry(library, text);
            if (entries.stream().anyMatch(one -> one.name().equals(entry.name()))) {
                throw Unusable.usage(text, "it is named twice", "name each network once");
            }
            entries.add(entry);
        }
        return entries;
    }

    private static List<Entrant> entrants(List<Entry> entries, List<Double> weights, List<Standpoint> standpoints)
            throws Unusable {
        List<Entrant> entrants = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            standpoints.get(i).requireTarget();
            entrants.add(new Entrant(entries.get(i).name(), weights.get(i), standpoints.get(i)));
        }
        return entrants;
    }

    /** Why the first that has a weight has no conclusion. */
    private static Result impossible(Workbench bench, List<Entrant> entrants) throws Unusable {
        Standpoint without = entrants.stream()
                .filter(entrant -> entrant.weight() != 0)
                .findFirst()
                .map(Entrant::at)
                .orElseThrow();
        return Impossible.of(without, bench.outcome(without, without.query()));
    }

    /** The same granted what each grants, where every one of them grants something that its findings allow. */
    private static Optional<Rivals> granted(
            Workbench bench, List<Entrant> entrants, Rivals.Study study, Progress progress) {
        if (!entrants.stream().allMatch(entrant -> entrant.at().granted().isPresent())) {
            return Optional.empty();
        }
        List<Rival> rivals = rivals(bench, entrants, at -> at.granted().orElseGet(at::query));
        return Optional.of(Rivals.of(rivals, study, progress))
                .filter(found -> found.weighted().isPresent());
    }

    private static Entry entry(Library library, String text) throws Unusable, IOException {
        if (isKnown(library, text)) {
            return new Entry(text, Optional.empty());
        }
        Optional<Assignment> split = Assignment.of(text, name -> {
            try {
                return isKnown(library, name);
            } catch (IOException unreadable) {
                return false;
            }
        });
        if (split.isEmpty()) {
            return new Entry(text, Optional.empty());
        }
        return new Entry(
                split.get().name(), Optional.of(weight(text, split.get().value().strip())));
    }

    private static boolean isKnown(Library library, String name) throws IOException {
        try {
            return library.networks().contains(name) || Files.exists(Path.of(name));
        } catch (InvalidPathException odd) {
            return false;
        }
    }

    private static double weight(String text, String value) throws Unusable {
        boolean percent = value.endsWith("%");
        String digits = percent ? value.substring(0, value.length() - 1).strip() : value;
        double weight = State.numberIn(digits).orElse(Double.NaN) / (percent ? 100 : 1);
        if (!(weight >= 0) || Double.isInfinite(weight)) {
            throw Unusable.usage(
                    text,
                    "“%s” is no weight".formatted(value),
                    "write NET=2, NET=0.4 or NET=40%; no weight is below 0");
        }
        return weight;
    }

    private static List<Double> weights(List<Entry> entries) throws Unusable {
        double given = entries.stream()
                .flatMap(entry -> entry.weight().stream())
                .mapToDouble(weight -> weight)
                .sum();
        long open = entries.stream().filter(entry -> entry.weight().isEmpty()).count();
        if (open > 0 && open < entries.size() && given > 1) {
            throw Unusable.usage(
                    "rivals",
                    "some networks have weights that come to more than 1, and others have none",
                    "give every network a weight, or leave something of 1 to those without");
        }
        double share = open == entries.size() ? 1 : open == 0 ? 0 : (1 - given) / open;
        double sum = given + share * open;
        if (sum == 0) {
            throw Unusable.usage("rivals", "every weight is 0", "give one network a weight above 0");
        }
        return entries.stream().map(entry -> entry.weight().orElse(share) / sum).toList();
    }

    private static List<Rival> rivals(Workbench bench, List<Entrant> entrants, Function<Standpoint, Query> query) {
        return entrants.stream()
                .map(entrant -> new Rival(
                        entrant.name(),
                        entrant.weight(),
                        bench.inquiry(entrant.at(), query.apply(entrant.at())),
                        entrant.at().profile()))
                .toList();
    }

    /** Which of the networks are parts: of one another, or two of them of one network of the library. */
    private static List<SideBySide.Parts> parts(Library library, List<BeliefNetwork> networks) throws IOException {
        List<BeliefNetwork> wholes = new ArrayList<>(networks);
        for (String id : library.networks()) {
            if (networks.stream().noneMatch(network -> network.id().equals(id))) {
                library.network(id).flatMap(Loaded::value).ifPresent(wholes::add);
            }
        }
        List<SideBySide.Parts> parts = new ArrayList<>();
        for (BeliefNetwork whole : wholes) {
            List<Integer> numbers = new ArrayList<>();
            for (int i = 0; i < networks.size(); i++) {
                if (Kinship.isPart(networks.get(i), whole)) {
                    numbers.add(i);
                }
            }
            if (numbers.size() > 1 || (!numbers.isEmpty() && networks.contains(whole))) {
                parts.add(new SideBySide.Parts(numbers, whole.id()));
            }
        }
        return parts;
    }
}
