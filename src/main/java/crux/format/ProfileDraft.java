package crux.format;

import crux.model.BeliefNetwork;
import crux.model.Profile;
import crux.model.View;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A profile as its file has it, before its answers are held against the network they answer: only the network says what kind of
 * number each of them is. Immutable.
 */
public final class ProfileDraft {

    private final String file;
    private final LocatedJson root;
    private final Profile blank;
    private final Map<String, NativeAnswer> answers;
    private final List<NativeBelief> beliefs;

    ProfileDraft(
            String file,
            LocatedJson root,
            Profile blank,
            Map<String, NativeAnswer> answers,
            List<NativeBelief> beliefs) {
        this.file = file;
        this.root = root;
        this.blank = blank;
        this.answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        this.beliefs = List.copyOf(beliefs);
    }

    /** Its name. */
    public String id() {
        return blank.id();
    }

    /** What people see. */
    public String title() {
        return blank.title();
    }

    /** The id of the network it answers. */
    public String network() {
        return blank.network();
    }

    /** The content hash of the network its answers were given to; empty where not known. */
    public String hash() {
        return blank.hash();
    }

    /** Whose it is. */
    public View view() {
        return blank.view();
    }

    /** How many answers it has, rejected questions among them. */
    public int answerCount() {
        return answers.size();
    }

    /**
     * The profile, with its answers understood as answers to {@code network}; or every answer that cannot be one.
     *
     * <p>An answer to a credence the network does not have is kept as it is written, with a note; so is one outside the author's
     * range.
     */
    public Loaded<Profile> against(BeliefNetwork network) {
        return against(network, new ProblemList(file));
    }

    /** The same, with the problems that there are already. */
    Loaded<Profile> against(BeliefNetwork network, ProblemList problems) {
        Profile profile = new NativeAnswers(network, root, problems).profile(blank, answers, beliefs);
        return problems.errors() == 0 ? Loaded.of(profile, problems.inOrder()) : Loaded.failed(problems.inOrder());
    }
}
