package crux;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import crux.testing.ProgramClasses;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.commons.math3.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/**
 * Same input, same output, to the byte: what would let time, chance, the machine or the order of a hash table into an
 * answer stays in the faces, which hand it down.
 */
class DeterminismTest {

    private static final JavaClasses CRUX = ProgramClasses.all();
    private static final String[] FACES = {"crux.cli..", "crux.web.."};

    private static final Set<String> FILES = Set.of(
            "java.io.File",
            "java.io.FileInputStream",
            "java.io.FileOutputStream",
            "java.io.FileReader",
            "java.io.FileWriter",
            "java.io.RandomAccessFile",
            "java.nio.channels.FileChannel",
            "java.nio.file.Files");

    private static final Set<String> TIME = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.time.Clock.systemDefaultZone",
            "java.time.Clock.systemUTC",
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.ZonedDateTime.now");

    private static final Set<String> CHANCE = Set.of(
            "java.lang.Math.random",
            "java.lang.StrictMath.random",
            "java.util.UUID.randomUUID",
            "java.util.concurrent.ThreadLocalRandom.current");

    /** What forgets the order it was given, and iterates in another on the next run. */
    private static final Set<String> UNORDERED = Set.of(
            "java.util.Map.copyOf",
            "java.util.Set.copyOf",
            "java.util.stream.Collectors.toUnmodifiableMap",
            "java.util.stream.Collectors.toUnmodifiableSet");

    @Test
    void files_areTouchedOnlyWhereTheyComeInAndGoOut() {
        noClasses()
                .that()
                .resideOutsideOfPackages("crux.format..", "crux.library..", "crux.app..", "crux.cli..", "crux.web..")
                .should()
                .dependOnClassesThat(describe("open files", type -> FILES.contains(type.getName())))
                .check(CRUX);
    }

    @Test
    void standardStreams_areTheCommandLinesAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("crux.cli..")
                .should(ACCESS_STANDARD_STREAMS)
                .check(CRUX);
    }

    @Test
    void theProcess_isEndedByTheCommandLineAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("crux.cli..")
                .should()
                .callMethod(System.class, "exit", int.class)
                .check(CRUX);
    }

    @Test
    void theTimeOfDay_entersThroughTheFaces() {
        noClasses()
                .that()
                .resideOutsideOfPackages(FACES)
                .should()
                .accessTargetWhere(oneOf(TIME))
                .check(CRUX);
    }

    @Test
    void chance_isSeeded() {
        noClasses()
                .that()
                .resideOutsideOfPackages(FACES)
                .should()
                .accessTargetWhere(oneOf(CHANCE))
                .orShould()
                .callConstructorWhere(unseededGenerator())
                .orShould()
                .callMethod(Collections.class, "shuffle", List.class)
                .check(CRUX);
    }

    @Test
    void collections_keepTheirOrder() {
        noClasses()
                .should()
                .accessTargetWhere(oneOf(UNORDERED))
                .because("its order changes from run to run: copy into a LinkedHashMap or LinkedHashSet")
                .check(CRUX);
    }

    private static DescribedPredicate<JavaAccess<?>> oneOf(Set<String> names) {
        return describe(
                "it is one of " + names,
                access -> names.contains(access.getTargetOwner().getName() + "."
                        + access.getTarget().getName()));
    }

    private static DescribedPredicate<JavaConstructorCall> unseededGenerator() {
        DescribedPredicate<JavaClass> generator = assignableTo(Random.class).or(assignableTo(RandomGenerator.class));
        return describe(
                "it makes a generator of random numbers without a seed",
                call -> generator.test(call.getTargetOwner())
                        && !generator.test(call.getOriginOwner())
                        && call.getTarget().getRawParameterTypes().isEmpty());
    }
}
