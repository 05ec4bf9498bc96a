package crux.cli;

/** A command that computes, and so takes all of the {@link SharedOptions}. */
interface Computing {}
