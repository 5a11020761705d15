package countersign.tasking.schedule.mpxj;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.tasking.schedule.ScheduleRefusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.mpxj.MPXJException;
import org.mpxj.ProjectFile;
import org.mpxj.cpm.CpmException;
import org.mpxj.mpp.MPPReader;
import org.mpxj.mspdi.MSPDIReader;

/**
 * Schedules every MS Project file of a folder from cleared dates and compares with the dates stored in it: {@code mvn -B -Pagree verify -Dschedules=FOLDER}, with
 * {@code -Dschedules.show=true} task by task and with MPXJ's own scheduler beside it. A file that cannot be read or scheduled is named and counts as nothing.
 */
class Agree {

    @Test
    void agreesWithTheFilesOfAFolder() throws IOException {
        String folder = System.getProperty("schedules", "");
        assertThat(folder).as("name the folder with the project files: -Dschedules=FOLDER").isNotBlank();
        assertThat(Path.of(folder)).as("the folder with the project files").isDirectory();
        Agreement all = new Agreement();
        int files = 0;
        for (Path path : files(Path.of(folder))) {
            Agreement one = compare(path);
            files += one == null ? 0 : 1;
            all.add(one == null ? new Agreement() : one);
        }
        System.out.printf(Locale.ROOT, "agree: files %d, %s%n", files, all);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var paths = Files.list(folder)) {
            return paths.filter(p -> isMpp(p) || isXml(p)).sorted().toList();
        }
    }

    static Agreement compare(Path path) {
        try {
            Agreement result = Agreement.of(read(path));
            System.out.printf("%s: %s%n", path.getFileName(), result);
            if (Boolean.getBoolean("schedules.show")) {
                result.differences.forEach(System.out::println);
                System.out.printf("  MPXJ: %s%n", mpxj(path));
            }
            return result;
        } catch (ScheduleRefusal refusal) {
            System.out.printf("%s: refused, %s%n", path.getFileName(), refusal.getMessage());
        } catch (MPXJException | RuntimeException | StackOverflowError | OutOfMemoryError damaged) {
            System.out.printf("%s: cannot be read, %s%n", path.getFileName(), damaged);
        }
        return null;
    }

    private static Object mpxj(Path path) throws MPXJException {
        try {
            return Agreement.ofMpxj(read(path), read(path));
        } catch (CpmException | RuntimeException failed) {
            return failed;
        }
    }

    static ProjectFile read(Path path) throws MPXJException {
        ProjectFile file = isMpp(path) ? new MPPReader().read(path.toFile()) : new MSPDIReader().read(path.toFile());
        if (file == null || file.getProjectProperties().getStartDate() == null) {
            throw new MPXJException("not a project file");
        }
        return file;
    }

    private static boolean isMpp(Path path) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(".mpp");
    }

    private static boolean isXml(Path path) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(".xml");
    }
}
