package crux.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.stream.Stream;
import org.jgrapht.alg.util.UnionFind;

/**
 * The units between which classes may not form a cycle: a type with all types nested in it, and a sealed type with
 * those it permits.
 *
 * <p>A sealed family is one thing told in several files: its root names its members and each member names its root,
 * so that a cycle among them is no fault. Every other cycle is.
 */
public final class SealedFamilies implements SliceAssignment {

    private final UnionFind<String> units;

    private SealedFamilies(UnionFind<String> units) {
        this.units = units;
    }

    /** The units of the given classes. */
    public static SealedFamilies of(JavaClasses classes) {
        UnionFind<String> units = new UnionFind<>(new LinkedHashSet<>(
                classes.stream().map(SealedFamilies::outermost).toList()));
        classes.forEach(type -> permitted(type).forEach(member -> units.union(outermost(type), member)));
        return new SealedFamilies(units);
    }

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
        String outermost = outermost(type);
        return type.getPackageName().startsWith("crux")
                ? SliceIdentifier.of(units.find(outermost))
                : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
        return "types with what is nested in them, sealed types with those they permit";
    }

    private static Stream<String> permitted(JavaClass type) {
        Class<?> reflected = type.reflect();
        return reflected.isSealed()
                ? Arrays.stream(reflected.getPermittedSubclasses()).map(member -> outermost(member.getName()))
                : Stream.empty();
    }

    private static String outermost(JavaClass type) {
        return outermost(type.getBaseComponentType().getName());
    }

    private static String outermost(String name) {
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }
}
