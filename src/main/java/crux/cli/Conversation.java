package crux.cli;

import crux.app.text.Ink.Tone;
import crux.app.text.Sheet;
import crux.elicit.Fit;
import crux.elicit.Question;
import crux.elicit.Questionnaire;
import crux.elicit.Questionnaire.Entry;
import crux.elicit.Warning;
import crux.model.BeliefNetwork;
import crux.model.Credence;
import crux.model.Response;
import crux.notation.Echo;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** What every dialogue in a terminal has: lines heard and text said, questions put, entries taken. For one thread. */
final class Conversation {

    private static final String PROMPT = "> ";

    private final LineSource lines;
    private final PrintWriter out;

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
        return lines.next(PROMPT).map(Line::of);
    }

    void say(Consumer<Sheet> text) {
        Sheet sheet = OutputOptions.sheet();
        text.accept(sheet);
        out.print(sheet.text());
        out.flush();
    }

    /** A question with what leads to it, the answer that stands, and the warnings that belong to it. */
    static void write(BeliefNetwork network, Question question, Sheet sheet) {
        if (!question.lead().isEmpty()) {
            sheet.paragraph(question.lead());
        }
        sheet.paragraph(question.credence().question());
        sheet.quiet(question.wanted(network));
        question.response().ifPresent(response -> standing(question.credence(), response, sheet));
        question.warnings().forEach(warning -> warn(warning, sheet));
    }

    private static void standing(Credence credence, Response response, Sheet sheet) {
        sheet.line("your answer: " + Echo.of(credence, response.answer()));
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
            say(sheet -> sheet.paragraph("%s; %s.".formatted(capital(refused.what()), refused.mend())));
            return Optional.empty();
        }
        if (entry instanceof Entry.Unconfirmed unconfirmed) {
            return confirmed(capital(unconfirmed.why())) ? taken(credence, unconfirmed.confirmed()) : Optional.empty();
        }
        Entry.Taken taken = (Entry.Taken) entry;
        say(sheet -> {
            sheet.line("  " + sheet.ink().in(Tone.STRONG, taken.echo()));
            Fit.words(credence, taken.answer()).ifPresent(words -> sheet.item("  ", words));
            taken.notes().forEach(note -> sheet.item("  ", note.text()));
            taken.warnings().forEach(warning -> warn(warning, sheet));
        });
        return Optional.of(taken.next());
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    boolean confirmed(String question) throws IOException {
        say(sheet -> sheet.paragraph(question + " (yes or no)"));
        return next().map(Line::word)
                .filter(line -> line.equals("yes") || line.equals("y"))
                .isPresent();
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
