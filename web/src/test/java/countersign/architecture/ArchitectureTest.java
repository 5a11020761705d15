package countersign.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("countersign");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted.countersign");

    @TestFactory
    Stream<DynamicTest> theHouseIsInOrder() {
        return Rules.all().entrySet().stream().map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(HOUSE)));
    }

    @Test
    void everyRuleFailsOnAPlantedViolation() {
        assertThat(Rules.broken(PLANTED, true)).containsOnlyKeys(Rules.all().keySet());
    }
}
