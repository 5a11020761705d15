package countersign.shared.notification;

import jakarta.mail.MessagingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where Jakarta Mail finds its parts. It asks the thread's class loader a dozen times a mail, and a server's class loader opens every library of the
 * application and of the server for an answer that never changes: three quarters of the time that a mail took. This one asks once, and keeps the few
 * lines that it is told: to open their library again was half of what a mail left to the garbage collector, and pages wait while that collects.
 */
final class MailServices extends ClassLoader {

    private static final MailServices FOUND = new MailServices(MailServices.class.getClassLoader());
    private final Map<String, List<URL>> known = new ConcurrentHashMap<>();

    MailServices(ClassLoader application) { super(application); }

    /** Something that calls Jakarta Mail and nothing else. */
    interface Call<T> {
        T made() throws MessagingException, IOException;
    }

    /** Makes the call where what it looks for is known. */
    static <T> T with(Call<T> mail) throws MessagingException, IOException {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(FOUND);
        try {
            return mail.made();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override public Enumeration<URL> getResources(String name) { return Collections.enumeration(known.computeIfAbsent(name, this::asked)); }

    private List<URL> asked(String name) {
        try {
            var kept = new ArrayList<URL>();
            for (var found : Collections.list(super.getResources(name))) kept.add(kept(found));
            return kept;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The same address, whose content is at hand. */
    private static URL kept(URL found) throws IOException {
        var connection = found.openConnection();
        connection.setUseCaches(false);
        try (var in = connection.getInputStream()) {
            return new URL(null, found.toString(), new Kept(in.readAllBytes()));
        }
    }

    /** Opens what was read. */
    private static final class Kept extends URLStreamHandler {

        private final byte[] content;

        Kept(byte[] content) { this.content = content; }

        @Override protected URLConnection openConnection(URL address) {
            return new URLConnection(address) {
                @Override public void connect() { }

                @Override public InputStream getInputStream() { return new ByteArrayInputStream(content); }
            };
        }
    }
}
