package countersign.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** README's catalogue of events says what the code does, and no event is fired into the void. */
class EventCatalogueTest {

    private static final EventCatalogue.Row PLANTED = new EventCatalogue.Row(Set.of("Firing"), Set.of("Observing"));

    @Test
    void readmeNamesEveryEventAndWhoFiresAndObservesIt() throws IOException {
        var house = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("countersign");
        var readme = Files.readString(Path.of("../README.md"));
        assertThat(EventCatalogue.complaints(EventCatalogue.ofTheCode(house), EventCatalogue.ofReadme(readme))).isEmpty();
    }

    @Test
    void anEventThatNobodyObservesOrFiresIsSeenInTheCode() {
        var planted = EventCatalogue.ofTheCode(new ClassFileImporter().importPackages("planted.countersign.tracking"));
        assertThat(planted).isEqualTo(Map.of("Unobserved", new EventCatalogue.Row(Set.of("Lonely"), Set.of()),
                "Unfired", new EventCatalogue.Row(Set.of(), Set.of("Lonely"))));
        assertThat(EventCatalogue.complaints(planted, planted)).containsExactly("Unfired is fired by nobody", "Unobserved is observed by nobody");
    }

    @Test
    void aMissingASuperfluousAndAWrongRowAreNamed() {
        var readme = EventCatalogue.ofReadme("# x\n\n## Events\n\n| event | fired by | when | observed by | what follows |\n| --- | --- | --- | --- | --- |\n"
                + "| `Right` | `Firing` | then | `Observing` | that |\n| `Wrong` | `Firing` | then | `Another` | that |\n| `Gone` | `Firing` | then | `Observing` | that |\n\n## More\n"
                + "| `Elsewhere` | `Firing` | then | `Observing` | that |\n");
        var code = Map.of("Right", PLANTED, "Wrong", PLANTED, "New", PLANTED);
        assertThat(EventCatalogue.complaints(code, readme)).hasSize(3).anyMatch(c -> c.startsWith("Wrong is")).anyMatch(c -> c.startsWith("New is missing"))
                .anyMatch(c -> c.startsWith("Gone stands in README"));
    }
}
