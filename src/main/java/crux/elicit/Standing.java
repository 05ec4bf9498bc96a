package crux.elicit;

/** Where a question stands in a questionnaire. */
public enum Standing {
    /** Not met yet, or passed by. */
    UNANSWERED,
    /** Answered. */
    ANSWERED,
    /** Left at its default for this sitting: the next asks it again. */
    SKIPPED,
    /** Not accepted as a question, with a reason. */
    REJECTED
}
