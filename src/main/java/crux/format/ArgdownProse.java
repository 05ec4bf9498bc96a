package crux.format;

/** Tells the lines of a text that are no claims: headings, comments, a front matter, blank ones. For one file, line by line. */
final class ArgdownProse {

    private static final String FRONT = "===";

    private boolean inFront;
    private String until = "";

    /** Whether a line, which comes next, is to be passed over. */
    boolean passes(String line) {
        String text = line.strip();
        if (!until.isEmpty()) {
            until = text.endsWith(until) ? "" : until;
            return true;
        }
        if (text.startsWith(FRONT)) {
            inFront = !inFront;
            return true;
        }
        if (text.startsWith("/*") || text.startsWith("<!--")) {
            String end = text.startsWith("/*") ? "*/" : "-->";
            until = text.endsWith(end) ? "" : end;
            return true;
        }
        return inFront || text.isEmpty() || text.startsWith("#") || text.startsWith("//");
    }
}
