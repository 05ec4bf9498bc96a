package crux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import crux.analysis.Attribution;
import crux.analysis.Basis;
import crux.analysis.Inquiry;
import crux.analysis.Progress;
import crux.analysis.Swing;
import crux.analysis.Tornado;
import crux.app.Posterior;
import crux.app.Request;
import crux.app.Result;
import crux.app.Workbench;
import crux.circuit.CircuitEngine;
import crux.format.Loaded;
import crux.format.NetworkFiles;
import crux.inference.Answerer;
import crux.inference.Engine;
import crux.inference.ImpossibleEvidence;
import crux.inference.Limits;
import crux.inference.Outcome;
import crux.inference.Posteriors;
import crux.inference.Slope;
import crux.model.BeliefNetwork;
import crux.model.Coordinate;
import crux.model.Credence;
import crux.model.Dependence;
import crux.model.Finding;
import crux.model.PlainTable;
import crux.model.Profile;
import crux.model.Query;
import crux.model.Settings;
import crux.model.Target;
import crux.model.Variable;
import crux.testing.SourceTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The how-to for Java programs: each of its pieces of code stands in a test below, line by line, and comes to what it says. */
class HowToTest {

    private static final Pattern CODE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    private Workbench bench() {
        return Workbench.of(Optional.of(folder), Limits.ofHeap(), 1);
    }

    @Test
    void everyPieceOfCode_standsInATest() {
        String here = flat(SourceTree.text(Path.of("src", "test", "java", "crux", "HowToTest.java")));
        List<String> pieces = CODE.matcher(SourceTree.text(Path.of("src", "docs", "java.md")))
                .results()
                .map((MatchResult found) -> flat(found.group(1)))
                .toList();
        assertThat(pieces).hasSize(6).allSatisfy(piece -> assertThat(here).contains(piece));
    }

    /** Lines as they are, whatever they are set in by. */
    private static String flat(String code) {
        return code.replaceAll("(?m)^ +", "").strip();
    }

    @Test
    void whatACommandSays() throws Exception {
        Workbench bench = Workbench.of(Optional.of(folder), Limits.ofHeap(), 2);
        Request request = Request.of("scheming").with(List.of("p_goal_guarding=9:1"), List.of("speed_costs=minor"));
        Result result = Posterior.of(bench, request, Posterior.Options.NONE, Progress.SILENT);
        double conclusion = result.json().at("/target/probability").asDouble();
        assertThat(conclusion).isBetween(0.2, 0.4);
    }

    @Test
    void aNetworkFromAFile() throws Exception {
        Path file = Files.writeString(folder.resolve("wet.bif"), """
                network wet { }
                variable rain { type discrete [2] { yes, no }; }
                variable grass { type discrete [2] { wet, dry }; }
                probability (rain) { table 0.2, 0.8; }
                probability (grass | rain) { (yes) 0.9, 0.1; (no) 0.3, 0.7; }
                """);
        Loaded<BeliefNetwork> loaded = NetworkFiles.read(file);
        loaded.problems().forEach(System.err::println); // file:line:column: what, and how to mend it
        BeliefNetwork network = loaded.value().orElseThrow();
        assertThat(network.variables()).hasSize(2);
    }

    @Test
    void aNetworkInCode_andItsPosteriors() {
        Variable rain = Variable.of("rain", "yes", "no");
        Variable grass = Variable.of("grass", "wet", "dry");
        BeliefNetwork network = BeliefNetwork.of(
                "wet",
                List.of(
                        new Dependence(rain, List.of(), PlainTable.of(0.2, 0.8)),
                        new Dependence(grass, List.of("rain"), PlainTable.of(0.9, 0.1, 0.3, 0.7))));

        double posterior = 0;
        Query query = Query.NOTHING.with(new Finding.Observed("grass", "wet"));
        Outcome outcome = Engine.within(Limits.ofHeap()).posteriors(network, network.defaults(), query);
        if (outcome instanceof Posteriors posteriors) {
            posterior = posteriors.chance(new Target("rain", "yes")).probability(); // 0.18 / 0.42
        } else if (outcome instanceof ImpossibleEvidence impossible) {
            System.err.println(impossible.conflict()); // drop any one of these findings, and the rest is possible
        }
        assertThat(posterior).isCloseTo(0.18 / 0.42, within(1e-15));
    }

    @Test
    void manySettings() throws Exception {
        BeliefNetwork network = bench().shelf().network("scheming");
        Query query = Query.of(network.conclusion().orElseThrow());
        Answerer answerer = CircuitEngine.within(Limits.ofHeap(), 2).answerer(network, query);
        Settings settings = network.defaults().with(Coordinate.of("p_goal_guarding"), 0.9);
        double conclusion = answerer.at(settings).probability();
        Slope slope = answerer.slopeAt(settings);
        double derivative = slope.derivative(Coordinate.of("p_goal_guarding"), settings); // exact
        assertThat(conclusion).isBetween(0.2, 0.3);
        double ahead = answerer.at(settings.with(Coordinate.of("p_goal_guarding"), 0.9 + 1e-6))
                .probability();
        assertThat(derivative).isCloseTo((ahead - conclusion) / 1e-6, within(1e-6));
    }

    @Test
    void whatItHangsOn_andWhereTwoDiffer() throws Exception {
        BeliefNetwork network = bench().shelf().network("scheming");
        Query query = Query.of(network.conclusion().orElseThrow());
        CircuitEngine engine = CircuitEngine.within(Limits.ofHeap(), 2);
        Settings settings = network.defaults();
        Inquiry mine = new Inquiry(network, query, settings, engine.answerer(network, query));
        Profile defaults = Profile.blank("default", network.id(), "");
        Tornado tornado = Tornado.of(mine, Basis.AUTHOR, 3, defaults);
        Swing widest = tornado.swings().get(0);

        Credence guarding = network.findCredence("p_goal_guarding").orElseThrow();
        Inquiry theirs = mine.under(settings.with(guarding, List.of(0.05)));
        Attribution gap = Attribution.between(
                mine, theirs, other -> engine.answerer(network, other), Attribution.Effort.USUAL, Progress.SILENT);
        gap.shares().forEach(share -> System.err.println(share.player().id() + " " + share.probability()));
        assertThat(widest.coordinate().name()).isEqualTo("d_class.schemer");
        assertThat(gap.shares()).hasSize(1);
    }
}
