package crux.cli;

import crux.app.ReviewSitting;
import crux.app.Revision;
import crux.app.text.Ink.Tone;
import crux.cli.Conversation.Line;
import crux.elicit.Questionnaire;
import crux.elicit.Questionnaire.Entry;
import crux.elicit.Review;
import crux.elicit.Review.Status;
import crux.elicit.ReviewRound;
import crux.elicit.ReviewRound.Decision;
import crux.elicit.ReviewRound.Point;
import crux.model.Answer;
import crux.model.Credence;
import crux.model.Profile;
import crux.notation.CredenceText;
import crux.notation.Echo;
import crux.notation.Written;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What has changed between a profile and its network, gone through in a terminal, one answer at a time.
 *
 * <p>A line is one of the {@link Words}, or a new answer in any written form. For one thread.
 */
final class ReviewDialogue {

    private final Conversation talk;
    private final LocalDate today;

    ReviewDialogue(LineSource lines, PrintWriter out, LocalDate today) {
        talk = new Conversation(lines, out);
        this.today = today;
    }

    /** Goes on until the points, the lines or the person's patience end. */
    void hold(ReviewSitting opened) throws IOException {
        ReviewSitting sitting = opened;
        welcome(sitting);
        while (sitting.round().current().isPresent()) {
            Point point = sitting.round().current().get();
            put(sitting, point);
            Optional<ReviewRound> next = turn(sitting, point);
            if (next.isEmpty()) {
                end(sitting, "Stopped");
                return;
            }
            sitting = sitting.moved(next.get());
            talk.tell(sitting.meanwhile(), sitting.network(), sitting.round().profile());
        }
        end(sitting, "Gone through");
    }

    private void welcome(ReviewSitting sitting) {
        talk.say(sheet -> {
            sheet.heading(sitting.network().description().title());
            sheet.quiet(
                    "%s to look at. Nothing changes without your word: keep, drop, leave, or a new answer; help says more."
                            .formatted(things(sitting.round().points().size())));
        });
    }

    private static String things(int count) {
        return count == 1 ? "1 thing" : count + " things";
    }

    private void put(ReviewSitting sitting, Point point) {
        ReviewRound round = sitting.round();
        talk.say(sheet -> {
            sheet.line("");
            sheet.line(sheet.ink()
                    .in(
                            Tone.STRONG,
                            "%s of %s  %s"
                                    .formatted(
                                            round.position() + 1,
                                            round.points().size(),
                                            label(point).orElse("A belief stated directly"))));
            sheet.paragraph(reason(point));
            round.ask()
                    .flatMap(Questionnaire::current)
                    .ifPresent(question -> Conversation.write(sitting.network(), question, sheet));
            if (point.isBelief()) {
                Revision.wording(sitting.network(), point.belief().orElseThrow())
                        .forEach(line -> sheet.item("  ", line));
            }
            said(sitting, point).ifPresent(text -> sheet.item("you had said: ", text));
            Decision decision = round.decisions().get(round.position());
            if (decision != Decision.OPEN) {
                sheet.quiet("in this round: " + decision.name().toLowerCase(Locale.ROOT));
            }
            sheet.quiet(choices(point));
        });
    }

    /** What people call the question of a point; its id where it is gone; nothing of a belief. */
    private static Optional<String> label(Point point) {
        return point.item().map(item -> item.credence().map(Credence::label).orElse(item.id()));
    }

    private static String reason(Point point) {
        if (point.isBelief()) {
            return point.status() == Status.STALE
                    ? "What this belief speaks of has been reworded since you stated it. Do you still hold it?"
                    : "The network has changed since you stated this, perhaps what it speaks of too.";
        }
        return switch (point.status()) {
            case STALE ->
                point.canStand()
                        ? "The question has changed since you answered it. Is this still your answer?"
                        : "The question has changed since you answered it, and what you said cannot be an answer to it any more.";
            case UNCERTAIN -> "The network has changed since you answered, perhaps this question too.";
            case MISSING -> "You have not answered this; an illustrative default stands in.";
            case ORPHANED, CURRENT ->
                point.belief().isPresent()
                        ? "What this belief speaks of is gone from the network. It is kept and not used."
                        : "This question is gone from the network. Your answer is kept and not used.";
        };
    }

    /** What was said, where the question does not show it. */
    private static Optional<String> said(ReviewSitting sitting, Point point) {
        boolean shown = point.isAsked()
                && sitting.round()
                        .profile()
                        .answer(point.item().orElseThrow().id())
                        .isPresent();
        return shown
                ? Optional.empty()
                : point.item()
                        .flatMap(item -> Revision.said(sitting.network(), item))
                        .or(() -> point.belief().map(Revision::said));
    }

    private static String choices(Point point) {
        List<String> choices = new ArrayList<>();
        if (point.canStand()) {
            choices.add("keep");
        }
        if (point.status() != Status.MISSING) {
            choices.add("drop");
        }
        if (point.isAsked()) {
            choices.add("a new answer");
        }
        if (point.isBelief()) {
            choices.add("a new chance");
        }
        choices.add("leave");
        return String.join(", ", choices.subList(0, choices.size() - 1)) + " or " + choices.get(choices.size() - 1);
    }

    /** One line answered; nothing where the person stops. */
    private Optional<ReviewRound> turn(ReviewSitting sitting, Point point) throws IOException {
        ReviewRound round = sitting.round();
        return new Words<ReviewRound>(talk)
                .word("keep", "keep", "what you said stands, of the question as it is now", line -> keep(round, point))
                .word("drop", "drop", "take what you said out of the profile", line -> drop(round, point))
                .word(
                        "leave",
                        "leave",
                        "pass it by; it stays as it is, and the next review asks again",
                        line -> Optional.of(round.leave()),
                        "skip",
                        "next")
                .word(
                        "reject",
                        "reject WHY",
                        "do not accept the question",
                        line -> answered(round, point, ask -> ask.reject(line.rest(), today)))
                .word(
                        "back",
                        "back",
                        "the one before; what was done about it can be done otherwise",
                        line -> Optional.of(round.back()))
                .shows("why", "why the question is asked", () -> why(point))
                .shows("list", "all there is to look at, and what was done", () -> list(round))
                .turn(
                        "Write " + choices(point) + ", or help.",
                        sheet -> sheet.item(
                                "  ",
                                "Here: %s. An answer is written in any form: 25%%, 1:3, 1 in 4, 10%% to 40%%."
                                        .formatted(choices(point))),
                        "end here; the same command goes on with what is still open",
                        line -> point.isBelief()
                                ? restated(round, line)
                                : answered(round, point, ask -> ask.answer(line.text(), today)));
    }

    private Optional<ReviewRound> keep(ReviewRound round, Point point) {
        if (point.canStand()) {
            return Optional.of(round.keep());
        }
        talk.say(sheet -> sheet.paragraph("There is nothing that could stand: write " + choices(point) + "."));
        return Optional.empty();
    }

    private Optional<ReviewRound> drop(ReviewRound round, Point point) {
        if (point.status() != Status.MISSING) {
            return Optional.of(round.drop());
        }
        talk.say(sheet -> sheet.paragraph("There is nothing to drop: write " + choices(point) + "."));
        return Optional.empty();
    }

    private void why(Point point) {
        point.item()
                .flatMap(Review.Item::credence)
                .ifPresentOrElse(
                        talk::why, () -> talk.say(sheet -> sheet.paragraph("No question asks for it any more.")));
    }

    private Optional<ReviewRound> restated(ReviewRound round, Line line) {
        Credence chance = Credence.probability("belief", "", 0.5);
        Written written = CredenceText.of(chance).read(line.text());
        if (written instanceof Written.Refused refused) {
            talk.refused(refused.what(), refused.mend());
            return Optional.empty();
        }
        Answer answer = ((Written.Accepted) written).answer();
        talk.say(sheet -> sheet.line("  " + sheet.ink().in(Tone.STRONG, Echo.of(chance, answer))));
        return Profile.representative(answer).map(values -> round.restated(values.get(0), line.text(), today));
    }

    private Optional<ReviewRound> answered(ReviewRound round, Point point, Function<Questionnaire, Entry> said)
            throws IOException {
        Optional<Questionnaire> ask = round.ask();
        if (ask.isEmpty()) {
            talk.say(sheet -> sheet.paragraph("There is no question left to answer: write " + choices(point) + "."));
            return Optional.empty();
        }
        Credence credence = point.item().flatMap(Review.Item::credence).orElseThrow();
        return talk.taken(credence, said.apply(ask.get())).map(round::answered);
    }

    private void list(ReviewRound round) {
        talk.say(sheet -> {
            for (int i = 0; i < round.points().size(); i++) {
                Point point = round.points().get(i);
                String name = label(point)
                        .orElseGet(() -> point.belief().map(Revision::said).orElse(""));
                sheet.item(
                        "  %s%s  ".formatted(i < 9 ? " " : "", i + 1),
                        "%s: %s, %s"
                                .formatted(
                                        name,
                                        point.status().name().toLowerCase(Locale.ROOT),
                                        round.decisions().get(i).name().toLowerCase(Locale.ROOT)));
            }
        });
    }

    private void end(ReviewSitting sitting, String how) {
        ReviewRound round = sitting.round();
        talk.say(sheet -> {
            sheet.line("");
            sheet.paragraph("%s: %s.".formatted(how, counts(round)));
            boolean open = round.decisions().stream().anyMatch(one -> one == Decision.OPEN || one == Decision.LEFT);
            sheet.paragraph(
                    open
                            ? "What is left stays as it is; the same command goes on with it."
                            : "Nothing of it is left open.");
        });
    }

    private static String counts(ReviewRound round) {
        List<String> parts = new ArrayList<>();
        for (Decision decision : Decision.values()) {
            int count = Collections.frequency(round.decisions(), decision);
            if (count > 0) {
                parts.add(count + " " + decision.name().toLowerCase(Locale.ROOT));
            }
        }
        return String.join(", ", parts);
    }
}
