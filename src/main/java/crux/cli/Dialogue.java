package crux.cli;

import crux.app.Result;
import crux.app.Sitting;
import crux.app.Unusable;
import crux.app.text.Ink.Tone;
import crux.elicit.Question;
import crux.elicit.Questionnaire;
import crux.elicit.Questionnaire.Entry;
import crux.model.Term;
import crux.notation.CredenceText;
import crux.notation.Echo;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A questionnaire held in a terminal, line by line.
 *
 * <p>A line is an answer in any written form, or one of the {@link Words} with what follows it. For one thread.
 */
final class Dialogue {

    private final Conversation talk;
    private final LocalDate today;

    Dialogue(LineSource lines, PrintWriter out, LocalDate today) {
        talk = new Conversation(lines, out);
        this.today = today;
    }

    /** Asks until the questions, the lines or the person's patience end. */
    void hold(Sitting opened) throws IOException, Unusable {
        Sitting sitting = opened;
        welcome(sitting);
        while (true) {
            Optional<Question> question = sitting.ask().current();
            if (question.isEmpty()) {
                end(sitting);
                if (sitting.further() == 0
                        || !talk.confirmed("Go on to %s more questions?".formatted(sitting.further()))) {
                    return;
                }
                sitting = sitting.deeper();
                continue;
            }
            put(sitting, question.get());
            Optional<Sitting> next = turn(sitting, question.get());
            if (next.isEmpty()) {
                stopped(sitting);
                return;
            }
            boolean changed = !next.get().ask().profile().equals(sitting.ask().profile());
            sitting = next.get();
            talk.tell(sitting.meanwhile(), sitting.network(), sitting.ask().profile());
            if (changed
                    && sitting.ask().showsEffects()
                    && sitting.ask().current().isPresent()) {
                talk.say(sitting::writeConclusion);
            }
        }
    }

    private void welcome(Sitting sitting) {
        talk.say(sheet -> {
            sheet.heading(sitting.network().description().title());
            String condition = sitting.network().description().condition();
            if (!condition.isEmpty()) {
                sheet.quiet("Every question supposes " + condition + ".");
            }
            sheet.quiet(
                    sitting.ask().progress().line()
                            + ". Answer in any form you think in: 25%, 1:3, 1 in 4, 10% to 40%. help says what else you can say.");
        });
    }

    private void put(Sitting sitting, Question question) {
        talk.say(sheet -> {
            sheet.line("");
            sheet.line(sheet.ink()
                    .in(
                            Tone.STRONG,
                            "%s of %s  %s"
                                    .formatted(
                                            question.number(),
                                            question.total(),
                                            question.credence().label())));
            Conversation.write(sitting.network(), question, sheet);
        });
    }

    /** One line answered; nothing where the person stops. */
    private Optional<Sitting> turn(Sitting sitting, Question question) throws IOException {
        Questionnaire ask = sitting.ask();
        return new Words<Sitting>(talk)
                .word(
                        "skip",
                        "skip",
                        "leave it at its default, which is then nobody's answer",
                        line -> Optional.of(sitting.moved(ask.skip())))
                .word(
                        "reject",
                        "reject WHY",
                        "do not accept the question: it is run over its whole domain",
                        line -> taken(sitting, question, ask.reject(line.rest(), today)))
                .word("back", "back", "the question before this one", line -> Optional.of(sitting.moved(ask.back())))
                .word("go", "go N", "question N", line -> go(sitting, line.rest()))
                .word(
                        "next",
                        "next",
                        "the next question that is open",
                        line -> Optional.of(sitting.moved(ask.nextUnanswered())))
                .word("note", "note TEXT", "keep a note with the answer", line -> noted(sitting, question, line.rest()))
                .shows("why", "why this is asked, and where the text raises it", () -> talk.why(question.credence()))
                .shows("terms", "the words of the text, explained", () -> terms(sitting))
                .shows("list", "all questions and how they stand", () -> list(sitting))
                .word("effects", "effects", "from now on, show what answers do to the conclusion", line -> {
                    talk.say(sheet -> Conversation.warn(ask.effectsWarning(), sheet));
                    return Optional.of(sitting.moved(ask.withEffects()));
                })
                .turn(
                        "Write an answer, or help.",
                        sheet -> sheet.item(
                                "  ",
                                "To answer, "
                                        + CredenceText.of(question.credence()).forms() + "."),
                        "end here; the same command goes on from here",
                        line -> taken(sitting, question, ask.answer(line.text(), today)));
    }

    private Optional<Sitting> taken(Sitting sitting, Question question, Entry entry) throws IOException {
        Optional<Questionnaire> next = talk.taken(question.credence(), entry);
        return next.isPresent() ? Optional.of(sitting.moved(next.get())) : Optional.empty();
    }

    /** A note is said back, and the question stays as it was shown. */
    private Optional<Sitting> noted(Sitting sitting, Question question, String text) throws IOException {
        if (text.isEmpty()) {
            talk.say(sheet -> sheet.paragraph("Write the note behind the word: note TEXT."));
            return Optional.empty();
        }
        talk.say(sheet -> sheet.item(
                "  ",
                question.response().isPresent()
                        ? "noted with your answer"
                        : "noted; it is kept with your answer, once there is one"));
        return turn(sitting.moved(sitting.ask().note(text)), question);
    }

    private Optional<Sitting> go(Sitting sitting, String number) throws IOException {
        int last = sitting.ask().questions().size();
        if (number.matches("[0-9]{1,4}") && Integer.parseInt(number) >= 1 && Integer.parseInt(number) <= last) {
            return Optional.of(sitting.moved(sitting.ask().at(Integer.parseInt(number) - 1)));
        }
        talk.say(sheet -> sheet.paragraph("Say which question: go 1 to go " + last));
        return Optional.empty();
    }

    private void terms(Sitting sitting) {
        List<Term> terms = sitting.network().description().terms();
        talk.say(sheet -> {
            terms.forEach(term -> sheet.item("  " + term.term() + ": ", term.text()));
            if (terms.isEmpty()) {
                sheet.paragraph("This network explains no terms.");
            }
        });
    }

    private void list(Sitting sitting) {
        talk.say(sheet -> {
            for (Question question : sitting.ask().questions()) {
                String answer = question.response()
                        .map(response -> Echo.of(sitting.network(), question.credence(), response.answer()))
                        .orElse(question.standing().name().toLowerCase(Locale.ROOT));
                sheet.item(
                        "  %s%s  ".formatted(question.number() < 10 ? " " : "", question.number()),
                        question.credence().label() + ": " + answer);
            }
        });
    }

    private void stopped(Sitting sitting) {
        talk.say(sheet -> {
            sheet.line("");
            sheet.paragraph("Stopped; %s. The same command goes on from here."
                    .formatted(sitting.ask().progress().line()));
        });
    }

    private void end(Sitting sitting) throws Unusable {
        Result result = sitting.ending();
        talk.say(sheet -> {
            sheet.line("");
            result.write(sheet);
            sitting.writeSpan(sheet);
            sheet.gap();
            sitting.ask().closing().forEach(warning -> Conversation.warn(warning, sheet));
        });
    }
}
