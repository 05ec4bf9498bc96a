package crux.cli;

import crux.app.Result;
import crux.app.Sitting;
import crux.app.Unusable;
import crux.app.text.Ink.Tone;
import crux.elicit.Question;
import crux.elicit.Questionnaire;
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
 * <p>A line is an answer in any written form, or a word with what follows it: {@code back}, {@code skip}, {@code reject WHY},
 * {@code note TEXT}, {@code why}, {@code list}, {@code go N}, {@code effects}, {@code help}, {@code stop}. For one thread.
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
        while (true) {
            Optional<Conversation.Line> line = talk.next();
            if (line.isEmpty()) {
                return Optional.empty();
            }
            String rest = line.get().rest();
            switch (line.get().word()) {
                case "" -> talk.say(sheet -> sheet.quiet("Write an answer, or help."));
                case "stop", "quit", "exit" -> {
                    return Optional.empty();
                }
                case "help", "?" -> help(question);
                case "why" -> talk.why(question.credence());
                case "terms" -> terms(sitting);
                case "list" -> list(sitting);
                case "back" -> {
                    return Optional.of(sitting.moved(sitting.ask().back()));
                }
                case "skip" -> {
                    return Optional.of(sitting.moved(sitting.ask().skip()));
                }
                case "next" -> {
                    return Optional.of(sitting.moved(sitting.ask().nextUnanswered()));
                }
                case "go" -> {
                    Optional<Sitting> gone = go(sitting, rest);
                    if (gone.isPresent()) {
                        return gone;
                    }
                }
                case "note" -> {
                    return Optional.of(sitting.moved(sitting.ask().note(rest)));
                }
                case "effects" -> {
                    talk.say(sheet -> Conversation.warn(sitting.ask().effectsWarning(), sheet));
                    return Optional.of(sitting.moved(sitting.ask().withEffects()));
                }
                default -> {
                    Optional<Questionnaire> next = line.get().word().equals("reject")
                            ? talk.taken(question.credence(), sitting.ask().reject(rest, today))
                            : talk.taken(
                                    question.credence(),
                                    sitting.ask().answer(line.get().text(), today));
                    if (next.isPresent()) {
                        return Optional.of(sitting.moved(next.get()));
                    }
                }
            }
        }
    }

    private Optional<Sitting> go(Sitting sitting, String number) throws IOException {
        int last = sitting.ask().questions().size();
        if (number.matches("[0-9]{1,4}") && Integer.parseInt(number) >= 1 && Integer.parseInt(number) <= last) {
            return Optional.of(sitting.moved(sitting.ask().at(Integer.parseInt(number) - 1)));
        }
        talk.say(sheet -> sheet.paragraph("Say which question: go 1 to go " + last));
        return Optional.empty();
    }

    private void help(Question question) {
        talk.say(sheet -> {
            sheet.item(
                    "  ", "To answer, " + CredenceText.of(question.credence()).forms() + ".");
            for (List<String> word : List.of(
                    List.of("skip         ", "leave it at its default, which is then nobody's answer"),
                    List.of("reject WHY   ", "do not accept the question: it is run over its whole domain"),
                    List.of("back         ", "the question before this one"),
                    List.of("go N         ", "question N; next: the next open one"),
                    List.of("note TEXT    ", "keep a note with the answer"),
                    List.of("why          ", "why this is asked, and where the text raises it"),
                    List.of("terms        ", "the words of the text, explained"),
                    List.of("list         ", "all questions and how they stand"),
                    List.of("effects      ", "from now on, show what answers do to the conclusion"),
                    List.of("stop         ", "end here; the same command goes on from here"))) {
                sheet.item("  " + word.get(0), word.get(1));
            }
        });
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
                        .map(response -> Echo.of(question.credence(), response.answer()))
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
            sheet.gap();
            sitting.ask().closing().forEach(warning -> Conversation.warn(warning, sheet));
        });
    }
}
