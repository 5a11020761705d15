package countersign.web.inbound;

import countersign.web.inbound.read.MimeIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

/** A folder that is watched for .eml files, for trials: those taken are moved to {@code taken}, those that are no mail to {@code refused}. */
record FolderBox(Path folder) implements Mailbox {

    private static final int SHORTEST = 20;

    @Override public int read(int most, Consumer<byte[]> taking, BiPredicate<String, Runnable> each) {
        return (int) waiting().stream().filter(file -> each.test(file.getFileName().toString(), () -> take(file, taking))).limit(most).count();
    }

    private List<Path> waiting() {
        try {
            Files.createDirectories(folder);
            try (var files = Files.list(folder)) {
                return files.filter(file -> file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".eml") && Files.isRegularFile(file)).sorted().toList();
            }
        } catch (IOException unreadable) {
            throw new Unreachable(folder + ": " + unreadable.getMessage(), unreadable);
        }
    }

    private void take(Path file, Consumer<byte[]> taking) {
        try {
            handOver(file, taking);
        } catch (IOException unreadable) {
            throw new Unreachable(file + ": " + unreadable.getMessage(), unreadable);
        }
    }

    private void handOver(Path file, Consumer<byte[]> taking) throws IOException {
        byte[] bytes;
        try (var in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MimeIn.LARGEST + 1);
        }
        var mail = bytes.length >= SHORTEST && MimeIn.isMail(bytes);
        if (mail) taking.accept(bytes);
        var to = Files.createDirectories(folder.resolve(mail ? "taken" : "refused"));
        Files.move(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
}
