package crux.format;

import java.io.IOException;

/**
 * What readers of formats made of blocks in braces share: taking the token that must come next, and going on after a mistake.
 */
final class Parser {

    private final Lexer lexer;
    private final ProblemLog log;

    /** A part of a block, up to and with its semicolon. */
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

    /** Reads the parts of a block up to its closing brace, each on its own, so that one mistake does not hide another. */
    void parts(Part part) throws IOException, Misread {
        while (!lexer.isMark('}')) {
            try {
                part.read();
            } catch (Misread problem) {
                note(problem);
                skipPart();
            }
        }
        lexer.next();
    }

    /** Adds a problem after which reading goes on; throws it again where it cannot. */
    void note(Misread problem) throws Misread {
        if (problem.isLast()) {
            throw problem;
        }
        log.add(problem.problem());
    }

    /** Passes everything up to and with the next semicolon, or up to a brace that closes the block. */
    private void skipPart() throws IOException, Misread {
        int depth = 0;
        while (!(depth == 0 && (lexer.isMark(';') || lexer.isMark('}')))) {
            if (atEnd()) {
                throw unexpected("`}`");
            }
            depth += lexer.isMark('{') ? 1 : lexer.isMark('}') ? -1 : 0;
            skip();
        }
        if (lexer.isMark(';')) {
            lexer.next();
        }
    }

    /** Passes one token, whatever it is. */
    void skip() throws IOException, Misread {
        lexer.next();
    }
}
