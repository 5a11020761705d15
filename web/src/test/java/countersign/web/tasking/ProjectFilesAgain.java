package countersign.web.tasking;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.shared.RuleViolation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Every project file of a folder goes in, is changed, comes out as MS Project XML and goes in again equal (D3): {@code mvn -B -Pagree verify -Dschedules=FOLDER}.
 * A file that the product refuses is named with the reason, and counts as nothing; what any folder holds is for its reader to judge.
 */
class ProjectFilesAgain {

    private int files;
    private int equal;

    @Test
    void everyFileOfTheFolderComesBackAsItWasChanged() throws IOException {
        var folder = System.getProperty("schedules", "");
        assertThat(folder).as("name the folder with the project files: -Dschedules=FOLDER").isNotBlank();
        for (var path : paths(Path.of(folder))) System.out.printf("%s: %s%n", path.getFileName(), again(path));
        System.out.printf(Locale.ROOT, "round trip: files %d, equal %d%n", files, equal);
    }

    private static List<Path> paths(Path folder) throws IOException {
        try (var found = Files.list(folder)) {
            return found.filter(path -> path.toString().toLowerCase(Locale.ROOT).matches(".*\\.(mpp|xml)")).sorted().toList();
        }
    }

    private String again(Path path) throws IOException {
        files++;
        try {
            var trip = new ProjectTrip(Files.readAllBytes(path));
            if (trip.differences().isEmpty()) equal++;
            return trip.toString();
        } catch (RuleViolation refused) {
            files--;
            return "refused, " + refused.problems().stream().map(problem -> PlanCompany.TEXTS.get(problem.message())).toList();
        } catch (RuntimeException failed) {
            return "failed, " + failed;
        }
    }
}
