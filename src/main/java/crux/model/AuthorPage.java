package crux.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How an author presents an argument to its readers.
 *
 * @param title over the page; empty where it is the network's
 * @param byline who wrote it; may be empty
 * @param date of the writing
 * @param licence under which it may be passed on; may be empty
 * @param introduction paragraphs before the first question
 * @param questions those that are asked, in this order; none where all of the first tier are, in the network's order
 * @param answers the profile with the author's own answers, which a reader sees once all questions were met; empty where there is none
 */
public record AuthorPage(
        String title,
        String byline,
        Optional<LocalDate> date,
        String licence,
        List<String> introduction,
        List<Asked> questions,
        String answers) {

    /** Copies its lists. */
    public AuthorPage {
        introduction = List.copyOf(introduction);
        questions = List.copyOf(questions);
    }

    /** The same page where only these credences are there to be asked for. */
    public AuthorPage among(Set<String> credences) {
        List<Asked> left = questions.stream()
                .filter(question -> credences.contains(question.credence()))
                .toList();
        return new AuthorPage(title, byline, date, licence, introduction, left, answers);
    }

    /**
     * A question with what the author says before it.
     *
     * @param credence what is asked
     * @param prose paragraphs; may be none
     */
    public record Asked(String credence, List<String> prose) {

        /** Copies its list. */
        public Asked {
            prose = List.copyOf(prose);
        }
    }
}
