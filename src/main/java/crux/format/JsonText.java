package crux.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** The text of a JSON file: UTF-8, with or without a byte order mark. */
final class JsonText {

    /** More than any argument needs, and less than memory holds. */
    static final long LARGEST = 64L << 20;

    private JsonText() {}

    /** The bytes of a file, or the reason why there are none. */
    static Optional<byte[]> bytes(Path path, ProblemList problems) {
        try {
            if (Files.isDirectory(path)) {
                problems.wholeFile("this is a folder", "name a file in it");
            } else if (Files.size(path) > LARGEST) {
                problems.wholeFile(
                        "%s bytes, where %s are allowed".formatted(Files.size(path), LARGEST), "split the file");
            } else {
                return Optional.of(Files.readAllBytes(path));
            }
        } catch (NoSuchFileException missing) {
            problems.wholeFile("there is no such file", "check its name and folder");
        } catch (IOException failed) {
            problems.wholeFile("the file cannot be read: " + failed.getMessage(), "check that you may read it");
        }
        return Optional.empty();
    }

    /** The text that bytes stand for, or nothing where they are not UTF-8 or say nothing. */
    static Optional<String> decoded(byte[] bytes, ProblemList problems) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer chars = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), chars, true);
        String text = chars.flip().toString();
        if (result.isError()) {
            problems.error(end(text), "this is not UTF-8", "save the file as UTF-8");
            return Optional.empty();
        }
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (unmarked.isBlank()) {
            problems.wholeFile("the file is empty", "write a network or a profile into it, or restore an earlier copy");
            return Optional.empty();
        }
        return Optional.of(unmarked);
    }

    private static Spot end(String text) {
        int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
        return new Spot(line, text.length() - text.lastIndexOf('\n'));
    }
}
