package crux;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import crux.testing.ProgramClasses;
import crux.testing.SealedFamilies;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The order of the house: which package may know which, and the shape of what stands in it. */
class ArchitectureTest {

    /** The floors from the ground up. A package knows the floors below it, and no other on its own. */
    private static final List<List<String>> FLOORS = List.of(
            List.of("model"),
            List.of("notation"),
            List.of("inference", "format"),
            List.of("circuit", "library"),
            List.of("elicit", "analysis"),
            List.of("compare"),
            List.of("app"),
            List.of("page"),
            List.of("cli", "web"));

    private static final JavaClasses CRUX = ProgramClasses.all();

    @Test
    void everyClass_standsOnAFloor() {
        classes()
                .should()
                .resideInAnyPackage(within(FLOORS.stream().flatMap(List::stream)))
                .check(CRUX);
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackage_knowsOnlyFloorsBelowIt(String name, List<String> forbidden) {
        noClasses()
                .that()
                .resideInAnyPackage(within(Stream.of(name)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(within(forbidden.stream()))
                .allowEmptyShould(true)
                .check(CRUX);
    }

    @Test
    void packages_formNoCycle() {
        slices().matching("crux.(*)..").should().beFreeOfCycles().check(CRUX);
        slices().matching("crux.(**)").should().beFreeOfCycles().check(CRUX);
    }

    @Test
    void classes_formNoCycleOutsideASealedFamily() {
        slices().assignedFrom(SealedFamilies.of(CRUX)).should().beFreeOfCycles().check(CRUX);
    }

    @Test
    void names_sayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*[.$](\\w*(Utils?|Helper|Manager|Impl|Data)|I[A-Z][a-z]\\w*)")
                .check(CRUX);
    }

    @Test
    void everyPackage_saysWhatItIsForAndHoldsNoNulls() {
        List<String> unmarked = CRUX.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(found -> !found.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .sorted()
                .toList();
        assertThat(unmarked)
                .as("packages without a package-info.java marked @NullMarked")
                .isEmpty();
    }

    @Test
    void noRecord_holdsAnArray() {
        DescribedPredicate<JavaClass> overAnArray = describe(
                "records with an array among their components",
                type -> type.isRecord()
                        && Arrays.stream(type.reflect().getRecordComponents())
                                .map(RecordComponent::getType)
                                .anyMatch(Class::isArray));
        noClasses().should(be(overAnArray)).check(CRUX);
    }

    /** Each package with those it may not know: all of its own floor and above. */
    static Stream<Arguments> packages() {
        return IntStream.range(0, FLOORS.size())
                .boxed()
                .flatMap(floor -> FLOORS.get(floor).stream()
                        .map(name -> Arguments.of(
                                name,
                                FLOORS.subList(floor, FLOORS.size()).stream()
                                        .flatMap(List::stream)
                                        .filter(other -> !other.equals(name))
                                        .toList())));
    }

    private static String[] within(Stream<String> names) {
        return names.map(name -> "crux." + name + "..").toArray(String[]::new);
    }
}
