package crux.format;

import crux.notation.NumberText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What every file of the native format begins with: the version of the format and the kind of file. */
final class NativeHeader {

    /** The version of the format that is read and written. */
    static final int VERSION = 1;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]*");
    private static final List<String> KINDS = List.of("network", "profile", "scenario");

    private NativeHeader() {}

    /** The fields of a file of this kind and of our version, or nothing where it is another: then the rest is not looked at. */
    static Optional<NativeFields> open(LocatedJson root, String kind, ProblemList problems) {
        if (!(root instanceof LocatedJson.Members object)) {
            problems.error(
                    root.at(), "the file holds %s, where an object is wanted".formatted(root.kind()), "write {…}");
            return Optional.empty();
        }
        NativeFields fields = new NativeFields(object, "a " + kind, problems);
        return isOurVersion(fields, problems) && isKind(fields, kind, problems)
                ? Optional.of(fields)
                : Optional.empty();
    }

    private static boolean isOurVersion(NativeFields fields, ProblemList problems) {
        Optional<LocatedJson> version = fields.require("crux");
        if (version.isEmpty()
                || (version.get() instanceof LocatedJson.NumberText number && number.value() == VERSION)) {
            return true;
        }
        String found = version.get() instanceof LocatedJson.NumberText number
                ? NumberText.of(number.value())
                : version.get().kind();
        problems.error(
                version.get().at(),
                "version of the format is %s, and this program reads version %s".formatted(found, VERSION),
                "write \"crux\": %s, or use a newer program".formatted(VERSION));
        return false;
    }

    private static boolean isKind(NativeFields fields, String kind, ProblemList problems) {
        String found = fields.text("kind");
        if (found.isEmpty() || found.equals(kind)) {
            return true;
        }
        problems.error(
                fields.at("kind"),
                KINDS.contains(found)
                        ? "this is a %s, where a %s is wanted".formatted(found, kind)
                        : "no kind of file is called \"%s\"".formatted(found),
                KINDS.contains(found) ? "name a file with a " + kind : "write \"%s\"".formatted(kind));
        return false;
    }

    /** The id of the file's content, which is also the name of a file or folder. */
    static String id(NativeFields fields, ProblemList problems) {
        return id(fields, "id", problems);
    }

    /** An id under another key. */
    static String id(NativeFields fields, String key, ProblemList problems) {
        String id = fields.text(key);
        if (!id.isBlank() && !ID.matcher(id).matches()) {
            problems.error(
                    fields.at(key),
                    "\"%s\" cannot be an id".formatted(id),
                    "use letters, digits, - _ and . and begin with a letter or digit");
        }
        return id;
    }
}
