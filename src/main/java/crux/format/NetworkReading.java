package crux.format;

import crux.model.BeliefNetwork;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * One reading of a network's file, whatever its format: what is wrong with it, the network so far, and what it says of itself.
 *
 * @param log what is wrong
 * @param network so far
 * @param header what it says of itself
 */
record NetworkReading(ProblemLog log, NetworkDraft network, NetworkHeader header) {

    /** Reads the whole of a file. */
    @FunctionalInterface
    interface Body {
        void read() throws IOException, Misread;
    }

    /** Reads one part of a file. */
    @FunctionalInterface
    interface Step<T> {
        void read(T part) throws Misread;
    }

    /** A reading of nothing yet; {@code file} is what problems are told of, and a network without a name of its own is called by. */
    static NetworkReading of(String file) {
        ProblemLog log = new ProblemLog(file);
        return new NetworkReading(log, new NetworkDraft(file, log), new NetworkHeader(file));
    }

    /** What came of it once the body is read, or cannot be read any further. */
    Loaded<BeliefNetwork> whole(Body body) throws IOException {
        try {
            body.read();
        } catch (Misread last) {
            network.breakOff(last);
        }
        return network.finish(header.description());
    }

    /** The same of an XML file, whose root must be an element of one of these names. */
    Loaded<BeliefNetwork> whole(String file, InputStream in, List<String> roots, Step<XmlElement> body)
            throws IOException {
        return whole(() -> {
            XmlElement root = XmlReader.read(file, in);
            if (roots.stream().noneMatch(root.name()::equalsIgnoreCase)) {
                throw Misread.last(
                        root.location(),
                        "the file holds <%s>, where <%s> is wanted".formatted(root.name(), roots.get(0)),
                        "check what kind of file this is");
            }
            body.read(root);
        });
    }

    /** Reads each part on its own, so that one mistake does not hide another. */
    <T> void each(List<T> parts, Step<T> step) throws Misread {
        for (T part : parts) {
            try {
                step.read(part);
            } catch (Misread problem) {
                if (problem.isLast()) {
                    throw problem;
                }
                log.add(problem.problem());
            }
        }
    }

    /** The variables that stand here up to the closing parenthesis, which is passed; one that is not there is told. */
    List<DraftVariable> parents(Parser parser) throws IOException, Misread {
        List<DraftVariable> parents = new ArrayList<>();
        while (!parser.lexer().isMark(')')) {
            Location named = parser.lexer().location();
            parents.add(network.namedOrBroken(parser.takeName("a parent's name or `)`"), named));
        }
        parser.lexer().next();
        return parents;
    }

    /** Says what a variable depends on; whether its distribution can then be read, for it and its parents are sound. */
    boolean depends(DraftVariable child, List<DraftVariable> parents, Location place) throws Misread {
        network.depend(child, parents, place);
        return !child.isBroken() && parents.stream().noneMatch(DraftVariable::isBroken);
    }
}
