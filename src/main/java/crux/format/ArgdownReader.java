package crux.format;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads an argument written as text, in the manner of Argdown, with probabilities in the manner of BayesDown: a claim a line, what bears on it
 * indented below it, a probability in braces behind it; or every problem at once, each with its line and column.
 *
 * <pre>{@code
 * [Strike]: The pilots strike. {"priors": {"p(yes)": "30%"}}
 *   + [Offer_Low]: The offer is low. {"priors": {"p(yes)": 0.6}}
 *   - [Law]: A law forbids it.
 * }</pre>
 *
 * <p>{@code +} stands before what speaks for the claim above it, {@code -} before what speaks against; {@code +>} and {@code ->} turn the
 * direction round. In a file that names {@code instantiations}, {@code -} and {@code *} say only that one bears on the other. A claim may be
 * named again without its text. Headings, comments and a front matter are passed over. One pass; memory for the file.
 */
public final class ArgdownReader {

    private static final int MOST_BYTES = 4 << 20;
    private static final int MOST_LINES = 20_000;
    private static final int LONGEST_LINE = 1 << 16;
    private static final int MOST_STATES = 64;

    private static final Pattern LINE = Pattern.compile(
            "(?<indent>[ \\t]*+)(?<mark>\\+>|->|<\\+|<-|<_|_>|><|[+*_-](?=\\s))?\\s*(?:\\[(?<claim>[^\\]]+)\\]|<(?<argument>[^>]+)>)\\s*(?::\\s*(?<text>.*))?");
    private static final Pattern METADATA = Pattern.compile("\\{\\s*[\"}].*$");

    private final ProblemList problems;
    private final Map<String, ArgdownClaim> claims = new LinkedHashMap<>();
    private final Map<String, String> titles = new LinkedHashMap<>();
    private final Deque<Level> above = new ArrayDeque<>();
    private boolean isBayesDown;

    /** A claim and how far its line is indented. */
    private record Level(int indent, ArgdownClaim claim) {}

    private ArgdownReader(ProblemList problems) {
        this.problems = problems;
    }

    /** Reads a file; {@code id} is what the network is called, after the file where it is absent. */
    public static Loaded<ImportedArgument> read(Path file, Optional<String> id) {
        ProblemList problems = new ProblemList(file.toString());
        String name = id.orElse(String.valueOf(file.getFileName()));
        return JsonText.bytes(file, problems)
                .map(bytes -> read(name, bytes, problems))
                .orElseGet(() -> Loaded.failed(problems.inOrder()));
    }

    /** Reads what a file of that name holds. */
    public static Loaded<ImportedArgument> read(String file, byte[] bytes) {
        return read(file, bytes, new ProblemList(file));
    }

    private static Loaded<ImportedArgument> read(String file, byte[] bytes, ProblemList problems) {
        if (bytes.length > MOST_BYTES) {
            problems.wholeFile(
                    "a text of %s bytes, and at most %s are read as an argument".formatted(bytes.length, MOST_BYTES),
                    "check what kind of file this is");
            return Loaded.failed(problems.inOrder());
        }
        return JsonText.decoded(bytes, problems)
                .flatMap(text -> new ArgdownReader(problems).argument(file, text))
                .map(argument -> Loaded.of(argument, problems.inOrder()))
                .orElseGet(() -> Loaded.failed(problems.inOrder()));
    }

    private Optional<ImportedArgument> argument(String file, String text) {
        isBayesDown = text.contains("\"instantiations\"");
        List<String> lines = text.lines().toList();
        if (lines.size() > MOST_LINES) {
            problems.wholeFile(
                    "%s lines, and at most %s are read as an argument".formatted(lines.size(), MOST_LINES),
                    "check what kind of file this is");
            return Optional.empty();
        }
        ArgdownProse prose = new ArgdownProse();
        for (int i = 0; i < lines.size(); i++) {
            if (!prose.passes(lines.get(i))) {
                line(lines.get(i), i + 1);
            }
        }
        if (claims.isEmpty() && problems.errors() == 0) {
            problems.wholeFile("no claim in it", "write a claim a line: [Name]: what it says");
        }
        if (problems.errors() > 0) {
            return Optional.empty();
        }
        return new ArgdownNetwork(List.copyOf(claims.values()), problems)
                .network(id(file))
                .map(network -> new ImportedArgument(
                        network, new ArgdownBeliefs(network, problems).stated(claims.values(), file)))
                .filter(argument -> problems.errors() == 0);
    }

    /** The name of a file without its ending, as an id. */
    private static String id(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        int dot = name.indexOf('.');
        return PlainNetwork.identifier(dot > 0 ? name.substring(0, dot) : name).toLowerCase(Locale.ROOT);
    }

    private void line(String line, int number) {
        if (line.length() > LONGEST_LINE) {
            problems.error(
                    new Spot(number, 1),
                    "a line of %s characters".formatted(line.length()),
                    "check what kind of file this is");
            return;
        }
        Matcher braces = METADATA.matcher(line);
        boolean some = braces.find();
        Matcher parts = LINE.matcher(some ? line.substring(0, braces.start()) : line);
        if (!parts.matches()) {
            problems.error(
                    new Spot(number, 1),
                    "this line is no claim",
                    "write [Name]: what it says; below it, indented, + [Name] or - [Name] for what bears on it; // before a"
                            + " comment");
            return;
        }
        ArgdownClaim claim = claim(parts, number);
        if (some) {
            metadata(claim, number, braces.start(), braces.group());
        }
        int indent = parts.group("indent").replace("\t", "    ").length();
        relate(claim, indent, Optional.ofNullable(parts.group("mark")).orElse(""), number);
    }

    private ArgdownClaim claim(Matcher parts, int number) {
        String brackets = parts.group("claim") != null ? "claim" : "argument";
        ArgdownClaim claim = claim(parts.group(brackets), new Spot(number, parts.start(brackets) + 1));
        String text = Optional.ofNullable(parts.group("text")).orElse("").strip();
        if (!text.isEmpty()) {
            claim.text(text);
        }
        return claim;
    }

    private ArgdownClaim claim(String title, Spot at) {
        String plain = title.strip();
        String known = titles.get(plain);
        if (known != null) {
            return Objects.requireNonNull(claims.get(known));
        }
        String wanted = PlainNetwork.identifier(plain);
        String id = wanted;
        for (int i = 2; claims.containsKey(id); i++) {
            id = wanted + "_" + i;
        }
        titles.put(plain, id);
        ArgdownClaim claim = new ArgdownClaim(id, plain.replace('_', ' '), at);
        claims.put(id, claim);
        return claim;
    }

    /** Says how a claim bears on the one that its line stands below, or the other way round. */
    private void relate(ArgdownClaim claim, int indent, String mark, int number) {
        Optional<ArgdownClaim> over = lessIndented(indent);
        above.push(new Level(indent, claim));
        if (over.isPresent()) {
            relate(claim, over.get(), mark, new Spot(number, indent + 1));
        } else if (!mark.isEmpty()) {
            problems.error(
                    new Spot(number, 1),
                    "nothing stands above this",
                    "write the claim it bears on above it, less indented");
        }
    }

    private Optional<ArgdownClaim> lessIndented(int indent) {
        while (!above.isEmpty() && above.peek().indent() >= indent) {
            above.pop();
        }
        return Optional.ofNullable(above.peek()).map(Level::claim);
    }

    private void relate(ArgdownClaim claim, ArgdownClaim over, String mark, Spot at) {
        switch (mark) {
            case "+", "<+", "*" -> join(claim, over, true, at.line());
            case "-", "<-" -> join(claim, over, isBayesDown, at.line());
            case "+>" -> join(over, claim, true, at.line());
            case "->" -> join(over, claim, isBayesDown, at.line());
            case "" ->
                problems.error(
                        at,
                        "how this bears on “%s” is not said".formatted(over.title()),
                        "write + before what speaks for it, - before what speaks against it");
            default ->
                problems.error(
                        at,
                        "“%s” has no counterpart in a network of claims".formatted(mark),
                        "let it speak for or against a claim: + or -");
        }
    }

    private void join(ArgdownClaim ground, ArgdownClaim claim, boolean supports, int number) {
        if (ground == claim) {
            problems.error(new Spot(number, 1), "“%s” bears on itself".formatted(claim.title()), "remove the line");
            return;
        }
        claim.grounds().put(ground.id(), supports);
    }

    /** The braces behind a claim, read where they stand. */
    private void metadata(ArgdownClaim claim, int line, int column, String json) {
        String placed = "\n".repeat(line - 1) + " ".repeat(column) + json;
        LocatedJsonReader.read(placed, problems).ifPresent(value -> {
            if (value instanceof LocatedJson.Members members) {
                members.members().forEach((key, member) -> entry(claim, key, member));
            }
        });
    }

    private void entry(ArgdownClaim claim, String key, LocatedJson.Member member) {
        switch (key) {
            case "instantiations", "states" -> states(claim, member);
            case "priors", "posteriors", "probabilities" -> chances(claim, member);
            default ->
                problems.note(
                        member.key(),
                        "“%s” is left aside".formatted(key),
                        "what is read of a claim: instantiations, priors, posteriors");
        }
    }

    private void states(ArgdownClaim claim, LocatedJson.Member member) {
        List<String> states = new ArrayList<>();
        if (member.value() instanceof LocatedJson.Elements list) {
            list.elements().stream()
                    .filter(LocatedJson.Text.class::isInstance)
                    .map(LocatedJson.Text.class::cast)
                    .forEach(text -> states.add(text.value().strip()));
        }
        boolean distinct = states.stream().distinct().count() == states.size();
        if (states.size() < 2 || states.size() > MOST_STATES || !distinct || states.contains("")) {
            problems.error(
                    member.key(),
                    "these are no states of “%s”".formatted(claim.title()),
                    "list two to %s different names: [\"yes\", \"no\"]".formatted(MOST_STATES));
        } else {
            claim.states(states);
        }
    }

    private void chances(ArgdownClaim claim, LocatedJson.Member member) {
        if (!(member.value() instanceof LocatedJson.Members stated)) {
            problems.error(member.key(), "these are no probabilities", "write an object: {\"p(yes)\": \"30%\"}");
            return;
        }
        stated.members().forEach((key, one) -> {
            if (one.value() instanceof LocatedJson.NumberText number) {
                claim.chances().add(new ArgdownClaim.Chance(one.key(), key, Double.toString(number.value())));
            } else if (one.value() instanceof LocatedJson.Text text) {
                claim.chances().add(new ArgdownClaim.Chance(one.key(), key, text.value()));
            } else {
                problems.error(
                        one.key(), "this is no probability", "write a number from 0 to 1, or a text such as 30%");
            }
        });
    }
}
