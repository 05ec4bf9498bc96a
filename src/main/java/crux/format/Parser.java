package crux.format;

import java.io.IOException;

/**
 * What readers of formats made of blocks in braces share: taking the token that must come next, and going on after a mistake.
 */
final class Parser {

    private final Lexer lexer;
    private final ProblemLog log;

    /** Reads, or passes, a part of a file: a block, or what stands in one up to and with a semicolon. */
    @FunctionalInterface
    interface Part {
        void read() throws IOException, Misread;
    }

    Parser(Lexer lexer, ProblemLog log) {
        this.lexer = lexer;
        this.log = log;
    }

    Lexer lexer() {
        return lexer;
    }

    ProblemLog log() {
        return log;
    }

    boolean atEnd() {
        return lexer.kind() == Lexer.Kind.END;
    }

    /** What to throw where something else stands than what must. */
    Misread unexpected(String expected) {
        String what = "%s where %s is expected".formatted(lexer.shown(), expected);
        return atEnd()
                ? Misread.last(
                        lexer.location(), "the file ends where %s is expected".formatted(expected), "complete it")
                : new Misread(lexer.location(), what, "correct what stands here, or what stands before it");
    }

    /** Passes a mark that must come here. */
    void take(char mark) throws IOException, Misread {
        if (!lexer.isMark(mark)) {
            throw unexpected("`" + mark + "`");
        }
        lexer.next();
    }

    /** Passes a word or quoted text that must come here. */
    String takeName(String expected) throws IOException, Misread {
        if (!lexer.isName()) {
            throw unexpected(expected);
        }
        String name = lexer.text();
        lexer.next();
        return name;
    }

    /** Passes a number that must come here and can be a probability. */
    double takeProbability() throws IOException, Misread {
        double number = lexer.number();
        if (!(number >= 0)) {
            throw new Misread(lexer.location(), lexer.shown() + " is not a probability", "give a number from 0 to 1");
        }
        lexer.next();
        return number;
    }

    /** Reads a file block by block, each on its own, so that one mistake does not hide another. */
    void blocks(Part block, Part rest) throws IOException, Misread {
        lexer.next();
        while (!atEnd()) {
            read(block, rest);
        }
    }

    /** Reads the parts of a block up to and with its closing brace, each on its own; whether nothing was wrong with them. */
    boolean parts(Part part) throws IOException, Misread {
        int before = log.errorCount();
        while (!lexer.isMark('}')) {
            read(part, this::skipPart);
        }
        lexer.next();
        return log.errorCount() == before;
    }

    /** Reads a part, or tells of a mistake in it and passes the rest; where reading cannot go on, the mistake is thrown again. */
    private void read(Part part, Part rest) throws IOException, Misread {
        try {
            part.read();
        } catch (Misread problem) {
            if (problem.isLast()) {
                throw problem;
            }
            log.add(problem.problem());
            rest.read();
        }
    }

    /** Passes everything up to and with the next semicolon, or up to a brace that closes the block. */
    private void skipPart() throws IOException, Misread {
        int depth = 0;
        while (!(depth == 0 && (lexer.isMark(';') || lexer.isMark('}')))) {
            if (atEnd()) {
                throw unexpected("`}`");
            }
            depth += lexer.isMark('{') ? 1 : lexer.isMark('}') ? -1 : 0;
            lexer.next();
        }
        if (lexer.isMark(';')) {
            lexer.next();
        }
    }
}
