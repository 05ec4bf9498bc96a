package crux.format;

import java.nio.file.Path;
import java.util.Optional;

/** The kinds of file of the native format. */
public enum NativeKind {
    /** An argument: {@code network.json}. */
    NETWORK,
    /** One person's answers: {@code profiles/NAME.json}. */
    PROFILE;

    /** What a file says it is; nothing where it cannot be read or says neither. */
    public static Optional<NativeKind> of(Path file) {
        ProblemList unheard = new ProblemList(file.toString());
        return JsonText.bytes(file, unheard)
                .flatMap(bytes -> JsonText.decoded(bytes, unheard))
                .flatMap(text -> LocatedJsonReader.read(text, unheard))
                .filter(LocatedJson.Members.class::isInstance)
                .flatMap(root -> ((LocatedJson.Members) root).find("kind"))
                .flatMap(NativeKind::said);
    }

    private static Optional<NativeKind> said(LocatedJson value) {
        if (!(value instanceof LocatedJson.Text text)) {
            return Optional.empty();
        }
        return switch (text.value()) {
            case "network" -> Optional.of(NETWORK);
            case "profile" -> Optional.of(PROFILE);
            default -> Optional.empty();
        };
    }
}
