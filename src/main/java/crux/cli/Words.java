package crux.cli;

import crux.app.text.Sheet;
import crux.cli.Conversation.Line;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What may be said at one point of a dialogue: words, each with what help says of it and what it does; any other line is an answer.
 * {@code help} and {@code stop} are always among them. For one thread.
 *
 * @param <S> what a line leads to
 */
final class Words<S> {

    private static final int COLUMN = 13;

    /** What a line does: leads somewhere, or leaves one where one is. */
    @FunctionalInterface
    interface Deed<S> {
        Optional<S> done(Line line) throws IOException;
    }

    /** What is only shown. */
    @FunctionalInterface
    interface Showing {
        void show() throws IOException;
    }

    private record Word<S>(List<String> names, String shown, String help, Deed<S> deed) {}

    private final Conversation talk;
    private final List<Word<S>> words = new ArrayList<>();

    Words(Conversation talk) {
        this.talk = talk;
    }

    /** A word, what help shows in its place and says of it, and what it does; {@code also} are other words for the same. */
    Words<S> word(String name, String shown, String help, Deed<S> deed, String... also) {
        List<String> names = new ArrayList<>(List.of(name));
        names.addAll(List.of(also));
        words.add(new Word<>(names, shown, help, deed));
        return this;
    }

    /** A word that only shows something. */
    Words<S> shows(String name, String help, Showing showing, String... also) {
        return word(
                name,
                name,
                help,
                line -> {
                    showing.show();
                    return Optional.empty();
                },
                also);
    }

    /**
     * Takes lines until one leads somewhere; nothing where the person stops or there are no more.
     *
     * @param blank said to an empty line
     * @param help what help says before the words
     * @param stop what help says of stopping
     * @param otherwise what any other line does
     */
    Optional<S> turn(String blank, Consumer<Sheet> help, String stop, Deed<S> otherwise) throws IOException {
        while (true) {
            Optional<Line> line = talk.next();
            if (line.isEmpty()) {
                return Optional.empty();
            }
            String word = line.get().word();
            switch (word) {
                case "stop", "quit", "exit" -> {
                    return Optional.empty();
                }
                case "" -> talk.say(sheet -> sheet.quiet(blank));
                case "help", "?" ->
                    talk.say(sheet -> {
                        help.accept(sheet);
                        words.forEach(one -> item(one.shown(), one.help(), sheet));
                        item("stop", stop, sheet);
                    });
                default -> {
                    Optional<S> next = deed(word, otherwise).done(line.get());
                    if (next.isPresent()) {
                        return next;
                    }
                }
            }
        }
    }

    private Deed<S> deed(String word, Deed<S> otherwise) {
        return words.stream()
                .filter(one -> one.names().contains(word))
                .map(Word::deed)
                .findFirst()
                .orElse(otherwise);
    }

    private static void item(String shown, String help, Sheet sheet) {
        sheet.item("  " + shown + " ".repeat(Math.max(1, COLUMN - shown.length())), help);
    }
}
