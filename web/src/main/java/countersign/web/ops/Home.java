package countersign.web.ops;

import countersign.shared.config.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the installation keeps its data: {@code COUNTERSIGN_HOME}, by default {@code .countersign} in the home of the server's user. */
public final class Home {

    private Home() {}

    /** The folder; made when it is missing. @throws UncheckedIOException when it cannot be made */
    public static Path folder() {
        try {
            return Files.createDirectories(path());
        } catch (IOException cannot) {
            throw new UncheckedIOException("COUNTERSIGN_HOME cannot be made: " + path(), cannot);
        }
    }

    /** Where the folder is, or would be if it could be made. */
    static Path path() { return Path.of(Settings.read("countersign.home", System.getProperty("user.home") + "/.countersign")).toAbsolutePath(); }

    /** The H2 database in the folder, without its ending; H2 would open one that it cannot write, and fail at the first command. @throws UncheckedIOException when it cannot be written */
    static Path database() {
        var file = folder().resolve("countersign.mv.db");
        var written = Files.exists(file) ? file : folder();
        if (!Files.isWritable(written)) throw new UncheckedIOException(new AccessDeniedException(written.toString()));
        return folder().resolve("countersign");
    }
}
