package countersign.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Installs the distribution's packages that the tests need, as root on Debian; does nothing elsewhere, and who needs them then says so and fails. */
public final class Packages {

    private Packages() {}

    /** Installs them. */
    public static synchronized void install(String... names) {
        if (!Files.isExecutable(Path.of("/usr/bin/apt-get")) || !"root".equals(System.getProperty("user.name"))) return;
        run(List.of("apt-get", "update", "-q"));
        var command = new ArrayList<>(List.of("apt-get", "install", "-y", "-q", "--no-install-recommends"));
        command.addAll(List.of(names));
        run(command);
    }

    /** Looks for what is installed, or installs it, one process after the other: journeys run beside each other. */
    static synchronized <T> T inTurn(Supplier<T> looking) {
        var turn = Path.of(System.getProperty("java.io.tmpdir"), "countersign-packages.lock");
        try (var file = FileChannel.open(turn, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.lock();
            return looking.get();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void run(List<String> command) {
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            var process = builder.start();
            if (!process.waitFor(10, TimeUnit.MINUTES)) process.destroyForcibly();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(String.join(" ", command), failed);
        }
    }
}
