package crux.format;

import crux.model.BeliefNetwork;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads NET, the format of Hugin: blocks {@code net}, {@code node} and {@code potential}.
 *
 * <p>In {@code data} the child's state changes fastest and the last parent's next; the parentheses that show it are not needed to
 * know it. Discrete chance nodes only: continuous ones, decisions, utilities and classes are refused, each with its reason.
 */
final class NetReader {

    private final Lexer lexer;
    private final Parser parser;
    private final NetworkReading reading;
    private final NetworkDraft network;

    /** What the block of a node has said so far. */
    private record Node(
            List<String> states,
            List<Double> values,
            List<String> labels,
            List<String> remarks,
            List<Double> position) {

        Node() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    private NetReader(String file, InputStream in) {
        lexer = new Lexer(file, in, Syntax.net());
        reading = NetworkReading.of(file);
        parser = new Parser(lexer, reading.log());
        network = reading.network();
    }

    /** Reads a network; {@code file} is what problems are told of. */
    static Loaded<BeliefNetwork> read(String file, InputStream in) throws IOException {
        NetReader reader = new NetReader(file, in);
        return reader.reading.whole(() -> reader.parser.blocks(reader::block, reader::skipBlock));
    }

    private void block() throws IOException, Misread {
        if (lexer.isWord("discrete")) {
            lexer.next();
        }
        if (lexer.isWord("net")) {
            netBlock();
        } else if (lexer.isWord("node")) {
            nodeBlock();
        } else if (lexer.isWord("potential")) {
            potentialBlock();
        } else if (isOfAnotherKind()) {
            refuse();
        } else {
            throw parser.unexpected("a block `net`, `node` or `potential`");
        }
    }

    private boolean isOfAnotherKind() {
        return List.of("continuous", "decision", "utility", "function", "class", "interval", "boolean", "number")
                .stream()
                .anyMatch(lexer::isWord);
    }

    /** Tells of a node that is no discrete chance node, and declares its name so that what names it is not blamed. */
    private void refuse() throws IOException, Misread {
        Location place = lexer.location();
        String kind = lexer.text();
        lexer.next();
        if (lexer.isWord("node")) {
            lexer.next();
        }
        String id = parser.takeName("a name");
        parser.log()
                .error(
                        place,
                        "%s is a %s".formatted(id, kind.equals("class") ? "class" : kind + " node"),
                        "Crux reads discrete chance nodes of a single network");
        network.declareBroken(id, place).dependsOn(List.of(), place);
        skipBlock();
    }

    /** Passes everything up to and with the brace that closes the block that comes next or is open. */
    private void skipBlock() throws IOException, Misread {
        int depth = 0;
        boolean opened = false;
        while (!parser.atEnd() && !(opened && depth <= 0)) {
            if (lexer.isMark('{')) {
                depth++;
                opened = true;
            } else if (lexer.isMark('}')) {
                depth--;
                opened = true;
            }
            lexer.next();
        }
    }

    private void netBlock() throws IOException, Misread {
        lexer.next();
        parser.take('{');
        parser.parts(() -> {
            String key = parser.takeName("a key or `}`");
            parser.take('=');
            if (key.equals("name")) {
                reading.header().name(parser.takeName("a text"));
            } else if (key.equals("label")) {
                reading.header().title(parser.takeName("a text"));
            } else if (key.equals("description")) {
                reading.header().note(parser.takeName("a text"));
            }
            skipValue();
        });
    }

    /** Passes what is left of a value, and its semicolon. */
    private void skipValue() throws IOException, Misread {
        while (!lexer.isMark(';')) {
            if (parser.atEnd() || lexer.isMark('}')) {
                throw parser.unexpected("`;`");
            }
            lexer.next();
        }
        lexer.next();
    }

    private void nodeBlock() throws IOException, Misread {
        lexer.next();
        Location place = lexer.location();
        String id = parser.takeName("the node's name");
        parser.take('{');
        Node node = new Node();
        if (!parser.parts(() -> part(node))) {
            network.declareBroken(id, place);
            return;
        }
        DraftVariable variable = network.declare(id, node.states(), node.values(), place);
        node.labels().stream().filter(text -> !text.isBlank()).forEach(variable::label);
        node.remarks().stream().filter(text -> !text.isBlank()).forEach(variable::remark);
        if (node.position().size() == 2) {
            variable.position(node.position().get(0), node.position().get(1));
        }
    }

    private void part(Node node) throws IOException, Misread {
        String key = parser.takeName("a key or `}`");
        parser.take('=');
        switch (key) {
            case "states" -> node.states().addAll(texts());
            case "label" -> node.labels().add(parser.takeName("a text"));
            case "description" -> node.remarks().add(parser.takeName("a text"));
            case "position" -> node.position().addAll(numbers());
            case "state_values" -> node.values().addAll(numbers());
            default -> {}
        }
        skipValue();
    }

    private List<String> texts() throws IOException, Misread {
        List<String> texts = new ArrayList<>();
        parser.take('(');
        while (lexer.isName()) {
            texts.add(lexer.text());
            lexer.next();
        }
        parser.take(')');
        return texts;
    }

    private List<Double> numbers() throws IOException, Misread {
        List<Double> numbers = new ArrayList<>();
        parser.take('(');
        while (lexer.isName()) {
            numbers.add(lexer.number());
            lexer.next();
        }
        parser.take(')');
        return numbers.stream().allMatch(Double::isFinite) ? numbers : List.of();
    }

    private void potentialBlock() throws IOException, Misread {
        Location place = lexer.location();
        lexer.next();
        parser.take('(');
        Location named = lexer.location();
        DraftVariable child = network.named(parser.takeName("a node's name"), named);
        if (lexer.isName()) {
            throw new Misread(
                    lexer.location(), "a potential of several nodes", "give each node a potential of its own");
        }
        if (lexer.isMark('|')) {
            lexer.next();
        }
        if (!reading.depends(child, reading.parents(parser), place)) {
            skipBlock();
            return;
        }
        parser.take('{');
        TableDraft table = network.table(child);
        if (parser.parts(() -> entry(table, child))) {
            child.conditional(table.finish(place));
        }
    }

    private void entry(TableDraft table, DraftVariable child) throws IOException, Misread {
        Location place = lexer.location();
        String key = parser.takeName("`data` or `}`");
        if (key.startsWith("model")) {
            throw new Misread(
                    place,
                    "%s is given by a model of expressions".formatted(child.id()),
                    "have the program that made the file write the table");
        }
        parser.take('=');
        if (key.equals("data")) {
            data(table, child, place);
        }
        skipValue();
    }

    private void data(TableDraft table, DraftVariable child, Location place) throws IOException, Misread {
        if (!table.isEmpty()) {
            throw new Misread(place, "a second table of " + child.id(), "remove one");
        }
        double[] all = new double[table.size()];
        int count = 0;
        while (!lexer.isMark(';')) {
            if (lexer.isName()) {
                double number = parser.takeProbability();
                if (count < all.length) {
                    all[count] = number;
                }
                count++;
            } else if (lexer.isMark('(') || lexer.isMark(')')) {
                lexer.next();
            } else {
                throw parser.unexpected("a number, `)` or `;`");
            }
        }
        if (count != all.length) {
            throw new Misread(
                    place,
                    "%s numbers where %s are needed".formatted(count, all.length),
                    "give one number a state of %s for each configuration of its parents".formatted(child.id()));
        }
        for (int row = 0; row < table.rows(); row++) {
            double[] shares = Arrays.copyOfRange(all, row * child.size(), (row + 1) * child.size());
            table.row(row, shares, place.line(), place.column());
        }
    }
}
