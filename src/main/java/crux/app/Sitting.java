package crux.app;

import crux.analysis.Basis;
import crux.analysis.Progress;
import crux.app.text.Sheet;
import crux.elicit.Questionnaire;
import crux.format.ContentHash;
import crux.format.Loaded;
import crux.library.Library;
import crux.library.Occasion;
import crux.model.BeliefNetwork;
import crux.model.Profile;
import crux.model.Query;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * One person at the questions of one network: the use case of {@code ask}. Every answer is saved as soon as it is given, so that a
 * sitting may end at any moment and the next goes on where it ended.
 *
 * <p>Immutable; each step gives another sitting.
 */
public final class Sitting {

    private static final int ROWS = 6;

    private final Workbench bench;
    private final BeliefNetwork network;
    private final Questionnaire ask;
    private final int tier;
    private final InstantSource clock;
    private final Meanwhile meanwhile;

    private Sitting(
            Workbench bench,
            BeliefNetwork network,
            Questionnaire ask,
            int tier,
            InstantSource clock,
            Meanwhile meanwhile) {
        this.clock = clock;
        this.meanwhile = meanwhile;
        this.bench = bench;
        this.network = network;
        this.ask = ask;
        this.tier = tier;
    }

    /**
     * Opens a sitting at the first open question.
     *
     * @param name the profile, begun where there is none of that name
     * @param tier the last tier asked
     * @param clock says when an answer is saved
     * @throws Unusable where the network asks nothing, or the name is a shipped stance's or can be no name
     */
    public static Sitting open(Workbench bench, String networkName, String name, int tier, InstantSource clock)
            throws Unusable {
        BeliefNetwork network = bench.shelf().network(networkName);
        if (network.credences().isEmpty()) {
            throw Unusable.usage(
                    networkName, "this network asks nobody anything", "its numbers are fixed: see crux posterior");
        }
        Profile profile = profile(bench.shelf().library(), network, name);
        Optional<Path> obstacle = bench.shelf().library().obstacle();
        if (obstacle.isPresent()) {
            throw Unusable.file(
                    obstacle.get().toString(),
                    "nothing can be saved there, so your answers would be lost",
                    "choose another folder: --library DIR");
        }
        return new Sitting(
                bench,
                network,
                Questionnaire.of(network, profile, tier, bench.engine()),
                tier,
                clock,
                Meanwhile.NOTHING);
    }

    private static Profile profile(Library library, BeliefNetwork network, String written) throws Unusable {
        String own = network.id() + "/";
        String title = written.startsWith(own) ? written.substring(own.length()) : written;
        String name = Library.nameFor(title);
        String where = "--profile " + written;
        if (title.equals(Shelf.DEFAULT)) {
            throw Unusable.usage(
                    where, "“default” names the defaults, which are nobody's answers", "take a name of your own");
        }
        if (title.isBlank()) {
            throw Unusable.usage(where, "your answers need a name", "write any name you like: --profile me");
        }
        try {
            Optional<Loaded<Profile>> saved = library.profile(network, name);
            return saved.isPresent()
                    ? own(library, network, name, where, saved.get())
                    : Profile.blank(name, network.id(), ContentHash.of(network)).titled(title);
        } catch (IOException failed) {
            throw Unusable.file(where, failed);
        }
    }

    /** What was saved, where it can be read and is not a stance that comes with the program. */
    private static Profile own(Library library, BeliefNetwork network, String name, String where, Loaded<Profile> saved)
            throws Unusable {
        if (saved.value().isEmpty()) {
            throw new Unusable(Unusable.Reason.INPUT, saved.problems());
        }
        if (!Files.exists(library.fileOf(network.id(), name))) {
            throw Unusable.usage(
                    where,
                    "this is a stance that comes with the program, and nobody's to change",
                    "take a name of your own, or begin with its answers: crux save %s --profile %s --as NAME"
                            .formatted(network.id(), name));
        }
        return saved.value().get();
    }

    /** The argument. */
    public BeliefNetwork network() {
        return network;
    }

    /** The questions and how they stand. */
    public Questionnaire ask() {
        return ask;
    }

    /** The last tier asked. */
    public int tier() {
        return tier;
    }

    /** How many further questions the next tiers would ask. */
    public long further() {
        return network.credences().stream()
                .filter(credence -> credence.tier() > tier)
                .count();
    }

    /**
     * The sitting with its questionnaire moved on; changed answers are saved first, over what somebody else may have saved meanwhile:
     * their other answers are taken up.
     */
    public Sitting moved(Questionnaire next) throws IOException {
        if (next.profile().equals(ask.profile())) {
            return at(next, Meanwhile.NOTHING);
        }
        Keeping.Joined<Profile> joined = Keeping.joined(
                bench.shelf().library().archive(network, next.profile().id()),
                next.profile(),
                ask.profile(),
                new Occasion(clock.instant(), ""));
        Profile kept = joined.kept();
        return at(kept.equals(next.profile()) ? next : next.over(kept), joined.meanwhile());
    }

    private Sitting at(Questionnaire next, Meanwhile merged) {
        return new Sitting(bench, network, next, tier, clock, merged);
    }

    /** What somebody else saved since the step before, and what became of it. */
    public Meanwhile meanwhile() {
        return meanwhile;
    }

    /** The sitting with the next tier's questions asked too. */
    public Sitting deeper() {
        return new Sitting(bench, network, ask.upTo(tier + 1), tier + 1, clock, Meanwhile.NOTHING);
    }

    /** The conclusion as the answers now have it, overall and granted; nothing where the network has none or the evidence is impossible. */
    public void writeConclusion(Sheet sheet) {
        Standpoint at = at();
        if (at.target().isPresent()) {
            bench.inquiry(at, at.query())
                    .answerer()
                    .at(at.settings())
                    .chance()
                    .ifPresent(chance -> Conclusion.write(at, chance, Posterior.granted(bench, at), sheet));
        }
    }

    /** How far the conclusion goes where answers are ranges or questions rejected; nothing where there are none, or no conclusion. */
    public void writeSpan(Sheet sheet) {
        Standpoint at = at();
        if (at.target().isPresent()) {
            UncertainAnswers.bounds(bench.inquiry(at, at.query()), at, Progress.SILENT)
                    .ifPresent(bounds -> UncertaintyTable.write(network, "overall", bounds, sheet));
        }
    }

    private Standpoint at() {
        return new Standpoint(network, ask.profile(), new Query(List.of(), List.of(), network.conclusion()));
    }

    /** What the answers come to: the conclusion overall and granted, and what each hangs on; of a network without one, all posteriors. */
    public Result ending() throws Unusable {
        Standpoint at = at();
        return at.target().isPresent()
                ? Sensitivity.of(bench, at, Basis.EQUAL, 3, ROWS)
                : Posterior.of(bench, at, Posterior.Options.NONE, Progress.SILENT);
    }
}
