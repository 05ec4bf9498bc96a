package crux.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipException;

/**
 * The words, quoted texts and marks of a text file, one at a time, each with its place.
 *
 * <p>Bytes come a block at a time and no text is made of them until {@link #text()} asks, so that a row of numbers costs one
 * pass and no objects. Not safe for threads.
 */
final class Lexer {

    /** What {@link #next()} came upon. */
    enum Kind {
        WORD,
        QUOTED,
        MARK,
        END
    }

    private static final int BLOCK = 1 << 16;
    private static final int LONGEST = 1 << 24;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final String file;
    private final InputStream in;
    private final Syntax syntax;
    private final byte[] classes;

    private byte[] buffer = new byte[BLOCK];
    private int limit;
    private int at;
    /** Where the token's bytes begin in the buffer: of a quoted one, after the quote. */
    private int start;

    private int end;
    private int line = 1;
    /** Place in the buffer of the line's first byte, were it there, less the bytes that begin no character. */
    private long lineStart;

    private int tokenLine = 1;
    private int tokenColumn = 1;
    private Kind kind = Kind.END;
    private boolean begun;

    Lexer(String file, InputStream in, Syntax syntax) {
        this.file = file;
        this.in = in;
        this.syntax = syntax;
        this.classes = syntax.classes();
    }

    /** Goes on to the next token. */
    Kind next() throws IOException, Misread {
        if (!begun) {
            begun = true;
            passByteOrderMark();
        }
        skipBlanks();
        place();
        if (at == limit) {
            kind = Kind.END;
            end = start;
            return kind;
        }
        kind = switch (classes[buffer[at] & 0xff]) {
            case Syntax.MARK -> mark();
            case Syntax.QUOTE -> quoted();
            default -> word();
        };
        return kind;
    }

    Kind kind() {
        return kind;
    }

    /** Whether the token is this mark. */
    boolean isMark(char mark) {
        return kind == Kind.MARK && buffer[start] == mark;
    }

    /** Whether the token is a word or a quoted text. */
    boolean isName() {
        return kind == Kind.WORD || kind == Kind.QUOTED;
    }

    /** Whether the token is this word, in small or capital letters. */
    boolean isWord(String word) {
        if (kind != Kind.WORD || end - start != word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            int letter = buffer[start + i];
            if ((letter >= 'A' && letter <= 'Z' ? letter | 0x20 : letter) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the token is exactly these bytes. */
    boolean matches(byte[] name) {
        return isName() && Arrays.equals(buffer, start, end, name, 0, name.length);
    }

    /** The number that the token is; not a number where it is none. */
    double number() {
        return isName() ? Decimal.parse(buffer, start, end) : Double.NaN;
    }

    /** The token as text: of a quoted one, what is between the quotes. */
    String text() throws Misread {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(buffer, start, end - start))
                    .toString();
            return kind == Kind.QUOTED && syntax.escapes() ? text.replaceAll("\\\\(.)", "$1") : text;
        } catch (CharacterCodingException notUtf8) {
            throw new Misread(location(), "this is not text in UTF-8", "save the file in the encoding UTF-8");
        }
    }

    /** The token as a message shows it. */
    String shown() {
        if (kind == Kind.END) {
            return "the end of the file";
        }
        int length = Math.min(end - start, 40);
        String text = new String(buffer, start, length, StandardCharsets.UTF_8);
        return "`" + (length < end - start ? text + "…" : text) + "`";
    }

    Location location() {
        return new Location(file, tokenLine, tokenColumn);
    }

    int line() {
        return tokenLine;
    }

    int column() {
        return tokenColumn;
    }

    /** What stands from here up to a mark that is not within quotes, and is left to be read; comments are not looked for. */
    String rawUntil(char mark) throws IOException, Misread {
        skipWhite();
        place();
        boolean quoted = false;
        while ((at < limit || more()) && (quoted || buffer[at] != mark)) {
            quoted ^= buffer[at] == '"';
            passLine();
        }
        if (quoted) {
            throw endlessQuote();
        }
        end = at;
        kind = Kind.WORD;
        return text().strip();
    }

    private Misread endlessQuote() {
        return Misread.last(location(), "a quoted text does not end", "close it with a quotation mark");
    }

    private void skipWhite() throws IOException, Misread {
        start = at;
        while ((at < limit || more()) && buffer[at] >= 0 && buffer[at] <= ' ') {
            passLine();
            start = at;
        }
    }

    private void passByteOrderMark() throws IOException, Misread {
        while (limit < BYTE_ORDER_MARK.length && moreAfter(limit)) {}
        if (limit >= 3 && Arrays.equals(buffer, 0, 3, BYTE_ORDER_MARK, 0, 3)) {
            at = 3;
            lineStart = 3;
        } else if (limit >= 2 && (buffer[0] & buffer[1]) == (byte) 0xfe) {
            throw Misread.last(location(), "this is text in UTF-16", "save the file in the encoding UTF-8");
        }
    }

    private Kind mark() {
        at++;
        end = at;
        return Kind.MARK;
    }

    private Kind quoted() throws IOException, Misread {
        at++;
        start = at;
        while (at < limit || more()) {
            if (buffer[at] == '"') {
                end = at++;
                return Kind.QUOTED;
            }
            if (buffer[at] == '\\' && syntax.escapes()) {
                at++;
                if (at == limit && !more()) {
                    break;
                }
            }
            passLine();
        }
        throw endlessQuote();
    }

    private Kind word() throws IOException, Misread {
        int joined = 0;
        do {
            int i = at;
            while (i < limit && classes[buffer[i] & 0xff] == Syntax.WORD) {
                joined |= buffer[i++];
            }
            at = i;
            if (at < limit && (classes[buffer[at] & 0xff] != Syntax.SLASH || opensComment())) {
                break;
            }
            at += at < limit ? 1 : 0;
        } while (at < limit || more());
        end = at;
        if (joined < 0) {
            for (int i = start; i < end; i++) {
                lineStart += isContinuation(buffer[i]) ? 1 : 0;
            }
        }
        return Kind.WORD;
    }

    private void place() {
        tokenLine = line;
        tokenColumn = (int) Math.min(Integer.MAX_VALUE, start - lineStart + 1);
    }

    private void skipBlanks() throws IOException, Misread {
        start = at;
        while (at < limit || more()) {
            byte kindOfByte = classes[buffer[at] & 0xff];
            if (kindOfByte == Syntax.BLANK) {
                at++;
            } else if (kindOfByte == Syntax.LINE) {
                passLine();
            } else if (kindOfByte == Syntax.COMMENT) {
                skipLine();
            } else if (kindOfByte == Syntax.SLASH && opensComment()) {
                skipComment();
            } else {
                break;
            }
            start = at;
        }
        start = at;
    }

    /** Whether the slash that comes next opens a comment. */
    private boolean opensComment() throws IOException, Misread {
        if (at + 1 == limit && !moreAfter(1)) {
            return false;
        }
        return buffer[at + 1] == '/' || buffer[at + 1] == '*';
    }

    private void skipComment() throws IOException, Misread {
        if (buffer[at + 1] == '/') {
            skipLine();
            return;
        }
        start = at;
        place();
        at += 2;
        int last = 0;
        while (at < limit || more()) {
            int next = buffer[at];
            passLine();
            start = at;
            if (last == '*' && next == '/') {
                return;
            }
            last = next;
        }
        throw Misread.last(location(), "a comment does not end", "close it with */");
    }

    private void skipLine() throws IOException, Misread {
        while ((at < limit || more()) && buffer[at] != '\n') {
            passLine();
            start = at;
        }
    }

    /** One byte further, through what may hold line feeds and characters of several bytes. */
    private void passLine() {
        byte passed = buffer[at++];
        if (passed == '\n') {
            line++;
            lineStart = at;
        } else if (isContinuation(passed)) {
            lineStart++;
        }
    }

    private static boolean isContinuation(byte part) {
        return (part & 0xc0) == 0x80;
    }

    /** Reads on at the end of the buffer, whose bytes from the token's start are kept; false at the end of the file. */
    private boolean more() throws IOException, Misread {
        return moreAfter(0);
    }

    private boolean moreAfter(int ahead) throws IOException, Misread {
        makeRoom();
        int count;
        try {
            count = in.read(buffer, limit, buffer.length - limit);
        } catch (ZipException | EOFException damaged) {
            throw Misread.last(
                    new Location(file, line, 0),
                    "the compressed data is damaged or cut short here",
                    "fetch or compress the file again");
        }
        limit += Math.max(0, count);
        return at + ahead < limit;
    }

    private void makeRoom() throws Misread {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, limit - start);
            at -= start;
            limit -= start;
            lineStart -= start;
            start = 0;
        } else if (limit == buffer.length) {
            if (limit >= LONGEST) {
                throw Misread.last(
                        location(),
                        "a word of more than %s bytes".formatted(LONGEST),
                        "check what kind of file this is");
            }
            buffer = Arrays.copyOf(buffer, 2 * limit);
        }
    }
}
