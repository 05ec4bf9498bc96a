package crux.app;

import crux.app.text.Sheet;
import crux.app.text.TextTable;
import crux.elicit.Break;
import crux.elicit.Filling;
import crux.elicit.Misfit;
import crux.elicit.Proposal;
import crux.format.NativeNetworkWriter;
import crux.model.BeliefNetwork;
import crux.model.Configuration;
import crux.model.Credence;
import crux.model.Family;
import crux.model.State;
import crux.model.Variable;
import crux.notation.Figures;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Ways to fill a variable's table, and which of them was written.
 *
 * @param network as it was
 * @param filling the proposals
 * @param isAnchored whether they come from anchors; otherwise from the table that is there
 * @param chosen the proposal of the form that was asked for, if one was
 * @param written where it was written, if it was
 */
public record FillResult(
        BeliefNetwork network, Filling filling, boolean isAnchored, Optional<Proposal> chosen, Optional<Path> written)
        implements Result {

    /** What is further than that from a form is no rounding of a fit. */
    private static final double NOTHING = 1e-7;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int ROWS = 24;
    private static final int BREAKS = 5;

    private Family family() {
        return filling.anchors().family();
    }

    /** The network with the chosen form in it; nothing where none is chosen. */
    public Optional<BeliefNetwork> changed() {
        return chosen.map(proposal -> OwnNetwork.with(network, proposal));
    }

    /** Credences that nothing would name any more. */
    public List<String> dropped() {
        return changed()
                .map(after -> network.credences().stream()
                        .map(Credence::id)
                        .filter(id -> after.findCredence(id).isEmpty())
                        .toList())
                .orElse(List.of());
    }

    private Configuration configuration(int number) {
        return Configuration.numbered(family(), number);
    }

    private ObjectNode given(int number) {
        ObjectNode given = Json.object();
        for (Variable parent : family().parents()) {
            given.put(parent.id(), configuration(number).stateOf(parent.id()).id());
        }
        return given;
    }

    private String words(int number) {
        return family().parents().stream()
                .map(parent -> parent.id() + "="
                        + configuration(number).stateOf(parent.id()).id())
                .collect(Collectors.joining(", "));
    }

    @Override
    public JsonNode json() {
        ObjectNode json = Json.object()
                .put("network", network.id())
                .put("variable", family().child().id())
                .put("from", isAnchored ? "anchors" : "table");
        ArrayNode proposals = json.putArray("proposals");
        filling.proposals().forEach(proposal -> proposals.add(json(proposal)));
        ArrayNode obstacles = json.putArray("obstacles");
        filling.obstacles()
                .forEach((form, why) ->
                        obstacles.addObject().put("form", form.toString()).put("why", why));
        ArrayNode breaks = json.putArray("breaks");
        for (Break found : filling.breaks()) {
            ObjectNode item = breaks.addObject();
            item.set("worse", given(found.worse()));
            item.set("better", given(found.better()));
            item.put("from", found.from()).put("to", found.to());
        }
        chosen.ifPresent(proposal -> json.put("chosen", proposal.form().toString()));
        json.set("dropped", Json.texts(dropped()));
        written.ifPresent(file -> json.put("written", file.toString()));
        return json;
    }

    private ObjectNode json(Proposal proposal) {
        ObjectNode json = Json.object().put("form", proposal.form().toString());
        proposal.misfit().ifPresent(misfit -> json.set("misfit", json(misfit)));
        proposal.present().ifPresent(misfit -> json.set("present", json(misfit)));
        json.set("definition", definition(proposal));
        ArrayNode rows = json.putArray("rows");
        for (int i = 0; i < family().configurationCount(); i++) {
            ObjectNode row = rows.addObject();
            row.set("given", given(i));
            ArrayNode shares = row.putArray("p");
            proposal.table().row(i).forEach(shares::add);
        }
        return json;
    }

    private ObjectNode json(Misfit misfit) {
        ObjectNode json = Json.object();
        json.set("given", given(misfit.configuration()));
        return json.put("state", state(misfit).id())
                .put("stated", misfit.stated())
                .put("proposed", misfit.proposed())
                .put("size", misfit.size());
    }

    private State state(Misfit misfit) {
        return family().child().states().get(misfit.state());
    }

    /** The form as a network's file has it. */
    private JsonNode definition(Proposal proposal) {
        JsonNode file = JSON.readTree(NativeNetworkWriter.render(OwnNetwork.with(network, proposal)));
        return file.at("/variables/" + network.indexOf(family().child().id()) + "/form");
    }

    @Override
    public CsvTable csv() {
        List<String> columns = new ArrayList<>(List.of("form"));
        family().parents().forEach(parent -> columns.add(parent.id()));
        family().child().states().forEach(state -> columns.add(state.id()));
        CsvTable table = CsvTable.of(columns);
        for (Proposal proposal : chosen.map(List::of).orElse(filling.proposals())) {
            for (int i = 0; i < family().configurationCount(); i++) {
                List<Object> cells = new ArrayList<>(List.of(proposal.form()));
                Configuration configuration = configuration(i);
                family().parents()
                        .forEach(parent ->
                                cells.add(configuration.stateOf(parent.id()).id()));
                cells.addAll(proposal.table().row(i));
                table = table.row(cells.toArray());
            }
        }
        return table;
    }

    @Override
    public void write(Sheet sheet) {
        sheet.heading(family().child().label());
        sheet.paragraph(
                isAnchored
                        ? "Ways to fill its %s rows from your judgements, the nearest to what you stated first."
                                .formatted(family().configurationCount())
                        : "The forms its %s rows may be written in, the nearest first."
                                .formatted(family().configurationCount()));
        sheet.table(proposals());
        filling.obstacles().forEach((form, why) -> sheet.quiet("Not %s: %s.".formatted(form, why)));
        writeBreaks(sheet);
        writeRows(chosen.or(() -> filling.proposals().stream().findFirst()), sheet);
        writeNext(sheet);
    }

    private TextTable proposals() {
        TextTable table = new TextTable("lrll");
        table.head("form", "misfit", "where it is largest", isAnchored ? "from the table now" : "");
        for (Proposal proposal : filling.proposals()) {
            table.row(
                    proposal.form().toString(),
                    points(proposal.misfitSize()),
                    proposal.misfitSize() < NOTHING
                            ? "nowhere"
                            : proposal.misfit().map(this::where).orElse(""),
                    proposal.present().map(misfit -> points(misfit.size())).orElse(""));
        }
        return table;
    }

    private static String points(double size) {
        return Figures.percent(size < NOTHING ? 0 : size);
    }

    private String where(Misfit misfit) {
        return "%s: %s, not %s"
                .formatted(
                        words(misfit.configuration()),
                        Figures.percent(misfit.proposed()),
                        Figures.percent(misfit.stated()));
    }

    private void writeBreaks(Sheet sheet) {
        if (filling.breaks().isEmpty()) {
            return;
        }
        sheet.heading("Against the grain: its parents get better, and it gets worse");
        filling.breaks().stream()
                .limit(BREAKS)
                .forEach(found -> sheet.item(
                        "  · ",
                        "from %s (%s) to %s (%s)"
                                .formatted(
                                        words(found.worse()),
                                        Figures.percent(found.from()),
                                        words(found.better()),
                                        Figures.percent(found.to()))));
        int more = filling.breaks().size() - BREAKS;
        if (more > 0) {
            sheet.quiet("and %s more".formatted(more));
        }
        sheet.paragraph("If that is meant, leave it; if not, turn a parent with --order, or state the rows anew.");
    }

    private void writeRows(Optional<Proposal> shown, Sheet sheet) {
        if (shown.isEmpty()) {
            return;
        }
        sheet.heading("The rows as %s: %s"
                .formatted(shown.get().form(), shown.get().form().meaning()));
        TextTable table = new TextTable("l".repeat(family().parents().size())
                + "r".repeat(family().child().size()));
        List<String> head = new ArrayList<>();
        family().parents().forEach(parent -> head.add(parent.id()));
        family().child().states().forEach(state -> head.add(state.id()));
        table.head(head.toArray(String[]::new));
        int rows = Math.min(ROWS, family().configurationCount());
        for (int i = 0; i < rows; i++) {
            List<String> cells = new ArrayList<>();
            Configuration configuration = configuration(i);
            family().parents()
                    .forEach(parent ->
                            cells.add(configuration.stateOf(parent.id()).id()));
            shown.get().table().row(i).forEach(share -> cells.add(Figures.percent(share)));
            table.row(cells.toArray(String[]::new));
        }
        sheet.table(table);
        if (rows < family().configurationCount()) {
            sheet.quiet("and %s more; --format csv has them all".formatted(family().configurationCount() - rows));
        }
    }

    private void writeNext(Sheet sheet) {
        if (!dropped().isEmpty()) {
            sheet.paragraph("%s no longer asked for: %s. Answers to them are kept in their profiles, and not used."
                    .formatted(written.isPresent() ? "Now" : "Then", String.join(", ", dropped())));
        }
        if (written.isPresent()) {
            sheet.paragraph("Written: " + written.get());
        } else {
            sheet.quiet("Nothing is written. --form %s --write puts it into your network."
                    .formatted(chosen.or(() -> filling.proposals().stream().findFirst())
                            .map(proposal -> proposal.form().toString())
                            .orElse("FORM")));
        }
    }
}
