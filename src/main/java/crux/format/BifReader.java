package crux.format;

import crux.model.BeliefNetwork;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads BIF, the interchange format of Bayesian networks: blocks {@code network}, {@code variable} and {@code probability}.
 *
 * <p>Every number becomes the double nearest to it; rows are then settled as {@link RowSums} says. One pass, in time proportional
 * to the file; memory for the network and a block of the file.
 */
final class BifReader {

    private final Lexer lexer;
    private final Parser parser;
    private final NetworkReading reading;
    private final NetworkDraft network;

    private BifReader(String file, InputStream in) {
        lexer = new Lexer(file, in, Syntax.bif());
        reading = NetworkReading.of(file);
        parser = new Parser(lexer, reading.log());
        network = reading.network();
    }

    /** Reads a network; {@code file} is what problems are told of, and a network that has no name of its own is called by. */
    static Loaded<BeliefNetwork> read(String file, InputStream in) throws IOException {
        BifReader reader = new BifReader(file, in);
        return reader.reading.whole(() -> reader.parser.blocks(reader::block, reader::skipToBlock));
    }

    private void block() throws IOException, Misread {
        if (lexer.isWord("network")) {
            networkBlock();
        } else if (lexer.isWord("variable")) {
            variableBlock();
        } else if (lexer.isWord("probability")) {
            probabilityBlock();
        } else {
            throw parser.unexpected("a block `network`, `variable` or `probability`");
        }
    }

    private void skipToBlock() throws IOException, Misread {
        while (!parser.atEnd()
                && !lexer.isWord("variable")
                && !lexer.isWord("probability")
                && !lexer.isWord("network")) {
            lexer.next();
        }
    }

    private void networkBlock() throws IOException, Misread {
        lexer.next();
        if (lexer.isName()) {
            reading.header().name(lexer.text());
            lexer.next();
        }
        parser.take('{');
        parser.parts(() -> {
            if (!lexer.isWord("property")) {
                throw parser.unexpected("`property` or `}`");
            }
            reading.header().note(BifProperty.read(parser));
            parser.take(';');
        });
    }

    private void variableBlock() throws IOException, Misread {
        lexer.next();
        Location place = lexer.location();
        String id = parser.takeName("the variable's name");
        parser.take('{');
        List<String> properties = new ArrayList<>();
        List<String> states = new ArrayList<>();
        boolean sound = parser.parts(() -> {
            if (lexer.isWord("property")) {
                properties.add(BifProperty.read(parser));
                parser.take(';');
            } else if (lexer.isWord("type")) {
                states.addAll(states());
            } else {
                throw parser.unexpected("`type`, `property` or `}`");
            }
        });
        if (!sound) {
            network.declareBroken(id, place);
            return;
        }
        DraftVariable variable = network.declare(id, states, place);
        properties.forEach(text -> BifProperty.apply(text, variable));
    }

    private List<String> states() throws IOException, Misread {
        lexer.next();
        if (!lexer.isWord("discrete")) {
            throw new Misread(
                    lexer.location(),
                    "a variable of type " + lexer.shown(),
                    "Crux reads discrete variables: divide its range into states");
        }
        lexer.next();
        Location place = lexer.location();
        double declared = declaredCount();
        parser.take('{');
        List<String> states = new ArrayList<>();
        while (lexer.isName()) {
            states.add(lexer.text());
            lexer.next();
        }
        parser.take('}');
        parser.take(';');
        if (declared != states.size() && declared != 0) {
            parser.log()
                    .error(
                            place,
                            "%s states are listed and another number of them is declared".formatted(states.size()),
                            "correct the number or the list");
        }
        return states;
    }

    /** The number in brackets; 0 where there are none. */
    private double declaredCount() throws IOException, Misread {
        if (!lexer.isMark('[')) {
            return 0;
        }
        lexer.next();
        double declared = lexer.number();
        lexer.next();
        parser.take(']');
        return declared;
    }

    private void probabilityBlock() throws IOException, Misread {
        Location place = lexer.location();
        lexer.next();
        parser.take('(');
        Location named = lexer.location();
        DraftVariable child = network.named(parser.takeName("a variable's name"), named);
        if (reading.depends(child, reading.parents(parser), place)) {
            parser.take('{');
            new BifTable(parser, network.table(child), child).read();
        } else {
            skipToBlock();
        }
    }
}
