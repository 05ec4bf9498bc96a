package crux.testing;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import crux.model.BeliefNetwork;

/** The program's compiled classes, without its tests, read once for all tests that look at its structure. */
public final class ProgramClasses {

    /** From the place that the model was loaded from, whatever a build calls its folders: the tests stand elsewhere. */
    private static final JavaClasses ALL = new ClassFileImporter()
            .importUrl(BeliefNetwork.class.getProtectionDomain().getCodeSource().getLocation());

    private ProgramClasses() {}

    /** All of them. */
    public static JavaClasses all() {
        return ALL;
    }
}
