package countersign.web.ops;

import countersign.shared.config.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the installation keeps its data: {@code COUNTERSIGN_HOME}, by default {@code .countersign} in the home of the server's user. */
public final class Home {

    private Home() {}

    /** The folder; made when it is missing. @throws UncheckedIOException when it cannot be made */
    public static Path folder() {
        var folder = Path.of(Settings.read("countersign.home", System.getProperty("user.home") + "/.countersign")).toAbsolutePath();
        try {
            return Files.createDirectories(folder);
        } catch (IOException cannot) {
            throw new UncheckedIOException("COUNTERSIGN_HOME cannot be made: " + folder, cannot);
        }
    }
}
