package crux.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A script may give every command that computes the same options. */
class SharedOptionsTest {

    private static final List<String> SHARED = List.of(
            "--basis author",
            "--tier 2",
            "--format json",
            "--threads 1",
            "--seed 7",
            "--sample 1000",
            "--max-memory 1G");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "posterior sprinkler --set p_rain_rainy=0.4 --evidence wet_grass=yes --target rain=yes",
                "sensitivity sprinkler --set p_rain_rainy=0.4 --evidence wet_grass=yes --target rain=yes",
                "change sprinkler --reach 0.6 --set p_rain_rainy=0.4 --evidence wet_grass=yes --target rain=yes",
                "explain sprinkler --set p_rain_rainy=0.4 --evidence wet_grass=yes --target rain=yes",
                "worth sprinkler --set p_rain_rainy=0.4 --evidence wet_grass=yes --target rain=yes",
                "uncertainty sprinkler --set p_rain_rainy=0.4 --evidence wet_grass=yes --target rain=yes",
                "compare sprinkler sprinkler --a-set p_rain_rainy=0.4 --b-evidence wet_grass=yes --target rain=yes",
                "rivals sprinkler six-premises",
                "coherence sprinkler --set p_rain_rainy=0.4",
                "group sprinkler sprinkler/default --set p_rain_rainy=0.4 --evidence wet_grass=yes --target rain=yes"
            })
    void everyCommandThatComputes_takesAllOfThem(String command) {
        List<String> args = new ArrayList<>(Arrays.asList(command.split(" ")));
        SHARED.forEach(option -> args.addAll(Arrays.asList(option.split(" "))));
        CommandRun run = CommandRun.of(folder, args.toArray(String[]::new));
        assertThat(run.exit()).as("%s%n%s", run.out(), run.err()).isZero();
        assertThat(run.err().lines().filter(line -> !line.contains("has no bearing on")))
                .isEmpty();
        assertThat(run.json().isObject()).isTrue();
    }
}
