package crux.app;

import java.util.regex.Pattern;

/** Words as they are typed on a command line that a result shows: in quotes where a shell would take them apart. */
final class Typed {

    private static final Pattern WHOLE = Pattern.compile("[\\p{L}\\p{N}_./@:%+,=-]+");
    private static final Pattern SPECIAL = Pattern.compile("([\"\\\\$`])");

    private Typed() {}

    /** One word. */
    static String word(String text) {
        return WHOLE.matcher(text).matches()
                ? text
                : "\"" + SPECIAL.matcher(text).replaceAll("\\\\$1") + "\"";
    }

    /** What is kept under a name, as {@code history}, {@code undo} and {@code restore} are asked about it. */
    static String kept(String what, String name) {
        int network = name.indexOf(": ");
        return what.equals("scenario") && network > 0
                ? "%s --scenario %s".formatted(name.substring(0, network), word(name.substring(network + 2)))
                : word(name);
    }
}
