package crux.cli;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One run of the command line in this process, and what came of it.
 *
 * @param exit the exit code
 * @param out standard output
 * @param err standard error
 */
public record CommandRun(int exit, String out, String err) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Runs a command line with a library in {@code folder}. */
    public static CommandRun of(Path folder, String... args) {
        return typing(folder, "", args);
    }

    /** The same with {@code input} on standard input. */
    static CommandRun typing(Path folder, String input, String... args) {
        List<String> all = new ArrayList<>(Arrays.asList(args));
        boolean library = all.stream().noneMatch(arg -> arg.equals("--library") || arg.equals("--help"));
        if (library && !all.contains("help") && !all.contains("--version")) {
            all.add("--library");
            all.add(folder.toString());
        }
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        InputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        int exit = Main.run(in, new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
        return new CommandRun(exit, unix(out), unix(err));
    }

    private static String unix(StringWriter text) {
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    /** Standard output as JSON. */
    public JsonNode json() {
        return JSON.readTree(out);
    }
}
