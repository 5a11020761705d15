package countersign.bench;

import countersign.product.Product;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;

/**
 * Somebody who reads a page in a process of their own, whenever they are told to: what stops the process that holds the mail server, such as its
 * garbage collection, is no part of what a page takes.
 */
final class Reader implements AutoCloseable {

    private final Process process;
    private final PrintStream tell;
    private final BufferedReader heard;

    private Reader(Process process) {
        this.process = process;
        tell = new PrintStream(process.getOutputStream(), true);
        heard = new BufferedReader(new InputStreamReader(process.getInputStream()));
    }

    /** Somebody who is logged in. */
    static Reader of(Product product, String login, String page) throws IOException {
        return new Reader(new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx64m",
                "-cp", System.getProperty("java.class.path"), Reader.class.getName(), product.url("/"), login, page).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    /** The milliseconds of one request. */
    double millis() {
        try {
            tell.println();
            return Double.parseDouble(heard.readLine());
        } catch (IOException ended) {
            throw new IllegalStateException(ended);
        }
    }

    @Override public void close() { process.destroy(); }

    /** The process of its own: a line in asks for the page, a line out says how long it took. */
    public static void main(String[] arguments) throws IOException {
        var visitor = Visitor.in(URI.create(arguments[0]), arguments[1]);
        var told = new BufferedReader(new InputStreamReader(System.in));
        while (told.readLine() != null) {
            var started = System.nanoTime();
            if (visitor.get(arguments[2]).statusCode() != 200) throw new IllegalStateException(arguments[2]);
            System.out.println((System.nanoTime() - started) / 1e6);
        }
    }
}
