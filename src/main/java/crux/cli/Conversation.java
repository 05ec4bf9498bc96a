package crux.cli;

import crux.app.Meanwhile;
import crux.app.text.Ink.Tone;
import crux.app.text.Sheet;
import crux.elicit.Fit;
import crux.elicit.Question;
import crux.elicit.Questionnaire;
import crux.elicit.Questionnaire.Entry;
import crux.elicit.Warning;
import crux.model.BeliefNetwork;
import crux.model.Credence;
import crux.model.Profile;
import crux.model.Response;
import crux.notation.Echo;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** What every dialogue in a terminal has: lines heard and text said, questions put, entries taken. For one thread. */
final class Conversation {

    private static final String PROMPT = "> ";
    private static final List<String> YES = List.of("yes", "y");
    private static final List<String> NO = List.of("no", "n", "stop", "quit", "exit");

    private final LineSource lines;
    private final PrintWriter out;
    private Optional<Line> pushedBack = Optional.empty();

    Conversation(LineSource lines, PrintWriter out) {
        this.lines = lines;
        this.out = out;
    }

    /**
     * A line a person typed.
     *
     * @param text the whole of it
     * @param word its first word in small letters; empty where it is blank
     * @param rest what follows
     */
    record Line(String text, String word, String rest) {

        static Line of(String line) {
            String text = line.strip();
            String word = text.split("\\s+", 2)[0];
            return new Line(
                    text,
                    word.toLowerCase(Locale.ROOT),
                    text.substring(word.length()).strip());
        }
    }

    /** The next line; nothing where there are no more. */
    Optional<Line> next() throws IOException {
        if (pushedBack.isPresent()) {
            Optional<Line> line = pushedBack;
            pushedBack = Optional.empty();
            return line;
        }
        return lines.next(PROMPT).map(Line::of);
    }

    void say(Consumer<Sheet> text) {
        Sheet sheet = OutputOptions.sheet();
        text.accept(sheet);
        out.print(sheet.text());
        out.flush();
    }

    /** Says what somebody else saved while the person was at it. */
    void tell(Meanwhile meanwhile, BeliefNetwork network, Profile profile) {
        if (!meanwhile.isNothing()) {
            say(sheet -> meanwhile.write(network, profile, sheet));
        }
    }

    /** A question with what leads to it, the answer that stands, and the warnings that belong to it. */
    static void write(BeliefNetwork network, Question question, Sheet sheet) {
        if (!question.lead().isEmpty()) {
            sheet.paragraph(question.lead());
        }
        sheet.paragraph(question.credence().question());
        sheet.quiet(question.wanted(network));
        question.response().ifPresent(response -> standing(network, question.credence(), response, sheet));
        question.warnings().forEach(warning -> warn(warning, sheet));
    }

    private static void standing(BeliefNetwork network, Credence credence, Response response, Sheet sheet) {
        sheet.item("your answer: ", Echo.of(network, credence, response.answer()));
        if (!response.note().isEmpty()) {
            sheet.item("your note: ", response.note());
        }
    }

    static void warn(Warning warning, Sheet sheet) {
        sheet.item(sheet.ink().in(Tone.WARN, "! "), warning.text());
    }

    /** What came of an entry: the questionnaire moved on, or nothing, with the reason said. */
    Optional<Questionnaire> taken(Credence credence, Entry entry) throws IOException {
        if (entry instanceof Entry.Refused refused) {
            refused(refused.what(), refused.mend());
            return Optional.empty();
        }
        if (entry instanceof Entry.Unconfirmed unconfirmed) {
            return meant(capital(unconfirmed.why())) ? taken(credence, unconfirmed.confirmed()) : Optional.empty();
        }
        Entry.Taken taken = (Entry.Taken) entry;
        say(sheet -> {
            sheet.item("  ", sheet.ink().in(Tone.STRONG, taken.echo()));
            Fit.words(credence, taken.answer()).ifPresent(words -> sheet.item("  ", words));
            taken.notes().forEach(note -> sheet.item("  ", note.text()));
            taken.warnings().forEach(warning -> warn(warning, sheet));
        });
        return Optional.of(taken.next());
    }

    /** What is wrong with an entry, and what would be taken. */
    void refused(String what, String mend) {
        say(sheet -> sheet.paragraph("%s; %s.".formatted(capital(what), mend)));
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** Whether the person says yes; asked again until they say yes, no or stop. */
    boolean confirmed(String question) throws IOException {
        say(sheet -> sheet.paragraph(question + " (yes or no)"));
        while (true) {
            String word = next().map(Line::word).orElse("no");
            if (YES.contains(word)) {
                return true;
            }
            if (NO.contains(word)) {
                return false;
            }
            say(sheet -> sheet.quiet("Write yes or no."));
        }
    }

    /** Whether the person means what they wrote; what is neither yes nor no is the next line, as if nothing had been asked. */
    private boolean meant(String question) throws IOException {
        say(sheet -> sheet.paragraph(question + " (yes or no)"));
        Optional<Line> line = next();
        pushedBack = line.filter(said -> !YES.contains(said.word()) && !NO.contains(said.word()));
        return line.filter(said -> YES.contains(said.word())).isPresent();
    }

    void why(Credence credence) {
        say(sheet -> {
            String place = credence.place().section().isEmpty()
                    ? ""
                    : " The text raises it in section " + credence.place().section() + ".";
            String words = credence.place().words().isEmpty()
                    ? ""
                    : " (“%s…”)".formatted(credence.place().words());
            sheet.item("  ", "It bears on “%s”.%s%s".formatted(credence.label(), place, words));
        });
    }
}
