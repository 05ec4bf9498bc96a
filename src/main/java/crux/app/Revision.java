package crux.app;

import crux.app.text.Ink.Tone;
import crux.app.text.Sheet;
import crux.elicit.Review;
import crux.elicit.Review.Held;
import crux.elicit.Review.Item;
import crux.elicit.Review.Status;
import crux.library.Archive;
import crux.library.Occasion;
import crux.model.Belief;
import crux.model.BeliefNetwork;
import crux.model.Credence;
import crux.model.Profile;
import crux.model.State;
import crux.model.Unplaced;
import crux.notation.Echo;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers gone stale, missing or orphaned since their network changed: the result and the use case of {@code review}.
 *
 * @param network the network as it is
 * @param profile after what was settled
 * @param review of the profile
 * @param saved where it was saved, if anything was settled
 */
public record Revision(BeliefNetwork network, Profile profile, Review review, Optional<Path> saved) implements Result {

    /**
     * A profile held against its network; answers that are confirmed or dropped are settled and saved.
     *
     * @param confirm names of answers that still stand, or {@code all}
     * @param drop names of answers to take out, or {@code orphaned}
     * @param now when it is saved, with its history
     * @throws Unusable with every problem, or where the profile is not the user's own to change
     */
    public static Revision of(
            Workbench bench, Request request, Optional<String> confirm, Optional<String> drop, Instant now)
            throws Unusable, IOException {
        Standpoint at = bench.standpoint(request);
        if (at.profile().id().equals(Shelf.DEFAULT)) {
            throw Unusable.usage(
                    request.profile().map("--profile "::concat).orElse("review"),
                    "the defaults are nobody's answers, and are always to the questions as they are",
                    "say whose answers: --profile NAME");
        }
        Review review = Review.of(at.network(), at.profile());
        if (confirm.isEmpty() && drop.isEmpty()) {
            return new Revision(at.network(), at.profile(), review, Optional.empty());
        }
        Profile settled = settled(bench, at, review, confirm.orElse(""), drop.orElse(""));
        if (settled.equals(at.profile())) {
            return new Revision(at.network(), settled, review, Optional.empty());
        }
        Archive<Profile> archive = bench.shelf().library().archive(at.network(), settled.id());
        Profile kept = Keeping.joined(archive, settled, at.profile(), new Occasion(now, why(confirm, drop)))
                .kept();
        return new Revision(at.network(), kept, Review.of(at.network(), kept), Optional.of(archive.file()));
    }

    /** The profile with what is confirmed marked anew, and without what is dropped. */
    private static Profile settled(Workbench bench, Standpoint at, Review review, String confirm, String drop)
            throws Unusable {
        Set<String> confirmed = names("--confirm", confirm, review, "all", Status.STALE, Status.UNCERTAIN);
        Set<String> dropped = names("--drop", drop, review, "orphaned", Status.ORPHANED);
        ReviewSitting.requireOwn(bench, at);
        for (String id : confirmed) {
            requireUsed(id, review);
        }
        boolean beliefsToo = drop.strip().equals("orphaned");
        Unplaced unplaced = at.profile().unplaced();
        Profile profile =
                at.profile().withUnplaced(beliefsToo ? new Unplaced(unplaced.answers(), List.of()) : unplaced);
        return Review.settled(at.network(), profile, confirmed, dropped);
    }

    /** What the history says of it. */
    private static String why(Optional<String> confirm, Optional<String> drop) {
        return "review: "
                + Stream.of(confirm.map("confirmed "::concat), drop.map("dropped "::concat))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", "));
    }

    private static void requireUsed(String id, Review review) throws Unusable {
        boolean misfit = review.items().stream()
                .anyMatch(item -> item.id().equals(id) && item.response().isPresent() && !item.used());
        if (misfit) {
            throw Unusable.usage(
                    "--confirm " + id,
                    "the question asks for something else now, and this cannot be an answer to it",
                    "answer it anew: crux ask, or crux review at a terminal");
        }
    }

    private static Set<String> names(String option, String list, Review review, String every, Status... meant)
            throws Unusable {
        Set<String> names = new LinkedHashSet<>();
        if (list.strip().equals(every)) {
            for (Status status : meant) {
                review.of(status).stream()
                        .filter(item -> item.used() || status == Status.ORPHANED)
                        .forEach(item -> names.add(item.id()));
                review.held(status).forEach(held -> names.add(held.name()));
            }
            return names;
        }
        List<String> answered = Stream.concat(
                        review.items().stream()
                                .filter(item -> item.response().isPresent())
                                .map(Item::id),
                        review.held().stream().map(Held::name))
                .toList();
        for (String part : list.isBlank() ? new String[0] : list.split(",", -1)) {
            String name = part.strip();
            if (!answered.contains(name)) {
                throw Unusable.usage(
                        option + " " + list,
                        "there is no answer to “%s”, and no belief of that name".formatted(name),
                        UnknownName.mend(name, answered));
            }
            names.add(name);
        }
        return names;
    }

    /** What was said, in the words it was said in where it is not used. */
    public static Optional<String> said(BeliefNetwork network, Item item) {
        return item.response()
                .map(response -> item.used()
                        ? Echo.of(network, item.credence().orElseThrow(), response.answer())
                        : ProfileWords.of(response));
    }

    /** A belief in a line: {@code scheming = yes given scheming_pays = yes: 20%}. */
    public static String said(Belief belief) {
        return ProfileWords.of(belief);
    }

    private static String key(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public JsonNode json() {
        ObjectNode json = Json.object()
                .put("network", network.id())
                .put("profile", profile.id())
                .put("changed", review.changed());
        ArrayNode answers = json.putArray("answers");
        for (Item item : review.items()) {
            ObjectNode answer = answers.addObject().put("credence", item.id()).put("status", key(item.status()));
            if (item.response().isPresent()) {
                answer.put("used", item.used());
            }
        }
        ArrayNode held = json.putArray("beliefs");
        for (Held one : review.held()) {
            held.addObject()
                    .put("name", one.name())
                    .put("belief", said(one.belief()))
                    .put("status", key(one.status()));
        }
        ArrayNode beliefs = json.putArray("orphanedBeliefs");
        for (Belief belief : review.orphans()) {
            beliefs.addObject()
                    .put("variable", belief.target().variable())
                    .put("state", belief.target().state());
        }
        saved.ifPresent(file -> json.put("saved", file.toString()));
        return json;
    }

    @Override
    public CsvTable csv() {
        return CsvTable.of("credence", "status")
                .with(review.items(), item -> List.of(item.id(), key(item.status())))
                .with(review.held(), held -> List.of(said(held.belief()), key(held.status())))
                .with(review.orphans(), belief -> List.of(said(belief), key(Status.ORPHANED)));
    }

    @Override
    public void write(Sheet sheet) {
        sheet.heading(network.description().title());
        int answers = profile.responses().size() + profile.unplaced().answers().size();
        int standing = review.of(Status.CURRENT).size();
        String which = standing == answers ? answers == 1 ? "" : "all " : standing + " ";
        sheet.quiet("%s: %s answer%s, %sto the question as it is."
                .formatted(
                        ProfileWords.title(profile),
                        answers,
                        answers == 1 ? "" : "s",
                        which.isEmpty() ? "" : which + "of them "));
        saved.ifPresent(file -> sheet.paragraph("Saved: " + file));
        section(Status.STALE, "The question has changed since: is this still your answer?", sheet);
        section(Status.UNCERTAIN, "The network has changed since, perhaps this question too:", sheet);
        held(Status.STALE, "What this belief speaks of has been reworded since: do you still hold it?", sheet);
        held(Status.UNCERTAIN, "The network has changed since this belief was stated:", sheet);
        section(Status.ORPHANED, "The question is gone; the answer is kept and not used:", sheet);
        if (!review.orphans().isEmpty()) {
            sheet.heading("What this belief speaks of is gone; it is kept and not used:");
        }
        review.orphans().forEach(belief -> sheet.item("  ", said(belief)));
        section(Status.MISSING, "Not answered; the illustrative default stands in:", sheet);
        next(sheet);
    }

    private void section(Status status, String heading, Sheet sheet) {
        List<Item> items = review.of(status);
        if (!items.isEmpty()) {
            sheet.heading(heading);
        }
        for (Item item : items) {
            String label = item.credence().map(Credence::label).orElse(item.id());
            String answer = said(network, item).map(": "::concat).orElse("");
            String unused = item.status() == Status.STALE && !item.used() ? " (it cannot be an answer now)" : "";
            sheet.item("  ", sheet.ink().in(Tone.STRONG, item.id()) + "  " + label + answer + unused);
            if (status == Status.STALE || status == Status.UNCERTAIN) {
                sheet.item("    ", item.credence().map(Credence::question).orElse(""));
            }
        }
    }

    private void held(Status status, String heading, Sheet sheet) {
        if (!review.held(status).isEmpty()) {
            sheet.heading(heading);
        }
        for (Held held : review.held(status)) {
            sheet.item("  ", sheet.ink().in(Tone.STRONG, held.name()) + "  " + said(held.belief()));
            wording(network, held.belief()).forEach(line -> sheet.item("    ", line));
        }
    }

    /** What each variable that a belief names is now about: its label, its states, and the claims that bear on it. */
    public static List<String> wording(BeliefNetwork network, Belief belief) {
        List<String> lines = new ArrayList<>();
        Stream.concat(Stream.of(belief.target().variable()), belief.given().keySet().stream())
                .map(network::variable)
                .forEach(variable -> {
                    lines.add("%s: %s (%s)"
                            .formatted(
                                    variable.id(),
                                    variable.label(),
                                    variable.states().stream().map(State::label).collect(Collectors.joining(", "))));
                    network.description().claims().stream()
                            .filter(claim -> variable.claims().contains(claim.id()))
                            .forEach(claim -> lines.add(claim.id() + ": " + claim.text()));
                });
        return lines;
    }

    private void next(Sheet sheet) {
        String command =
                "  crux review %s --profile %s ".formatted(network.id(), Typed.word(ProfileWords.name(profile)));
        boolean open = review.items().stream().anyMatch(item -> item.used() && item.status() != Status.CURRENT)
                || review.held().stream().anyMatch(held -> held.status() != Status.CURRENT);
        boolean misfit = review.of(Status.STALE).stream().anyMatch(item -> !item.used());
        boolean orphaned =
                !review.of(Status.ORPHANED).isEmpty() || !review.orphans().isEmpty();
        boolean missing = !review.of(Status.MISSING).isEmpty();
        if (!review.isOpen() && !orphaned && !missing) {
            sheet.gap().paragraph("Every answer is to the question as it is.");
            return;
        }
        sheet.gap().paragraph("Nothing is changed by itself. You may:");
        sheet.line(command + "--walk");
        if (open) {
            sheet.line(command + "--confirm all");
        }
        if (orphaned) {
            sheet.line(command + "--drop orphaned");
        }
        if (open || misfit || missing) {
            sheet.line("  crux ask %s --profile %s".formatted(network.id(), Typed.word(ProfileWords.name(profile))));
        }
    }
}
