package crux.format;

import crux.model.Belief;
import crux.model.BeliefNetwork;
import crux.model.Claim;
import crux.model.Credence;
import crux.model.Dependence;
import crux.model.Finding;
import crux.model.State;
import crux.model.Variable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The content hash of a network: {@code sha256:} and the hash of what determines what an answer to it means.
 *
 * <p>In: the network's id, condition, conclusion and what is granted; of each credence id, kind, question, variable, default, domain
 * and unit; of each variable id, role, states with their numbers, parents and form. Out: whatever is only shown, such as titles,
 * labels, notes, sources, claims, reasons, ranges, tiers and positions; and the order of credences and variables, but not that of states,
 * parents and the parts of a form. It is that of a JSON text on one line, and so the same on every system.
 */
public final class ContentHash {

    /** What every hash begins with. */
    public static final String PREFIX = "sha256:";

    private static final int MARK = 12;

    private ContentHash() {}

    /** The hash of a network. */
    public static String of(BeliefNetwork network) {
        return ofText(JsonLayout.line(content(network)));
    }

    /** The hash of a text, to the letter. */
    public static String ofText(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            return PREFIX
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /**
     * The mark of one question: the first {@value #MARK} digits of the hash of what determines what an answer to it means, its id, kind,
     * wording, variable, states, domain and unit. Its default, range and tier are out.
     */
    public static String ofQuestion(Credence credence) {
        LocatedJson content = new JsonMembers()
                .put("id", credence.id())
                .put("kind", credence.kind().name().toLowerCase(Locale.ROOT))
                .put("question", credence.question())
                .putIfAny("variable", credence.variable().map(JsonMembers::text))
                .put("states", JsonMembers.texts(credence.shares()))
                .putIfAny("domain", NativeNetworkWriter.domain(credence))
                .put("unit", credence.unit())
                .build();
        return ofText(JsonLayout.line(content)).substring(PREFIX.length(), PREFIX.length() + MARK);
    }

    /**
     * The mark of what a belief speaks of: the first {@value #MARK} digits of the hash of each variable that it names, by id, its label,
     * states with their labels, and the texts of the claims that bear on it.
     */
    public static String ofBelief(BeliefNetwork network, Belief belief) {
        SortedSet<String> named = new TreeSet<>(belief.given().keySet());
        named.add(belief.target().variable());
        List<LocatedJson> worded = named.stream()
                .flatMap(id -> network.findVariable(id).stream())
                .map(variable -> worded(network, variable))
                .toList();
        return ofText(JsonLayout.line(new JsonMembers()
                        .put("variables", JsonMembers.list(worded))
                        .build()))
                .substring(PREFIX.length(), PREFIX.length() + MARK);
    }

    private static LocatedJson worded(BeliefNetwork network, Variable variable) {
        List<String> states = variable.states().stream()
                .flatMap(state -> Stream.of(state.id(), state.label()))
                .toList();
        List<String> claims = network.description().claims().stream()
                .filter(claim -> variable.claims().contains(claim.id()))
                .map(Claim::text)
                .toList();
        return new JsonMembers()
                .put("id", variable.id())
                .put("label", variable.label())
                .put("states", JsonMembers.texts(states))
                .put("claims", JsonMembers.texts(claims))
                .build();
    }

    /** Whether a text has the shape of a question's mark. */
    static boolean isMark(String text) {
        return text.matches("[0-9a-f]{" + MARK + "}");
    }

    /** Whether a text has the shape of a hash. */
    static boolean isHash(String text) {
        return text.matches(PREFIX + "[0-9a-f]{64}");
    }

    private static LocatedJson content(BeliefNetwork network) {
        JsonMembers granted = new JsonMembers();
        network.granted().stream()
                .sorted(Comparator.comparing(Finding.Observed::variable))
                .forEach(finding -> granted.put(finding.variable(), finding.state()));
        List<LocatedJson> credences = network.credences().stream()
                .sorted(Comparator.comparing(Credence::id))
                .map(ContentHash::credence)
                .toList();
        List<LocatedJson> variables = network.dependences().stream()
                .sorted(Comparator.comparing(dependence -> dependence.variable().id()))
                .map(ContentHash::variable)
                .toList();
        return new JsonMembers()
                .put("id", network.id())
                .put("condition", network.description().condition())
                .putIfAny("conclusion", network.conclusion().map(NativeNetworkWriter::conclusion))
                .put("granted", granted)
                .put("credences", JsonMembers.list(credences))
                .put("variables", JsonMembers.list(variables))
                .build();
    }

    private static LocatedJson credence(Credence credence) {
        return new JsonMembers()
                .put("id", credence.id())
                .put("kind", credence.kind().name().toLowerCase(Locale.ROOT))
                .put("question", credence.question())
                .putIfAny("variable", credence.variable().map(JsonMembers::text))
                .put("default", NativeNetworkWriter.defaults(credence))
                .putIfAny("domain", NativeNetworkWriter.domain(credence))
                .put("unit", credence.unit())
                .build();
    }

    private static LocatedJson variable(Dependence dependence) {
        Variable variable = dependence.variable();
        return new JsonMembers()
                .put("id", variable.id())
                .put("role", variable.role().name().toLowerCase(Locale.ROOT))
                .put(
                        "states",
                        JsonMembers.list(variable.states().stream()
                                .map(ContentHash::state)
                                .toList()))
                .put("parents", JsonMembers.texts(dependence.parents()))
                .put("form", new NativeFormWriter(variable).write(dependence.conditional()))
                .build();
    }

    private static LocatedJson state(State state) {
        List<LocatedJson> number = state.number().isPresent()
                ? List.of(JsonMembers.number(state.number().getAsDouble()))
                : List.of();
        return new JsonMembers()
                .put("id", state.id())
                .put("number", JsonMembers.list(number))
                .build();
    }
}
