package crux.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The program's compiled classes, without its tests, read once for all tests that look at its structure. */
public final class ProgramClasses {

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("crux");

    private ProgramClasses() {}

    /** All of them. */
    public static JavaClasses all() {
        return ALL;
    }
}
