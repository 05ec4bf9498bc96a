package crux.app;

import crux.elicit.FillForm;
import crux.elicit.Filling;
import crux.elicit.Proposal;
import crux.library.Occasion;
import crux.model.BeliefNetwork;
import crux.model.ConditionalTable;
import crux.model.Family;
import crux.notation.Figures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The use case of {@code fill}: a variable's table from a few judgements, or in another form. */
public final class Fill {

    private static final double MOST_ENTRIES = 1 << 20;

    private Fill() {}

    /**
     * The proposals; nothing is written.
     *
     * @throws Unusable with every problem of the judgements
     */
    public static FillResult of(Workbench bench, FillRequest asked) throws Unusable {
        Standpoint at = bench.standpoint(asked.request());
        BeliefNetwork network = at.network();
        VariableNames.require(network, asked.variable(), asked.variable());
        Family family = network.family(asked.variable());
        requireRows(family);
        Filling filling = filling(asked, family, network.table(asked.variable(), at.settings()));
        Optional<Proposal> chosen = Optional.empty();
        if (asked.form().isPresent()) {
            chosen = Optional.of(proposal(filling, asked.form().get()));
        }
        return new FillResult(network, filling, asked.isAnchored(), chosen, Optional.empty());
    }

    private static Filling filling(FillRequest asked, Family family, ConditionalTable present) throws Unusable {
        if (asked.isAnchored()) {
            FillReader.Judgements judgements = new FillReader(family).read(asked);
            return Filling.of(judgements.anchors(), judgements.rows(), Optional.of(present));
        }
        if (!asked.weights().isEmpty()
                || !asked.orders().isEmpty()
                || !asked.rows().isEmpty()) {
            throw Unusable.usage(
                    "--best",
                    "weights, orders and rows go with a best and a worst case",
                    "say --best and --worst too; without any of them the present table is put in other forms");
        }
        return Filling.of(present);
    }

    private static void requireRows(Family family) throws Unusable {
        if (family.parents().isEmpty() || family.child().size() < 2) {
            throw Unusable.usage(
                    family.child().id(),
                    family.parents().isEmpty()
                            ? "it depends on nothing, so there is no table to fill"
                            : "it has one state, so there is nothing to judge",
                    "set its prior in the network's file");
        }
        if (family.entryCount() > MOST_ENTRIES) {
            throw Unusable.usage(
                    family.child().id(),
                    "its table has %s entries, and at most %s are filled"
                            .formatted(Figures.number(family.entryCount(), ""), Figures.number(MOST_ENTRIES, "")),
                    "give it fewer parents: join some in a variable between");
        }
    }

    private static Proposal proposal(Filling filling, FillForm form) throws Unusable {
        for (Proposal proposal : filling.proposals()) {
            if (proposal.form() == form) {
                return proposal;
            }
        }
        throw Unusable.usage(
                "--form " + form,
                "%s is not to be had here: %s"
                        .formatted(form, filling.obstacles().getOrDefault(form, "nothing proposes it")),
                "choose one of: " + String.join(", ", titles(filling)));
    }

    private static List<String> titles(Filling filling) {
        return filling.proposals().stream()
                .map(proposal -> proposal.form().toString())
                .toList();
    }

    /**
     * The same, and the chosen form written into the network: a file of the native format, whole or not at all, or a network of the
     * user's library, with its history.
     *
     * @throws Unusable also where no form is chosen, or the network is not the user's own
     */
    public static FillResult write(Workbench bench, FillRequest asked, Occasion occasion) throws Unusable, IOException {
        FillResult filled = of(bench, asked);
        if (filled.chosen().isEmpty()) {
            throw Unusable.usage(
                    "--write",
                    "which form is to be written is not said",
                    "say --form, one of: " + String.join(", ", titles(filled.filling())));
        }
        BeliefNetwork changed = filled.changed().orElseThrow();
        Path file = OwnNetwork.written(bench, asked.request().network(), changed, occasion);
        return new FillResult(
                filled.network(), filled.filling(), filled.isAnchored(), filled.chosen(), Optional.of(file));
    }
}
