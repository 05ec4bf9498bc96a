package crux.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A document whose fenced console blocks hold commands, each behind {@code $ crux}, and what they print. */
final class Transcript {

    private static final Pattern BLOCK = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL);
    private static final String PROMPT = "$ crux";
    private static final String HOME = "~/.local/share/crux";

    private Transcript() {}

    /** The document with every output replaced by what its command prints, run in turn over one library. */
    static String rerun(String document, Path library) {
        Matcher blocks = BLOCK.matcher(document);
        StringBuilder rerun = new StringBuilder();
        while (blocks.find()) {
            StringBuilder block = new StringBuilder("```console\n");
            blocks.group(1)
                    .lines()
                    .filter(line -> line.startsWith(PROMPT))
                    .forEach(line -> block.append(line).append('\n').append(printed(line, library)));
            blocks.appendReplacement(
                    rerun, Matcher.quoteReplacement(block.append("```").toString()));
        }
        return blocks.appendTail(rerun).toString();
    }

    private static String printed(String line, Path library) {
        CommandRun run = CommandRun.of(library, words(line.substring(PROMPT.length())));
        return (run.out() + run.err()).replace(library.toString(), HOME);
    }

    private static String[] words(String line) {
        List<String> words = new ArrayList<>(List.of(line.strip().split(" +", -1)));
        words.removeIf(String::isEmpty);
        return words.toArray(String[]::new);
    }
}
